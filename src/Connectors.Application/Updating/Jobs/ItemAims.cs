using Connectors.Data.Rows;
using Connectors.Domain.Ids;
using Connectors.Domain.Updating.Facts;
using Connectors.Domain.Updating.Options;

namespace Connectors.Application.Updating.Jobs;

/// <summary>What the items of jobs are about.</summary>
internal static class ItemAims
{
    /// <summary>Null where the item takes a newer release in place.</summary>
    public static UpdateAim? Aim(this UpdateJobItemRow row) => row.Option switch
    {
        Move.Name => new UpdateAim.Move(MoveChoices.Safest),
        UndoMove.Name when row.Undo is { } number => new UpdateAim.UndoMove(number),
        _ when row.Undo is { } revision => new UpdateAim.Undo(revision),
        _ => null,
    };

    /// <summary>What items are about, by connector; those that take a newer release in place are not in it.</summary>
    public static IReadOnlyDictionary<InstalledId, UpdateAim> Aims(this IEnumerable<UpdateJobItemRow> rows) => rows
        .Select(row => (row.ConnectorId, Aim: row.Aim()))
        .Where(pair => pair.Aim is not null)
        .ToDictionary(pair => pair.ConnectorId, pair => pair.Aim!);
}
