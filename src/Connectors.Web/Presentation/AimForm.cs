using Connectors.Domain.Ids;
using Connectors.Domain.Updating.Facts;

namespace Connectors.Web.Presentation;

/// <summary>What an update is about, as addresses and forms name it.</summary>
public sealed record AimForm
{
    /// <summary>The revision of the update to undo.</summary>
    public int? Undo { get; init; }

    /// <summary>The revision of the update whose overwritten edits come back.</summary>
    public int? Restore { get; init; }

    /// <summary>The number of the move to undo.</summary>
    public int? UndoMove { get; init; }

    /// <summary>The only flow of the move to bring back.</summary>
    public FlowId? Flow { get; init; }

    /// <summary>Whether it is about moving to the newer version.</summary>
    public bool Move { get; init; }

    /// <summary>Null where a newer release is to be taken.</summary>
    public UpdateAim? Aim => this switch
    {
        { Undo: { } revision } => new UpdateAim.Undo(revision),
        { Restore: { } revision } => new UpdateAim.Restore(revision),
        { UndoMove: { } number } => new UpdateAim.UndoMove(number) { Flow = Flow },
        { Move: true } => new UpdateAim.Move(MoveChoices.Safest),
        _ => null,
    };

    public static AimForm Of(UpdateAim? aim) => aim switch
    {
        UpdateAim.Undo(var revision) => new AimForm { Undo = revision },
        UpdateAim.Restore(var revision) => new AimForm { Restore = revision },
        UpdateAim.UndoMove undo => new AimForm { UndoMove = undo.Of, Flow = undo.Flow },
        UpdateAim.Move => new AimForm { Move = true },
        _ => new AimForm(),
    };

    /// <summary>The fields that are given, by their names.</summary>
    public IEnumerable<(string Name, string Value)> Fields => new (string Name, string? Value)[]
    {
        ("undo", $"{Undo}"), ("restore", $"{Restore}"), ("undoMove", $"{UndoMove}"), ("flow", $"{Flow}"), ("move", Move ? "true" : ""),
    }.Where(one => !string.IsNullOrEmpty(one.Value)).Select(one => (one.Name, one.Value!));
}
