using Connectors.Application.Flows;
using Connectors.Data;
using Connectors.Data.Rows;
using Connectors.Domain.Ids;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Application.Runs.Content;

/// <summary>Keeps the records that the steps of a run get, so that they can be looked at and sent again.</summary>
internal sealed class RunRecords(ConnectorsDbContext db, ContentVault vault, FlowRunRow run)
{
    /// <summary>Records of a step that are kept at most, and their characters.</summary>
    /// <remarks>SQL Server locks a whole table for a statement of 5,000 rows.</remarks>
    public const int Most = 4_000, MostCharacters = 10_000_000;

    /// <summary>Records kept of what the last step returns, as samples for a step after it.</summary>
    public const int Samples = 3;

    /// <summary>The step that passes records on; null before the first.</summary>
    public StepId? Producer { get; set; }

    /// <summary>Keeps what a step gets; nothing where it is too much, the run keeps nothing, or only tests.</summary>
    public async Task<StepRecords> KeepAsync(Shape step, IReadOnlyList<string> records, CancellationToken cancel)
    {
        var known = run.FromStepId == step.Id ? await KnownAsync(step.Id, cancel) : [];
        if (known.Count == records.Count && known.Count > 0)
            return new StepRecords(db, run, step.Position, [.. known.Select(row => row.Id)]);
        db.FlowRunRecords.RemoveRange(known);
        return await AddAsync((step.Id, step.Position), records, cancel);
    }

    /// <summary>Keeps the first records that come after the last step.</summary>
    public Task KeepSamplesAsync(int position, IReadOnlyList<string> records, CancellationToken cancel) =>
        AddAsync((StepId.AfterLast(run.FlowId), position), [.. records.Take(Samples)], cancel);

    // A run from a step starts with these. If the step now filters some of them out, the rest replaces them.
    private Task<List<FlowRunRecordRow>> KnownAsync(StepId step, CancellationToken cancel) => db.FlowRunRecords
        .AsNoTracking()
        .Where(row => row.RunId == run.Id && row.StepId == step)
        .OrderBy(row => row.Number)
        .ToListAsync(cancel);

    // All or none: a run from this step must not be one of half the records.
    private async Task<StepRecords> AddAsync((StepId Id, int Position) step, IReadOnlyList<string> records, CancellationToken cancel)
    {
        if (!vault.IsKept || run.IsTest || records.Count > Most || records.Sum(record => (long)record.Length) > MostCharacters)
            return new StepRecords(db, run, step.Position, []);
        var rows = records.Select((record, at) => Row(step, at + 1, record)).ToList();
        db.FlowRunRecords.AddRange(rows);
        await db.SaveChangesAsync(cancel);
        foreach (var row in rows) db.Entry(row).State = EntityState.Detached;
        return new StepRecords(db, run, step.Position, [.. rows.Select(row => row.Id)]);
    }

    private FlowRunRecordRow Row((StepId Id, int Position) step, int number, string record) => new()
    {
        Id = db.NewId<RunRecordId>(),
        OrganisationId = run.OrganisationId,
        RunId = run.Id,
        StepId = step.Id,
        ProducerId = Producer,
        Position = step.Position,
        Number = number,
        Content = vault.Lock(record)!,
    };
}
