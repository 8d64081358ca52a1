using Connectors.Application.Recording;
using Connectors.Data;
using Connectors.Data.Queries;
using Connectors.Data.Rows;
using Connectors.Domain.Ids;
using Connectors.Domain.People;
using Connectors.Domain.Updating.Jobs;
using Connectors.Domain.Updating.Planning;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Application.Updating.Jobs;

/// <summary>A job in a list.</summary>
public sealed class JobLine
{
    public JobId Id { get; init; }

    public JobKind Kind { get; init; }

    public JobState State { get; init; }

    /// <summary>When it was drafted (UTC).</summary>
    public DateTime AskedAt { get; init; }

    public required Author By { get; init; }

    public DateTime? ConfirmedAt { get; init; }

    public DateTime? EndedAt { get; init; }

    /// <summary>The job that it takes back.</summary>
    public JobId? Undoes { get; init; }

    /// <summary>The newest job that takes it back; null if none was confirmed.</summary>
    public JobId? UndoneBy { get; init; }

    /// <summary>How many of its updates were undone by other jobs.</summary>
    public int Undone { get; init; }

    public int Items { get; init; }

    public int Done { get; init; }

    public int Left { get; init; }

    public int Waiting => Items - Done - Left;
}

/// <summary>One connector of a job.</summary>
public sealed record JobItem(JobItemId Id, InstalledId Connector, string Name, string? From, string? To, string Option, ItemState State)
{
    public string? Reason { get; init; }

    /// <summary>What changed since the review, if that is the reason.</summary>
    public IReadOnlyList<PlanDifference> Differences { get; init; } = [];

    public int? Revision { get; init; }

    public required string PlanHash { get; init; }

    public DateTime? EndedAt { get; init; }

    /// <summary>What was done; null if nothing was.</summary>
    public UpdateProof? Proof { get; init; }
}

/// <summary>Reads jobs of updates.</summary>
public sealed class JobReader(ConnectorsDbContext db)
{
    /// <summary>Confirmed jobs, newest first.</summary>
    public Task<Page<JobLine>> ListAsync(int page, CancellationToken cancel) => Lines(db)
        .Where(job => job.State != JobState.Draft)
        .OrderByDescending(job => job.AskedAt)
        .ThenBy(job => job.Id)
        .ToPageAsync(page, cancel);

    /// <summary>The job under way, or null.</summary>
    public Task<JobLine?> UnderWayAsync(CancellationToken cancel) => Lines(db)
        .Where(job => job.State == JobState.Queued || job.State == JobState.Running || job.State == JobState.Stopping)
        .OrderBy(job => job.AskedAt)
        .FirstOrDefaultAsync(cancel);

    /// <summary>Null if the organisation has no such job.</summary>
    public Task<JobLine?> FindAsync(JobId job, CancellationToken cancel) =>
        Lines(db).SingleOrDefaultAsync(line => line.Id == job, cancel);

    /// <summary>The connectors of a job: those that were left first, then in the order of the job.</summary>
    public async Task<IReadOnlyList<JobItem>> ItemsAsync(JobId job, CancellationToken cancel) =>
        [.. (await Items(db, job).AsNoTracking().ToListAsync(cancel)).Select(ToItem)];

    /// <summary>A page of the connectors of a job, in the same order.</summary>
    public async Task<Page<JobItem>> ItemPageAsync(JobId job, int page, CancellationToken cancel)
    {
        var total = await db.UpdateJobItems.CountAsync(row => row.JobId == job, cancel);
        return (await Items(db, job).AsNoTracking().ToPageAsync((page, total), cancel, 200)).As(ToItem);
    }

    internal static IQueryable<UpdateJobItemRow> Items(ConnectorsDbContext db, JobId job) => db.UpdateJobItems
        .Where(row => row.JobId == job)
        .OrderByDescending(row => row.State == ItemState.Left)
        .ThenBy(row => row.Position);

    internal static IQueryable<JobLine> Lines(ConnectorsDbContext db) => db.UpdateJobs.Select(row => new JobLine
    {
        Id = row.Id,
        Kind = row.Kind,
        State = row.State,
        AskedAt = row.AskedAt,
        By = new Author(row.AskedById, row.AskedBy),
        ConfirmedAt = row.ConfirmedAt,
        EndedAt = row.EndedAt,
        Undoes = row.UndoesId,
        UndoneBy = db.UpdateJobs
            .Where(other => other.UndoesId == row.Id && other.State != JobState.Draft)
            .OrderByDescending(other => other.AskedAt)
            .Select(other => (JobId?)other.Id)
            .FirstOrDefault(),
        // From the jobs on: begun at the items, a database would look at those of every organisation.
        Undone = (from undo in db.UpdateJobs
                  where undo.UndoesId == row.Id
                  join item in db.UpdateJobItems on undo.Id equals item.JobId
                  where item.State == ItemState.Done
                  select item.Id).Count(),
        Items = db.UpdateJobItems.Count(item => item.JobId == row.Id),
        Done = db.UpdateJobItems.Count(item => item.JobId == row.Id && item.State == ItemState.Done),
        Left = db.UpdateJobItems.Count(item => item.JobId == row.Id && item.State == ItemState.Left),
    });

    private static JobItem ToItem(UpdateJobItemRow row) =>
        new(row.Id, row.ConnectorId, row.ConnectorName, row.FromVersion, row.ToVersion, row.Option, row.State)
        {
            Reason = row.Reason,
            Differences = ItemReasons.Differences(row.Detail),
            Revision = row.Revision,
            PlanHash = row.PlanHash,
            EndedAt = row.EndedAt,
            Proof = KeptJson.Read<UpdateProof>(row.Proof),
        };
}
