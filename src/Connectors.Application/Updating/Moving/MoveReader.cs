using Connectors.Data;
using Connectors.Data.Rows;
using Connectors.Domain.Flows;
using Connectors.Domain.Ids;
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
public sealed record MoveLine(int Number, InstalledId To, string? From, DateTime At, Author By, IReadOnlyList<MovedFlow> Flows)
{
    /// <summary>Whether it removed the old version.</summary>
    public bool Retired { get; init; }
}

/// <summary>A flow that was moved, and how it has run since.</summary>
/// <param name="Flow">The flow.</param>
/// <param name="Runs">How many runs began and ended since.</param>
/// <param name="Failed">How many of them failed.</param>
public sealed record MovedFlow(Named<FlowId> Flow, int Runs, int Failed);

/// <summary>Reads what was moved from one version of a connector to another.</summary>
public sealed class MoveReader(ConnectorsDbContext db)
{
    /// <summary>The moves to and from a connector that were not undone, newest first.</summary>
    public async Task<IReadOnlyList<MoveLine>> OfAsync(InstalledId id, CancellationToken cancel)
    {
        var moves = await Moves(db, id).AsNoTracking().ToListAsync(cancel);
        if (moves.Count == 0) return [];
        var flows = (await Flows(db, id).ToListAsync(cancel)).ToLookup(flow => flow.Move);
        return [.. moves.Select(row => ToLine(row, flows[row.Id]))];
    }

    /// <summary>The connector that a removed one was last moved to; null if it was never moved.</summary>
    public Task<InstalledId?> SuccessorAsync(InstalledId old, CancellationToken cancel) => db.Moves
        .Where(row => row.FromId == old && row.UndoneAt == null)
        .OrderByDescending(row => row.At)
        .Select(row => (InstalledId?)row.ToId)
        .FirstOrDefaultAsync(cancel);

    internal static IQueryable<MoveRow> Moves(ConnectorsDbContext db, InstalledId id) => db.Moves
        .Where(row => (row.ToId == id || row.FromId == id) && row.UndoneAt == null)
        .OrderByDescending(row => row.At)
        .ThenBy(row => row.Id);

    /// <summary>The flows of the moves to and from a connector, each with its runs since.</summary>
    internal static IQueryable<RunsOfMoved> Flows(ConnectorsDbContext db, InstalledId id)
    {
        var runs = db.FlowRuns.Where(run => !run.IsTest && run.FromStepId == null);
        return
            from move in db.Moves
            where (move.ToId == id || move.FromId == id) && move.UndoneAt == null
            join moved in db.MovedFlows on move.Id equals moved.MoveId
            where moved.UndoneAt == null
            join flow in db.Flows on moved.FlowId equals flow.Id
            orderby flow.Name, flow.Id
            select new RunsOfMoved
            {
                Move = move.Id,
                Flow = flow.Id,
                Name = flow.Name,
                Done = runs.Count(run => run.FlowId == flow.Id && run.StartedAt > move.At && run.State == RunState.Done),
                Failed = runs.Count(run => run.FlowId == flow.Id && run.StartedAt > move.At && run.State == RunState.Failed),
            };
    }

    private static MoveLine ToLine(MoveRow row, IEnumerable<RunsOfMoved> flows) => new(
        row.Number,
        row.ToId,
        row.FromVersion,
        row.At,
        new Author(row.ById, row.By),
        [.. flows.Select(flow => new MovedFlow(new Named<FlowId>(flow.Flow, flow.Name), flow.Done + flow.Failed, flow.Failed))])
    {
        Retired = row.ToDone([]).Retired,
    };

    internal sealed class RunsOfMoved
    {
        public MoveId Move { get; init; }

        public FlowId Flow { get; init; }

        public required string Name { get; init; }

        public int Done { get; init; }

        public int Failed { get; init; }
    }
}
