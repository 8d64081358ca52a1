using Connectors.Domain.Catalog;
using Connectors.Domain.Comparing;
using Connectors.Domain.Definitions;
using Connectors.Domain.Ids;
using Connectors.Domain.Merging;
using Connectors.Domain.People;
using Connectors.Domain.Updating.Holding;

namespace Connectors.Domain.Updating.Facts;

/// <summary>Everything that an update of one connector is planned on. Never a secret.</summary>
/// <param name="Id">The connector.</param>
/// <param name="Name">Its display name.</param>
/// <param name="Current">Its definition, edits included.</param>
/// <param name="LastChange">Who changed its definition last, and when.</param>
public sealed record UpdateFacts(InstalledId Id, string Name, ConnectorDefinition Current, PersonAt LastChange)
{
    /// <summary>The release that it was installed from; null for a custom connector.</summary>
    public ReleaseContent? Baseline { get; init; }

    /// <summary>The release that the marketplace offers; null where it offers none.</summary>
    public ReleaseContent? Offered { get; init; }

    /// <summary>The update to undo; null where a newer release is to be taken.</summary>
    public UndoTarget? Undo { get; init; }

    /// <summary>The update whose overwritten edits come back; null where none do.</summary>
    public RestoreTarget? Restore { get; init; }

    /// <summary>The newer version that it is moved to; null where it is not moved.</summary>
    public MoveTarget? Move { get; init; }

    /// <summary>The move to it that is undone; null where none is.</summary>
    public MovedFrom? Moved { get; init; }

    /// <summary>What the plan is about; null where a newer release is to be taken.</summary>
    public UpdateAim? Aim => this switch
    {
        { Undo: { } undo } => new UpdateAim.Undo(undo.Number),
        { Restore: { } restore } => new UpdateAim.Restore(restore.Number),
        { Move: { } move } => new UpdateAim.Move(move.Choices),
        { Moved: { } moved } => new UpdateAim.UndoMove(moved.Number) { Flow = moved.Flow },
        _ => null,
    };

    /// <summary>A newer version that is installed alongside; null where none is.</summary>
    public InstalledId? Beside { get; init; }

    /// <summary>When the offered release was published (UTC); null where it offers none.</summary>
    public DateTime? OfferedAt { get; init; }

    /// <summary>How long the installed release works at the third party; null where its publisher said nothing.</summary>
    public Support? Support { get; init; }

    /// <summary>Why the offered release waits; null where nothing holds it back now.</summary>
    public Hold? Hold { get; init; }

    /// <summary>The answers given so far to the questions of the merge.</summary>
    public IReadOnlyList<Decision> Answers { get; init; } = [];

    /// <summary>The answers of earlier updates that were remembered for this package.</summary>
    public IReadOnlyList<RememberedAnswer> Remembered { get; init; } = [];

    public IReadOnlyList<DependentInstance> Instances { get; init; } = [];

    public IReadOnlyList<DependentFlow> Flows { get; init; } = [];

    public ConnectorStates States => new(Baseline?.Release, Current.Fingerprint, Offered?.Release);

    public Comparison Comparison => ConnectorComparer.Compare(States);
}
