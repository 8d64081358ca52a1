using Connectors.Application.Recording;
using Connectors.Data;
using Connectors.Data.Queries;
using Connectors.Data.Rows;
using Connectors.Domain.Ids;
using Connectors.Domain.People;
using Connectors.Domain.Updating.Rehearsing;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Application.Updating.Rehearsing;

/// <summary>A rehearsal in a list.</summary>
public sealed record RehearsalLine
{
    public RehearsalId Id { get; init; }

    /// <summary>The job of updates that it is about, where that is still there.</summary>
    public JobId? Job { get; init; }

    /// <summary>How many connectors the job has, those without anything to rehearse included.</summary>
    public int OfJob { get; init; }

    /// <summary>The first connector.</summary>
    public required string Name { get; init; }

    public int Connectors { get; init; }

    public RehearsalState State { get; init; }

    public DateTime AskedAt { get; init; }

    public required Author By { get; init; }

    public DateTime? StartedAt { get; init; }

    public DateTime? EndedAt { get; init; }

    public int Steps { get; init; }

    public int Done { get; init; }

    /// <summary>How many steps a person should look at.</summary>
    public int ToLookAt { get; init; }
}

/// <summary>A rehearsal with what it found.</summary>
/// <param name="Line">The rehearsal.</param>
/// <param name="Report">What was found so far; null before it began.</param>
/// <param name="Changed">The connectors whose plan is another one now.</param>
public sealed record Rehearsal(RehearsalLine Line, RehearsalReport? Report, IReadOnlySet<InstalledId> Changed);

/// <summary>Reads rehearsals.</summary>
public sealed class RehearsalReader(ConnectorsDbContext db, RehearsalPlans plans, RehearsalLimits limits, TimeProvider time)
{
    /// <summary>Newest first.</summary>
    public async Task<Page<RehearsalLine>> ListAsync(int page, CancellationToken cancel) =>
        (await List(db).ToPageAsync(page, cancel)).As(AsOfNow);

    /// <summary>Null where the organisation has no such rehearsal.</summary>
    public async Task<RehearsalLine?> FindLineAsync(RehearsalId id, CancellationToken cancel) =>
        await Lines(db, db.Rehearsals.Where(row => row.Id == id)).SingleOrDefaultAsync(cancel) is { } line ? AsOfNow(line) : null;

    /// <summary>Null where the organisation has no such rehearsal.</summary>
    public async Task<Rehearsal?> FindAsync(RehearsalId id, CancellationToken cancel)
    {
        if (await FindLineAsync(id, cancel) is not { } line) return null;
        var json = await db.Rehearsals.Where(row => row.Id == id).Select(row => row.Report).SingleOrDefaultAsync(cancel);
        var report = KeptJson.Read<RehearsalReport>(json);
        // While it goes on the page is read every other second.
        var isOver = report is not null && !RehearsalStates.IsUnderWay(line.State);
        return new Rehearsal(line, report, isOver ? await ChangedAsync(report!, cancel) : new HashSet<InstalledId>());
    }

    internal static IQueryable<RehearsalLine> List(ConnectorsDbContext db) =>
        Lines(db, db.Rehearsals.OrderByDescending(row => row.AskedAt).ThenBy(row => row.Id));

    private static IQueryable<RehearsalLine> Lines(ConnectorsDbContext db, IQueryable<RehearsalRow> rows) =>
        rows.Select(row => new RehearsalLine
        {
            Id = row.Id,
            Job = db.UpdateJobs.Where(job => job.Id == row.JobId).Select(job => (JobId?)job.Id).FirstOrDefault(),
            OfJob = db.UpdateJobItems.Count(item => item.JobId == row.JobId),
            Name = row.Name,
            Connectors = row.Connectors,
            State = row.State,
            AskedAt = row.AskedAt,
            By = new Author(row.AskedById, row.AskedBy),
            StartedAt = row.StartedAt,
            EndedAt = row.EndedAt,
            Steps = row.Steps,
            Done = row.Done,
            ToLookAt = row.ToLookAt,
        });

    private async Task<IReadOnlySet<InstalledId>> ChangedAsync(RehearsalReport report, CancellationToken cancel)
    {
        var now = await plans.OfAsync([.. report.Connectors.Select(one => one.Target)], cancel);
        return report.Connectors
            .Zip(now)
            .Where(pair => pair.First.PlanHash is { } hash && pair.Second?.Document.Hash != hash)
            .Select(pair => pair.First.Target.Connector)
            .ToHashSet();
    }

    private RehearsalLine AsOfNow(RehearsalLine line) => line with
    {
        State = RehearsalStates.Now(line.State, line.AskedAt, time.GetUtcNow().UtcDateTime - limits.Over),
    };
}
