using Connectors.Data;
using Connectors.Data.Rows;
using Connectors.Domain.Installed;
using Connectors.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Application.Updating.Moving;

/// <summary>A move that was made and not undone.</summary>
/// <param name="Number">Among the moves to the same connector.</param>
/// <param name="To">The connector that it led to.</param>
/// <param name="From">The version that it left.</param>
/// <param name="At">When (UTC).</param>
/// <param name="By">Who.</param>
/// <param name="Flows">The flows that it moved and that were not brought back.</param>
public sealed record MoveLine(int Number, Guid To, string? From, DateTime At, Author By, IReadOnlyList<NamedId> Flows)
{
    /// <summary>Whether it removed the old version.</summary>
    public bool Retired { get; init; }
}

/// <summary>Reads what was moved from one version of a connector to another.</summary>
public sealed class MoveReader(ConnectorsDbContext db)
{
    /// <summary>The moves to and from a connector that were not undone, newest first.</summary>
    public async Task<IReadOnlyList<MoveLine>> OfAsync(InstalledId id, CancellationToken cancel)
    {
        var moves = await Moves(db, id.Value).AsNoTracking().ToListAsync(cancel);
        if (moves.Count == 0) return [];
        var flows = (await MoveStore.Flows(db, Moves(db, id.Value).Select(row => row.Id)).AsNoTracking().ToListAsync(cancel))
            .ToLookup(row => row.MoveId);
        return [.. moves.Select(row => ToLine(row, flows[row.Id]))];
    }

    /// <summary>The connector that a removed one was moved to last; null where there is none.</summary>
    public Task<Guid?> SuccessorAsync(InstalledId old, CancellationToken cancel) => db.Moves
        .Where(row => row.FromId == old.Value && row.UndoneAt == null)
        .OrderByDescending(row => row.At)
        .Select(row => (Guid?)row.ToId)
        .FirstOrDefaultAsync(cancel);

    internal static IQueryable<MoveRow> Moves(ConnectorsDbContext db, Guid id) => db.Moves
        .Where(row => (row.ToId == id || row.FromId == id) && row.UndoneAt == null)
        .OrderByDescending(row => row.At)
        .ThenBy(row => row.Id);

    private static MoveLine ToLine(MoveRow row, IEnumerable<MovedFlowRow> flows) => new(
        row.Number,
        row.ToId,
        row.FromVersion,
        row.At,
        new Author(row.ById, row.By),
        [.. flows.Select(flow => new NamedId(flow.FlowId, flow.Name))])
    {
        Retired = row.ToDone([]).Retired,
    };
}
