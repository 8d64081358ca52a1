using Connectors.Domain.Flows;

namespace Connectors.Application.Flows;

/// <summary>Which flows a person wants to see.</summary>
public enum FlowFilter
{
    All,
    Broken,
    OutOfDate,
    Failed,
    Disabled,
}

/// <summary>The flows that a person looks for, a page of them.</summary>
public sealed class FlowList
{
    public const int PageSize = 50;

    private readonly Dictionary<FlowFilter, int> _counts;

    private FlowList(IReadOnlyList<FlowLine> found, FlowFilter filter, int page)
    {
        _counts = Enum.GetValues<FlowFilter>().ToDictionary(each => each, each => found.Count(flow => Matches(flow, each)));
        Pages = Math.Max(1, (_counts[filter] + PageSize - 1) / PageSize);
        Page = Math.Clamp(page, 1, Pages);
        Flows = [.. found.Where(flow => Matches(flow, filter)).Skip((Page - 1) * PageSize).Take(PageSize)];
    }

    public IReadOnlyList<FlowLine> Flows { get; }

    /// <summary>From 1.</summary>
    public int Page { get; }

    public int Pages { get; }

    /// <param name="flows">All flows in their order.</param>
    /// <param name="search">Part of the name of a flow, or of a connector or an instance that it uses; null or blank for all.</param>
    /// <param name="filter">Which of them.</param>
    /// <param name="page">From 1; the last one where there are fewer.</param>
    public static FlowList Of(IReadOnlyList<FlowLine> flows, string? search, FlowFilter filter, int page) =>
        new([.. flows.Where(flow => IsFound(flow, search?.Trim() ?? ""))], filter, page);

    /// <summary>How many of what was searched for a filter would show.</summary>
    public int Of(FlowFilter filter) => _counts[filter];

    private static bool IsFound(FlowLine flow, string search) =>
        flow.Uses.Prepend(flow.Name).Any(name => name.Contains(search, StringComparison.OrdinalIgnoreCase));

    private static bool Matches(FlowLine flow, FlowFilter filter) => filter switch
    {
        FlowFilter.Broken => flow.IsBroken,
        FlowFilter.OutOfDate => flow.IsOutOfDate,
        FlowFilter.Failed => flow.LastState is RunState.Failed or RunState.Interrupted,
        FlowFilter.Disabled => !flow.IsEnabled,
        _ => true,
    };
}
