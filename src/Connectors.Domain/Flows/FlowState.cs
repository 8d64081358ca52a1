using Connectors.Domain.Ids;

namespace Connectors.Domain.Flows;

/// <summary>What people decided about a flow, as it stood at one revision.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Cron">Its schedule, as <see cref="Scheduling.StoredSchedule"/> writes it; null where it runs by hand only.</param>
/// <param name="IsEnabled">Whether its schedule is followed.</param>
/// <param name="Shapes">Its steps in order.</param>
public sealed record FlowState(string Name, string? Cron, bool IsEnabled, IReadOnlyList<ShapeState> Shapes)
{
    /// <summary>Whether it was never switched on.</summary>
    public bool IsDraft { get; init; }

    /// <summary>Whether what its runs send and receive is not kept.</summary>
    public bool ForgetsContent { get; init; }
}

/// <summary>One step of a flow, as it stood at one revision.</summary>
/// <param name="Id">The step, the same in all revisions.</param>
/// <param name="InstanceId">The instance that it uses.</param>
/// <param name="EndpointKey">The endpoint of the instance's connector.</param>
/// <param name="Values">What was filled in, by the keys of the endpoint's variables.</param>
public sealed record ShapeState(StepId Id, InstanceId InstanceId, string EndpointKey, IReadOnlyDictionary<string, string> Values);
