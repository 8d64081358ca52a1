using Connectors.Domain.Ids;

namespace Connectors.Domain.Updating.Facts;

/// <summary>What a move did: everything that undoing it needs.</summary>
/// <param name="Instances">The instances that moved, were copied or were replaced.</param>
/// <param name="Flows">The flows that moved.</param>
public sealed record MoveDone(IReadOnlyList<InstanceDone> Instances, IReadOnlyList<FlowDone> Flows)
{
    /// <summary>Whether it installed the newer version.</summary>
    public bool Installed { get; init; }

    /// <summary>Whether it removed the old version.</summary>
    public bool Retired { get; init; }

    /// <summary>The instances that it removed together with the old version.</summary>
    public IReadOnlyList<InstanceId> Removed { get; init; } = [];

    /// <summary>The fingerprint of the old version's definition, whose edits were put on the newer one.</summary>
    public string Edited { get; init; } = "";

    /// <summary>The fingerprint of the newer version's definition before the move.</summary>
    public string Before { get; init; } = "";

    /// <summary>The fingerprint of its definition after the move.</summary>
    public string After { get; init; } = "";
}

/// <summary>What became of one instance.</summary>
/// <param name="Id">The instance.</param>
/// <param name="Way">How.</param>
/// <param name="Other">The copy, or the instance that took its place; null for an instance that moved.</param>
/// <param name="Method">The key of its sign-in method before.</param>
public sealed record InstanceDone(InstanceId Id, InstanceWay Way, InstanceId? Other, string Method);

/// <summary>A flow that moved.</summary>
public sealed record FlowDone(FlowId Id, string Name, IReadOnlyList<StepDone> Steps);

/// <summary>A step before and after.</summary>
/// <param name="Id">The step.</param>
/// <param name="Before">What it used.</param>
/// <param name="After">What it uses since.</param>
public sealed record StepDone(StepId Id, StepSetting Before, StepSetting After);

/// <summary>What a step uses, and the values that it fills in.</summary>
public sealed record StepSetting(InstanceId Instance, string EndpointKey, IReadOnlyDictionary<string, string> Values);
