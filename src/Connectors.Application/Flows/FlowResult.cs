using Connectors.Domain.Ids;
using Connectors.Domain.People;

namespace Connectors.Application.Flows;

/// <summary>What a person says of a flow.</summary>
public sealed record FlowDraft(string Name, string? Cron, bool IsEnabled)
{
    /// <summary>Whether what its runs send and receive is not kept.</summary>
    public bool ForgetsContent { get; init; }

    /// <summary>The revision that the person looked at; null where they looked at none.</summary>
    public int? Seen { get; init; }
}

/// <summary>What a person says of a shape.</summary>
public sealed record ShapeDraft(InstanceId InstanceId, string EndpointKey, IReadOnlyDictionary<string, string> Values)
{
    /// <summary>The revision of the flow that the person looked at; null where they looked at none.</summary>
    public int? Seen { get; init; }
}

/// <summary>What became of changing a flow.</summary>
public abstract record FlowResult
{
    private FlowResult()
    {
    }

    /// <param name="Revision">The flow's revision now.</param>
    public sealed record Saved(int Revision) : FlowResult;

    /// <summary>The organisation has no such flow, shape or instance.</summary>
    public sealed record NotFound : FlowResult;

    /// <summary>It was changed meanwhile; nothing was written.</summary>
    public sealed record ChangedMeanwhile(PersonAt By) : FlowResult;

    /// <summary>It can't be enabled, since it has no steps.</summary>
    public sealed record NothingToRun : FlowResult;

    /// <summary>It can't come back, since an instance that it uses was removed.</summary>
    /// <param name="Instance">The instance's name.</param>
    /// <param name="ConnectorId">The connector on whose page the instance can be restored.</param>
    public sealed record InstanceGone(string Instance, InstalledId ConnectorId) : FlowResult;
}
