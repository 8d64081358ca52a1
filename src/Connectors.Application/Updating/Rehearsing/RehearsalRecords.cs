using Connectors.Application.Recording;
using Connectors.Data;
using Connectors.Data.Rows;
using Connectors.Domain.Ids;
using Connectors.Domain.People;
using Connectors.Domain.Updating.Rehearsing;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Application.Updating.Rehearsing;

/// <summary>Keeps rehearsals: all that is stored of them. An organisation has one at a time.</summary>
public sealed class RehearsalRecords(ConnectorsDbContext db, RehearsalLimits limits, TimeProvider time)
{
    /// <summary>Whose rehearsals these are.</summary>
    internal OrganisationId Organisation => db.RequiredOrganisation;

    /// <summary>Adds a rehearsal, unless one is under way.</summary>
    /// <returns>Its id, or that of the one under way.</returns>
    internal Task<(RehearsalId Id, bool IsNew)> AddAsync(
        IReadOnlyList<RehearsalTarget> targets, JobId? job, Actor by, CancellationToken cancel) =>
        db.InOneTransactionAsync(async token =>
        {
            var underWay = await UnderWay(db, Now - limits.Over).Select(row => (RehearsalId?)row.Id).FirstOrDefaultAsync(token);
            if (underWay is { } id) return (id, false);
            var row = new RehearsalRow
            {
                Id = db.NewId<RehearsalId>(),
                OrganisationId = db.RequiredOrganisation,
                JobId = job,
                Name = targets[0].Name,
                Connectors = targets.Count,
                AskedAt = Now,
                AskedBy = by.Name,
                AskedById = by.Id,
                Targets = KeptJson.Write(targets),
            };
            db.Rehearsals.Add(row);
            return (row.Id, true);
        }, Turn.InOrganisation, cancel);

    /// <summary>Takes a rehearsal that is queued.</summary>
    /// <returns>What is rehearsed; null where it was stopped, begun before, or waited for too long.</returns>
    internal async Task<IReadOnlyList<RehearsalTarget>?> BeginAsync(RehearsalId id, CancellationToken cancel)
    {
        var (now, first) = (Now, Now - limits.LongestWait);
        var isOurs = await db.Rehearsals
            .Where(row => row.Id == id && row.State == RehearsalState.Queued && row.AskedAt > first)
            .ExecuteUpdateAsync(set => set
                .SetProperty(row => row.State, RehearsalState.Running)
                .SetProperty(row => row.StartedAt, now), cancel) == 1;
        if (!isOurs) return null;
        var targets = await db.Rehearsals.Where(row => row.Id == id).Select(row => row.Targets).SingleAsync(cancel);
        return KeptJson.Read<IReadOnlyList<RehearsalTarget>>(targets);
    }

    /// <summary>Keeps what was found so far.</summary>
    internal Task SaveAsync(RehearsalId id, RehearsalReport report, CancellationToken cancel)
    {
        var json = KeptJson.Write(report);
        var rehearsed = report.Steps.Where(step => step.Refusal is null).ToList();
        var done = rehearsed.Count(step => step.Verdict != RehearsalVerdict.Waiting);
        var worse = rehearsed.Count(step => RehearsalVerdicts.IsToLookAt(step.Verdict));
        return db.Rehearsals.Where(row => row.Id == id).ExecuteUpdateAsync(set => set
            .SetProperty(row => row.Report, json)
            .SetProperty(row => row.Steps, rehearsed.Count)
            .SetProperty(row => row.Done, done)
            .SetProperty(row => row.ToLookAt, worse), cancel);
    }

    internal Task EndAsync(RehearsalId id, RehearsalState end)
    {
        var now = Now;
        return db.Rehearsals
            .Where(row => row.Id == id && (row.State == RehearsalState.Running || row.State == RehearsalState.Stopping))
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.State, end).SetProperty(row => row.EndedAt, now), CancellationToken.None);
    }

    /// <summary>Stops a rehearsal; the request under way is given up.</summary>
    /// <returns>False where no such rehearsal can be stopped.</returns>
    public async Task<bool> StopAsync(RehearsalId id, CancellationToken cancel)
    {
        var now = Now;
        var queued = await db.Rehearsals
            .Where(row => row.Id == id && row.State == RehearsalState.Queued)
            .ExecuteUpdateAsync(set => set
                .SetProperty(row => row.State, RehearsalState.Stopped)
                .SetProperty(row => row.EndedAt, now), cancel);
        return queued + await db.Rehearsals
            .Where(row => row.Id == id && row.State == RehearsalState.Running)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.State, RehearsalState.Stopping), cancel) > 0;
    }

    /// <summary>Whether a rehearsal goes on.</summary>
    internal static Task<bool> IsWantedAsync(ConnectorsDbContext db, RehearsalId id, CancellationToken cancel) =>
        db.Rehearsals.AnyAsync(row => row.Id == id && row.State == RehearsalState.Running, cancel);

    internal static IQueryable<RehearsalRow> UnderWay(ConnectorsDbContext db, DateTime since) => db.Rehearsals
        .Where(row => row.AskedAt > since)
        .Where(row => row.State == RehearsalState.Queued || row.State == RehearsalState.Running || row.State == RehearsalState.Stopping);

    private DateTime Now => time.GetUtcNow().UtcDateTime;
}
