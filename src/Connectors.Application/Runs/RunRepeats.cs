using Connectors.Application.Runs.Content;
using Connectors.Data;
using Connectors.Domain.Flows;
using Connectors.Domain.Flows.Running;
using Connectors.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Application.Runs;

/// <summary>What became of asking for a run again.</summary>
public abstract record RepeatResult
{
    private RepeatResult()
    {
    }

    /// <param name="Run">The new run.</param>
    public sealed record Asked(Guid Run) : RepeatResult;

    /// <summary>The organisation has no such run.</summary>
    public sealed record NotFound : RepeatResult;

    /// <summary>It can't be repeated like this.</summary>
    /// <param name="Why">In words, with what to do.</param>
    public sealed record Refused(string Why) : RepeatResult;
}

/// <summary>A run that repeats another.</summary>
public sealed record RepeatedRun(Guid Id, RunState State, DateTime AskedAt, bool IsFromStep);

/// <summary>Runs a flow again: as a whole, from a step with the records of a run, or with those that were not sent alone.</summary>
public sealed class RunRepeats(ConnectorsDbContext db, FlowRuns runs, KeptRecords kept)
{
    /// <summary>Runs the whole flow again.</summary>
    public async Task<RepeatResult> AllAsync(Guid run, Actor by, CancellationToken cancel) =>
        await FlowOfAsync(run, cancel) is { } flow
            ? await AskAsync(flow.Id, row => (row.RepeatsId, row.IsTest) = (run, flow.IsTest), by, cancel)
            : new RepeatResult.NotFound();

    /// <summary>Runs a flow from a step, which gets records of an earlier run.</summary>
    /// <param name="run">The run that had them.</param>
    /// <param name="step">The step, which the flow must still have.</param>
    /// <param name="what">Which records.</param>
    /// <param name="by">Who asks.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<RepeatResult> FromAsync(Guid run, Guid step, RepeatedRecords what, Actor by, CancellationToken cancel)
    {
        if (await FlowOfAsync(run, cancel) is not { } flow) return new RepeatResult.NotFound();
        if (!flow.IsOver) return new RepeatResult.Refused("The run is still under way. Wait for its end, or cancel it.");
        if (!await db.FlowShapes.AnyAsync(shape => shape.Id == step && shape.FlowId == flow.Id, cancel))
            return new RepeatResult.Refused("This step was removed from the flow. Run the whole flow, or restore the step.");
        var counts = (await kept.CountsAsync(run, cancel)).FirstOrDefault(counts => counts.Step == step);
        if (counts is null) return new RepeatResult.Refused("The records of this step were not kept. Run the whole flow.");
        return counts.Of(what) == 0
            ? new RepeatResult.Refused("All records of this step were sent.")
            : await AskAsync(flow.Id, row => (row.RepeatsId, row.FromStepId, row.Repeated) = (run, step, what), by, cancel);
    }

    /// <summary>The runs that repeat a run, newest first.</summary>
    public async Task<IReadOnlyList<RepeatedRun>> OfAsync(Guid run, CancellationToken cancel) => await Of(db, run).ToListAsync(cancel);

    internal static IQueryable<RepeatedRun> Of(ConnectorsDbContext db, Guid run) => db.FlowRuns
        .Where(row => row.RepeatsId == run)
        .OrderByDescending(row => row.AskedAt)
        .Select(row => new RepeatedRun(row.Id, row.State, row.AskedAt, row.FromStepId != null));

    private async Task<RepeatResult> AskAsync(Guid flow, Action<Data.Rows.FlowRunRow> set, Actor by, CancellationToken cancel) =>
        await runs.AskAsync(flow, set, by, cancel) is { } run
            ? new RepeatResult.Asked(run)
            : new RepeatResult.Refused("The flow was removed. Restore it under Removed flows, then run it.");

    private Task<FlowOfRun?> FlowOfAsync(Guid run, CancellationToken cancel) => db.FlowRuns
        .Where(row => row.Id == run)
        .Select(row => new FlowOfRun(row.FlowId, row.IsTest, row.EndedAt != null))
        .SingleOrDefaultAsync(cancel);

    private sealed record FlowOfRun(Guid Id, bool IsTest, bool IsOver);
}
