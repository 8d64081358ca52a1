using System.Diagnostics.CodeAnalysis;
using Connectors.Data;
using Connectors.Domain.Flows;
using Connectors.Domain.Ids;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Connectors.Application.Runs;

/// <summary>A run that has a place, and that no other process starts.</summary>
public sealed record TakenRun(RunId Id, OrganisationId Organisation);

/// <summary>
/// Gives places to runs that are queued, in turns between organisations: first to the one with the fewest runs under way, then to the one
/// that has waited longest for a place. Within an organisation the oldest run comes first, and a flow runs once at a time.
/// </summary>
/// <remarks>
/// Copies of the application share the queue. Taking a place begins with a write to the organisation's row, which the next copy waits for:
/// <code>
/// A sees place free, begun at 9:00      B sees place free, begun at 9:00
/// A writes where begun at 9:00          B waits
/// A counts, takes run, commits: 9:05    B writes where begun at 9:00: no row, so it looks again
/// </code>
/// </remarks>
[SuppressMessage("Naming", "CA1711", Justification = "It is a queue, kept in the database.")]
public sealed class RunQueue(ConnectorsDbContext db, IServiceScopeFactory scopes, RunSettings settings, TimeProvider time)
{
    /// <summary>Takes the run that is next; null where none may begin now.</summary>
    public async Task<TakenRun?> TakeNextAsync(CancellationToken cancel)
    {
        var since = await Waiting(db).ToDictionaryAsync(row => row.Organisation, row => row.Since, cancel);
        if (since.Count == 0) return null;
        var busy = await Busy(db).ToDictionaryAsync(row => row.Organisation, row => row.Runs, cancel);
        foreach (var next in (await Turns(db, [.. since.Keys]).ToListAsync(cancel))
            .Where(row => busy.GetValueOrDefault(row.Organisation) < settings.AtOncePerOrganisation)
            .OrderBy(row => busy.GetValueOrDefault(row.Organisation))
            .ThenBy(row => row.BegunAt ?? DateTime.MinValue)
            .ThenBy(row => since[row.Organisation]))
        {
            await using var scope = TenantScope.Begin(scopes, next.Organisation);
            var own = scope.Get<ConnectorsDbContext>();
            if (await own.InOneTransactionAsync(token => TakeAsync(own, next, token), cancel) is { } run)
                return new TakenRun(run, next.Organisation);
        }

        return null;
    }

    private async Task<RunId?> TakeAsync(ConnectorsDbContext own, Turn next, CancellationToken cancel)
    {
        var isOurTurn = await own.Organisations
            .Where(row => row.RunBegunAt == next.BegunAt)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.RunBegunAt, row => row.RunBegunAt), cancel) == 1;
        if (!isOurTurn) return null;
        var running = own.FlowRuns.Where(row => row.State == RunState.Running);
        if (await running.CountAsync(cancel) >= settings.AtOncePerOrganisation) return null;
        var run = await own.FlowRuns
            .Where(row => row.State == RunState.Queued && !running.Any(other => other.FlowId == row.FlowId))
            .OrderBy(row => row.AskedAt)
            .ThenBy(row => row.Id)
            .Select(row => (RunId?)row.Id)
            .FirstOrDefaultAsync(cancel);
        return run is { } id && await BeginAsync(own, id, cancel) ? id : null;
    }

    private async Task<bool> BeginAsync(ConnectorsDbContext own, RunId run, CancellationToken cancel)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var isQueued = await own.FlowRuns
            .Where(row => row.Id == run && row.State == RunState.Queued)
            .ExecuteUpdateAsync(set => set
                .SetProperty(row => row.State, RunState.Running)
                .SetProperty(row => row.StartedAt, now)
                .SetProperty(row => row.AliveAt, now), cancel) == 1;
        if (!isQueued) return false;
        await own.Organisations.ExecuteUpdateAsync(set => set.SetProperty(row => row.RunBegunAt, now), cancel);
        return true;
    }

    /// <summary>Organisations with a run that could begin: one of a flow that does not run now.</summary>
    internal static IQueryable<WaitingOrganisation> Waiting(ConnectorsDbContext db)
    {
        var runs = db.FlowRuns.AcrossOrganisations();
        return runs
            .Where(run => run.State == RunState.Queued && !runs.Any(other => other.FlowId == run.FlowId && other.State == RunState.Running))
            .GroupBy(run => run.OrganisationId)
            .Select(queued => new WaitingOrganisation { Organisation = queued.Key, Since = queued.Min(run => run.AskedAt) });
    }

    private static IQueryable<BusyOrganisation> Busy(ConnectorsDbContext db) => db.FlowRuns
        .AcrossOrganisations()
        .Where(run => run.State == RunState.Running)
        .GroupBy(run => run.OrganisationId)
        .Select(busy => new BusyOrganisation { Organisation = busy.Key, Runs = busy.Count() });

    private static IQueryable<Turn> Turns(ConnectorsDbContext db, IReadOnlyCollection<OrganisationId> organisations) => db.Organisations
        .AcrossOrganisations()
        .Where(row => organisations.Contains(row.Id))
        .Select(row => new Turn(row.Id, row.RunBegunAt));

    /// <summary>When an organisation last got a place; null where it never did.</summary>
    private sealed record Turn(OrganisationId Organisation, DateTime? BegunAt);

    /// <summary>An organisation, and when its oldest startable run was queued.</summary>
    internal sealed class WaitingOrganisation
    {
        public OrganisationId Organisation { get; init; }

        public DateTime Since { get; init; }
    }

    private sealed class BusyOrganisation
    {
        public OrganisationId Organisation { get; init; }

        public int Runs { get; init; }
    }
}
