using Connectors.Data;
using Connectors.Data.Rows;
using Connectors.Domain.Flows.Running;
using Connectors.Domain.Ids;
using Connectors.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Application.Runs;

/// <summary>Runs a flow again: as a whole, from a step with the records of a run, or with those that were not sent alone.</summary>
/// <remarks>
/// The new run gets its records when it is asked for, in the transaction that marks them as repeated. So two clicks send nothing twice, and
/// a run that is cancelled while it waits still has them.
/// </remarks>
public sealed class RunRepeats(ConnectorsDbContext db, FlowRuns runs)
{
    /// <summary>Runs the whole flow again.</summary>
    public async Task<RepeatResult> AllAsync(RunId run, Actor by, CancellationToken cancel)
    {
        if (await db.FlowRuns.SingleOrDefaultAsync(row => row.Id == run, cancel) is not { } repeated) return new RepeatResult.NotFound();
        return await runs.AskAsync(repeated.FlowId, row => (row.RepeatsId, row.IsTest) = (run, repeated.IsTest), by, cancel) is { } asked
            ? new RepeatResult.Asked(asked)
            : new RepeatResult.Refused(RepeatRefusal.FlowRemoved);
    }

    /// <summary>Runs a flow from a step, which gets records of an earlier run.</summary>
    /// <param name="run">The run that had them.</param>
    /// <param name="step">The step, which the flow must still have.</param>
    /// <param name="what">Which records.</param>
    /// <param name="by">Who asks.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<RepeatResult> FromAsync(RunId run, StepId step, RepeatedRecords what, Actor by, CancellationToken cancel)
    {
        var result = await db.InOneTransactionAsync(token => TakeAsync(run, step, what, by, token), Turn.InOrganisation, cancel);
        if (result is RepeatResult.Asked) runs.Ring();
        return result;
    }

    /// <summary>The runs that repeat a run, newest first.</summary>
    public async Task<IReadOnlyList<RepeatedRun>> OfAsync(RunId run, CancellationToken cancel) => await Of(db, run).ToListAsync(cancel);

    internal static IQueryable<RepeatedRun> Of(ConnectorsDbContext db, RunId run) => db.FlowRuns
        .Where(row => row.RepeatsId == run)
        .OrderByDescending(row => row.AskedAt)
        .Select(row => new RepeatedRun(row.Id, row.State, row.AskedAt, row.FromStepId != null));

    private async Task<RepeatResult> TakeAsync(RunId run, StepId step, RepeatedRecords what, Actor by, CancellationToken cancel)
    {
        if (await db.FlowRuns.SingleOrDefaultAsync(row => row.Id == run, cancel) is not { } repeated) return new RepeatResult.NotFound();
        if (repeated.EndedAt is null) return new RepeatResult.Refused(RepeatRefusal.StillUnderWay);
        var flow = await db.Flows.SingleOrDefaultAsync(row => row.Id == repeated.FlowId, cancel);
        var shape = await db.FlowShapes.SingleOrDefaultAsync(row => row.Id == step && row.FlowId == repeated.FlowId, cancel);
        if (flow is null || shape is null) return new RepeatResult.Refused(RepeatRefusal.StepRemoved);
        var rows = await db.FlowRunRecords
            .Where(row => row.RunId == run && row.StepId == step)
            .OrderBy(row => row.Number)
            .ToListAsync(cancel);
        var taken = rows.Where(row => RecordFaults.IsRepeated(row.State, what)).ToList();
        if (taken.Count == 0) return WhyNone(rows);
        var asked = runs.Add(flow, by);
        (asked.RepeatsId, asked.FromStepId, asked.Repeated) = (run, step, what);
        db.FlowRunRecords.AddRange(taken.Select((row, at) => Copy(row, asked, shape.Position + 1, at + 1)));
        foreach (var row in taken.Where(row => row.State != RecordState.Sent)) row.State = RecordState.Repeated;
        return new RepeatResult.Asked(asked.Id);
    }

    private static RepeatResult.Refused WhyNone(List<FlowRunRecordRow> rows) => rows.Count(row => row.State == RecordState.Sending) switch
    {
        _ when rows.Count == 0 => new RepeatResult.Refused(RepeatRefusal.NotKept),
        0 => new RepeatResult.Refused(RepeatRefusal.NothingLeft),
        var some => new RepeatResult.Refused(RepeatRefusal.OnlyUnsure) { Unsure = some },
    };

    private FlowRunRecordRow Copy(FlowRunRecordRow row, FlowRunRow asked, int position, int number) => new()
    {
        Id = db.NewId<RunRecordId>(),
        OrganisationId = asked.OrganisationId,
        RunId = asked.Id,
        StepId = row.StepId,
        ProducerId = row.ProducerId,
        Position = position,
        Number = number,
        Content = row.Content,
    };
}
