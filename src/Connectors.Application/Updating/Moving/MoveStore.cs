using Connectors.Application.Recording;
using Connectors.Data;
using Connectors.Data.Rows;
using Connectors.Domain.Ids;
using Connectors.Domain.People;
using Connectors.Domain.Updating.Facts;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Application.Updating.Moving;

/// <summary>Keeps what moves did, so that they can be undone.</summary>
internal static class MoveStore
{
    /// <summary>Moves that can be undone, by connector and number.</summary>
    public static IQueryable<MoveRow> Done(ConnectorsDbContext db, IQueryable<InstalledId> to) =>
        db.Moves.Where(row => to.Contains(row.ToId) && row.UndoneAt == null);

    /// <summary>The flows of moves that were not brought back.</summary>
    public static IQueryable<MovedFlowRow> Flows(ConnectorsDbContext db, IQueryable<MoveId> moves) =>
        db.MovedFlows.Where(row => moves.Contains(row.MoveId) && row.UndoneAt == null).OrderBy(row => row.Name).ThenBy(row => row.Id);

    /// <summary>Keeps what a move did.</summary>
    /// <returns>Its number among the moves to the connector.</returns>
    public static async Task<int> AddAsync(
        ConnectorsDbContext db, (ConnectorRow From, ConnectorRow To) ends, MoveDone done, PersonAt by, CancellationToken cancel)
    {
        var (from, to) = ends;
        var row = new MoveRow
        {
            Id = db.NewId<MoveId>(),
            OrganisationId = from.OrganisationId,
            FromId = from.Id,
            ToId = to.Id,
            Number = 1 + (await db.Moves.Where(move => move.ToId == to.Id).MaxAsync(move => (int?)move.Number, cancel) ?? 0),
            FromVersion = from.Version,
            ToVersion = to.Version,
            Done = KeptJson.Write(done with { Flows = [] }),
            At = by.At,
            By = by.Name,
            ById = by.By.Id,
        };
        db.Moves.Add(row);
        db.MovedFlows.AddRange(done.Flows.Select(flow => new MovedFlowRow
        {
            Id = db.NewId<MovedFlowId>(),
            OrganisationId = row.OrganisationId,
            MoveId = row.Id,
            FlowId = flow.Id,
            Name = flow.Name,
            Steps = KeptJson.Write(flow.Steps),
        }));
        return row.Number;
    }

    /// <summary>Marks flows of a move as brought back, and the move as undone when none is left.</summary>
    /// <param name="db">The database.</param>
    /// <param name="move">The move.</param>
    /// <param name="undo">The flows that went back, and whether the whole move was meant.</param>
    /// <param name="at">When (UTC).</param>
    /// <param name="cancel">Gives up.</param>
    public static async Task UndoneAsync(
        ConnectorsDbContext db, MoveRow move, (IReadOnlySet<FlowId> Flows, bool IsWhole) undo, DateTime at, CancellationToken cancel)
    {
        var rows = await db.MovedFlows.Where(row => row.MoveId == move.Id && row.UndoneAt == null).ToListAsync(cancel);
        foreach (var row in rows.Where(row => undo.Flows.Contains(row.FlowId))) row.UndoneAt = at;
        // Flows that were removed since have nothing to go back.
        var left = rows.Where(row => row.UndoneAt is null).Select(row => row.FlowId).ToList();
        if (undo.IsWhole && !await db.Flows.AnyAsync(flow => left.Contains(flow.Id), cancel)) move.UndoneAt = at;
    }

    public static MoveDone ToDone(this MoveRow row, IEnumerable<MovedFlowRow> flows) =>
        KeptJson.Read<MoveDone>(row.Done)! with { Flows = [.. flows.Select(ToDone)] };

    private static FlowDone ToDone(MovedFlowRow row) =>
        new(row.FlowId, row.Name, KeptJson.Read<IReadOnlyList<StepDone>>(row.Steps) ?? []);
}
