using Connectors.Application.Flows;
using Connectors.Data;
using Connectors.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Application.Runs.Content;

/// <summary>Keeps the records that the steps of a run get, so that they can be looked at and sent again.</summary>
internal sealed class RunRecords(ConnectorsDbContext db, ContentVault vault, FlowRunRow run)
{
    /// <summary>Records of a step that are kept at most, and their characters.</summary>
    public const int Most = 5_000, MostCharacters = 10_000_000;

    /// <summary>Records kept of what the last step returns, as samples for a step after it.</summary>
    public const int Samples = 3;

    private const int Portion = 250;

    /// <summary>Keeps what a step gets; nothing where it is too much, or the run keeps nothing.</summary>
    public Task<StepRecords> KeepAsync(Shape step, IReadOnlyList<string> records, CancellationToken cancel) =>
        KeepAsync((step.Id, step.Position), records, cancel);

    /// <summary>Keeps the first records that come after the last step.</summary>
    public Task KeepSamplesAsync(int position, IReadOnlyList<string> records, CancellationToken cancel) =>
        KeepAsync((Guid.Empty, position), [.. records.Take(Samples)], cancel);

    private async Task<StepRecords> KeepAsync((Guid Id, int Position) step, IReadOnlyList<string> records, CancellationToken cancel)
    {
        if (!vault.IsKept || records.Count > Most || records.Sum(record => (long)record.Length) > MostCharacters)
            return new StepRecords(db, run, step.Position, []);
        var ids = new List<Guid>(records.Count);
        foreach (var portion in records.Chunk(Portion))
        {
            var rows = portion.Select((record, at) => Row(step, ids.Count + at + 1, record)).ToList();
            db.FlowRunRecords.AddRange(rows);
            await db.SaveChangesAsync(cancel);
            foreach (var row in rows) db.Entry(row).State = EntityState.Detached;
            ids.AddRange(rows.Select(row => row.Id));
        }

        return new StepRecords(db, run, step.Position, ids);
    }

    private FlowRunRecordRow Row((Guid Id, int Position) step, int number, string record) => new()
    {
        Id = db.NewId(),
        OrganisationId = run.OrganisationId,
        RunId = run.Id,
        StepId = step.Id,
        Position = step.Position,
        Number = number,
        Content = vault.Lock(record)!,
    };
}
