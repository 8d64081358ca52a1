using Connectors.Domain.Updating.Facts;
using Connectors.Domain.Updating.Options;

namespace Connectors.Domain.Updating.Planning;

/// <summary>Everything that can be done to a connector now, and what each way does. Having one changes nothing.</summary>
/// <param name="Facts">What it was planned on.</param>
/// <param name="Options">The ways, recommended first; none where nothing can be done.</param>
public sealed record UpdatePlan(UpdateFacts Facts, IReadOnlyList<OptionPlan> Options)
{
    private readonly Lazy<PlanDocument> _document = new(() => PlanDocument.Of(Facts, Options));

    /// <summary>The plan as canonical JSON, with its hash.</summary>
    public PlanDocument Document => _document.Value;

    public OptionPlan? Find(string? key) => Options.FirstOrDefault(option => option.Key == key);

    /// <summary>The way to preselect: keeping my changes where it needs nothing from anybody. Nothing that loses work ever is.</summary>
    public OptionPlan? Preselected => Find(KeepChanges.Name) is { IsClean: true } keep ? keep : null;
}
