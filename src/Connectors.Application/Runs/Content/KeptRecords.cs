using Connectors.Data;
using Connectors.Data.Queries;
using Connectors.Data.Rows;
using Connectors.Domain.Flows.Running;
using Connectors.Domain.Ids;
using Connectors.Domain.Reasons;
using Connectors.Domain.Requests;
using Connectors.Outbound.Credentials;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Application.Runs.Content;

/// <summary>A record that a step got.</summary>
/// <param name="Number">Its place among the records of the step, from 1.</param>
/// <param name="State">What became of it.</param>
/// <param name="Error">Why it failed.</param>
/// <param name="Text">As JSON, with credentials masked; null where the keys do not open it any more.</param>
public sealed record KeptRecord(int Number, RecordState State, Reason? Error, string? Text);

/// <summary>How many of the kept records of a step are in which state.</summary>
/// <param name="Position">The step's position in its run, from 1.</param>
/// <param name="Step">The step.</param>
/// <param name="Counts">None where no record is in that state.</param>
public sealed record KeptCounts(int Position, StepId Step, IReadOnlyDictionary<RecordState, int> Counts)
{
    public int All => Counts.Values.Sum();

    public int Of(RecordState state) => Counts.GetValueOrDefault(state);

    /// <summary>How many are sent again.</summary>
    public int Of(RepeatedRecords what) => Counts.Where(pair => RecordFaults.IsRepeated(pair.Key, what)).Sum(pair => pair.Value);
}

/// <summary>Reads the records that runs kept.</summary>
public sealed class KeptRecords(ConnectorsDbContext db, CredentialVault vault)
{
    private const int LongestSample = 20_000;

    /// <summary>What is kept of each step of a run, in their order.</summary>
    public async Task<IReadOnlyList<KeptCounts>> CountsAsync(RunId run, CancellationToken cancel) =>
    [
        .. (await Counts(db, run).ToListAsync(cancel))
            .Where(count => count.Step != StepId.AfterLast(count.Flow))
            .GroupBy(count => (count.Position, count.Step))
            .OrderBy(step => step.Key.Position)
            .Select(step => new KeptCounts(
                step.Key.Position, step.Key.Step, step.ToDictionary(count => count.State, count => count.Records))),
    ];

    /// <summary>A page of the records of a step in their order.</summary>
    /// <param name="run">The run.</param>
    /// <param name="position">The step, from 1.</param>
    /// <param name="state">Only those in a state; null for all.</param>
    /// <param name="place">The page, from 1, and how many records there are.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<Page<KeptRecord>> PageAsync(
        RunId run, int position, RecordState? state, (int Number, int Total) place, CancellationToken cancel) =>
        (await OfStep(db, run, position, state).ToPageAsync(place, cancel)).As(Opened);

    /// <summary>The records that a run begins with, in their order, as they came.</summary>
    /// <returns>Null for one that the keys do not open any more.</returns>
    internal async Task<IReadOnlyList<string?>> WholeAsync(RunId run, StepId step, CancellationToken cancel) =>
    [
        .. (await Of(db, run).Where(row => row.StepId == step).OrderBy(row => row.Number).ToListAsync(cancel))
            .Select(row => ContentVault.Open<string>(vault, row.Content)),
    ];

    /// <summary>The first record that a step got in the last run that kept any, with credentials masked.</summary>
    /// <param name="flow">The flow.</param>
    /// <param name="step">The step; null for one that comes after the last.</param>
    /// <param name="producer">The step before it; records of another are none of its own.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>Null if no record is kept, or the record is too long for a sample.</returns>
    public async Task<string?> LastAsync(FlowId flow, StepId? step, StepId producer, CancellationToken cancel)
    {
        if (await Last(db, flow, step ?? StepId.AfterLast(flow), producer).FirstOrDefaultAsync(cancel) is not { } kept) return null;
        return ContentVault.Open<string>(vault, kept) is { Length: <= LongestSample } text ? AnswerMask.Body(text, []) : null;
    }

    internal static IQueryable<string> Last(ConnectorsDbContext db, FlowId flow, StepId step, StepId producer) =>
        from record in db.FlowRunRecords
        join run in db.FlowRuns on record.RunId equals run.Id
        where run.FlowId == flow && record.StepId == step && record.ProducerId == producer && record.Number == 1
        orderby run.AskedAt descending
        select record.Content;

    internal static IQueryable<StateCount> Counts(ConnectorsDbContext db, RunId run) =>
        from row in Of(db, run)
        join made in db.FlowRuns on row.RunId equals made.Id
        group row by new { row.Position, row.StepId, row.State, made.FlowId } into same
        select new StateCount
        {
            Position = same.Key.Position,
            Step = same.Key.StepId,
            State = same.Key.State,
            Flow = same.Key.FlowId,
            Records = same.Count(),
        };

    internal static IQueryable<FlowRunRecordRow> OfStep(ConnectorsDbContext db, RunId run, int position, RecordState? state) =>
        Of(db, run)
            .Where(row => row.Position == position && (state == null || row.State == state))
            .OrderBy(row => row.Number);

    private static IQueryable<FlowRunRecordRow> Of(ConnectorsDbContext db, RunId run) =>
        db.FlowRunRecords.AsNoTracking().Where(row => row.RunId == run);

    private KeptRecord Opened(FlowRunRecordRow row)
    {
        var text = ContentVault.Open<string>(vault, row.Content);
        return new KeptRecord(row.Number, row.State, row.Error, text is null ? null : AnswerMask.Body(text, []));
    }

    /// <summary>How many records of a step are in a state.</summary>
    internal sealed class StateCount
    {
        public int Position { get; init; }

        public StepId Step { get; init; }

        public RecordState State { get; init; }

        public FlowId Flow { get; init; }

        public int Records { get; init; }
    }
}
