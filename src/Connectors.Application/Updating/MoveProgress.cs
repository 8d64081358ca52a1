using Connectors.Domain.Updating.Facts;

namespace Connectors.Application.Updating;

/// <summary>What a move has done so far.</summary>
internal sealed class MoveProgress
{
    /// <summary>The copies, by the instances that they are copies of.</summary>
    public Dictionary<Guid, Guid> Copies { get; } = [];

    public List<FlowDone> Flows { get; } = [];

    public List<Guid> Removed { get; } = [];

    public bool Retired { get; set; }
}
