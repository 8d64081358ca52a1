using Connectors.Domain.Ids;
using Connectors.Domain.Updating.Facts;

namespace Connectors.Application.Updating;

/// <summary>What a move has done so far.</summary>
internal sealed class MoveProgress
{
    /// <summary>The copies, by the instances that they are copies of.</summary>
    public Dictionary<InstanceId, InstanceId> Copies { get; } = [];

    public List<FlowDone> Flows { get; } = [];

    public List<InstanceId> Removed { get; } = [];

    public bool Retired { get; set; }
}
