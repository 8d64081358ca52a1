using Connectors.Application.Flows;
using Connectors.Application.Runs.Journal;
using Connectors.Data;
using Connectors.Data.Rows;
using Connectors.Domain.Ids;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Application.Runs.Content;

/// <summary>Keeps the records that the steps of a run get, so that they can be looked at and sent again.</summary>
internal sealed class RunRecords(RunJournal journal, ContentVault vault, FlowRunRow run)
{
    /// <summary>Records of a step that are kept at most, and their characters.</summary>
    /// <remarks>SQL Server locks a whole table for a statement of 5,000 rows.</remarks>
    public const int Most = 4_000, MostCharacters = 10_000_000;

    /// <summary>Records kept of what the last step returns, as samples for a step after it.</summary>
    public const int Samples = 3;

    /// <summary>The step that passes records on; null before the first.</summary>
    public StepId? Producer { get; set; }

    /// <summary>Keeps what a step gets; nothing where it is too much, the run keeps nothing, or only tests.</summary>
    public Task<StepRecords> KeepAsync(Shape step, IReadOnlyCollection<string> records, CancellationToken cancel) =>
        journal.UseAsync(async db =>
        {
            var known = run.FromStepId == step.Id ? await Known(db, step.Id).ToListAsync(cancel) : [];
            if (known.Count == records.Count && known.Count > 0) return new StepRecords(journal, run, known[0].Position, isKept: true);
            db.FlowRunRecords.RemoveRange(known);
            return await AddAsync(db, (step.Id, step.Position), records, cancel);
        });

    /// <summary>Keeps the first records that come after the last step.</summary>
    public Task KeepSamplesAsync(int position, IEnumerable<string> records, CancellationToken cancel) =>
        journal.UseAsync(db => AddAsync(db, (StepId.AfterLast(run.FlowId), position), [.. records.Take(Samples)], cancel));

    // A run from a step starts with these. If the step now filters some of them out, the rest replaces them.
    private IQueryable<FlowRunRecordRow> Known(ConnectorsDbContext db, StepId step) => db.FlowRunRecords
        .AsNoTracking()
        .Where(row => row.RunId == run.Id && row.StepId == step)
        .OrderBy(row => row.Number);

    // All or none: a run from this step must not be one of half the records.
    private async Task<StepRecords> AddAsync(
        ConnectorsDbContext db, (StepId Id, int Position) step, IReadOnlyCollection<string> records, CancellationToken cancel)
    {
        var isKept = vault.IsKept && !run.IsTest && records.Count <= Most && records.Sum(record => (long)record.Length) <= MostCharacters;
        if (isKept) db.FlowRunRecords.AddRange(records.Select((record, at) => Row(step, at + 1, record)));
        await db.SaveChangesAsync(cancel);
        return new StepRecords(journal, run, step.Position, isKept && records.Count > 0);
    }

    private FlowRunRecordRow Row((StepId Id, int Position) step, int number, string record) => new()
    {
        Id = journal.NewId<RunRecordId>(),
        OrganisationId = run.OrganisationId,
        RunId = run.Id,
        StepId = step.Id,
        ProducerId = Producer,
        Position = step.Position,
        Number = number,
        Content = vault.Lock(record)!,
    };
}
