using Connectors.Domain.Definitions;
using Connectors.Domain.Ids;
using Connectors.Domain.People;

namespace Connectors.Domain.Updating.Facts;

/// <summary>The newer version that a connector is moved to. Its definition and release are what is offered.</summary>
/// <param name="Id">The connector; null where it is installed by the move.</param>
/// <param name="Choices">What a person chose.</param>
public sealed record MoveTarget(InstalledId? Id, MoveChoices Choices)
{
    /// <summary>The release that it is installed from, whose origins are trusted.</summary>
    public required ReleaseContent Release { get; init; }

    /// <summary>The old version when its edits were last put here; null where none were, so that all of them are.</summary>
    public ConnectorDefinition? MergedFrom { get; init; }

    /// <summary>Its instances.</summary>
    public IReadOnlyList<DependentInstance> Instances { get; init; } = [];

    /// <summary>The flows that are on it already.</summary>
    public IReadOnlyList<DependentFlow> Flows { get; init; } = [];

    /// <summary>Who changed it last, and when; null where it is not installed yet.</summary>
    public PersonAt? Changed { get; init; }
}

/// <summary>A move that can be undone, seen from the connector that it led to.</summary>
/// <param name="Number">Its number among the moves to the connector.</param>
/// <param name="Done">What it did.</param>
/// <param name="Old">The connector that it left.</param>
public sealed record MovedFrom(int Number, MoveDone Done, InstalledId Old)
{
    /// <summary>The release that the old connector is installed from, with its current definition.</summary>
    public required ReleaseContent Current { get; init; }

    /// <summary>The release itself.</summary>
    public required ReleaseContent Release { get; init; }

    /// <summary>The definitions of the newer version before and after the move; the same where it changed nothing there.</summary>
    public required DefinitionPair Definitions { get; init; }

    /// <summary>Whether the old connector was removed.</summary>
    public bool IsRemoved { get; init; }

    /// <summary>Whether the package was installed again, so that the old connector can't be restored.</summary>
    public bool IsPlaceTaken { get; init; }

    /// <summary>Whether a later move between the two was not undone: that one has to be undone first.</summary>
    public bool HasLater { get; init; }

    /// <summary>Its instances, with those that the move removed.</summary>
    public IReadOnlyList<DependentInstance> Instances { get; init; } = [];

    /// <summary>Those of them that are removed now.</summary>
    public IReadOnlySet<InstanceId> RemovedInstances { get; init; } = new HashSet<InstanceId>();

    /// <summary>The flow to bring back; null for the whole move.</summary>
    public FlowId? Flow { get; init; }
}

/// <summary>A definition before and after.</summary>
public sealed record DefinitionPair(ConnectorDefinition Before, ConnectorDefinition After);
