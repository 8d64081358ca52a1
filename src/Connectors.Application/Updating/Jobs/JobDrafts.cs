using Connectors.Application.People;
using Connectors.Application.Updating.Centre;
using Connectors.Data;
using Connectors.Data.Rows;
using Connectors.Domain.Ids;
using Connectors.Domain.People;
using Connectors.Domain.Updating.Centre;
using Connectors.Domain.Updating.Facts;
using Connectors.Domain.Updating.Jobs;
using Connectors.Domain.Updating.Options;
using Connectors.Domain.Updating.Planning;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Application.Updating.Jobs;

/// <summary>Prepares jobs for review: nothing is updated before a person has confirmed one.</summary>
public sealed class JobDrafts(ConnectorsDbContext db, UpdateCentre centre, UpdateFactsReader facts, TimeProvider time)
{
    /// <summary>Drafts the update of connectors. Those that are held, or have no newer release any more, are left out.</summary>
    /// <returns>The job; null if no connector is left.</returns>
    public async Task<JobId?> UpdateAsync(IReadOnlyCollection<InstalledId> connectors, Actor by, CancellationToken cancel)
    {
        var chosen = connectors.ToHashSet();
        var candidates = new CentreQuery().Of(await centre.ReadAsync(cancel))
            .Where(one => chosen.Contains(one.Facts.Id) && one.Lane != Lane.Held)
            .ToList();
        return candidates.Count == 0
            ? null
            : await SaveAsync(JobKind.Update, null, [.. candidates.Select(one => ItemOf(one.Plan, one.Way))], by, cancel);
    }

    /// <summary>Drafts to install the newer release of connectors alongside and to move everything there.</summary>
    /// <returns>The job; null if no connector is left.</returns>
    public async Task<JobId?> MoveAsync(IReadOnlyCollection<InstalledId> connectors, Actor by, CancellationToken cancel)
    {
        var aims = connectors.Distinct().ToDictionary(id => id, UpdateAim (_) => new UpdateAim.Move(MoveChoices.Safest));
        var plans = (await facts.OfAsync(UpdateRows.Outdated(db), aims, cancel))
            .Where(one => one.Move is not null && one.Hold is null)
            .Select(UpdatePlanner.Plan)
            .OrderBy(plan => plan.Facts.Name, StringComparer.OrdinalIgnoreCase)
            .ThenBy(plan => plan.Facts.Id.Value)
            .ToList();
        return plans.Count == 0
            ? null
            : await SaveAsync(JobKind.Move, null, [.. plans.Select(plan => ItemOf(plan, plan.Options[0]))], by, cancel);
    }

    /// <summary>Drafts the undo of everything that a job did.</summary>
    /// <returns>The job; null if the organisation has no such job, or nothing of it can be undone any more.</returns>
    public async Task<JobId?> UndoAsync(JobId job, Actor by, CancellationToken cancel)
    {
        var done = db.UpdateJobItems.Where(row => row.JobId == job && row.State == ItemState.Done && row.Revision != null);
        var undos = (await done.AsNoTracking().OrderBy(row => row.Position).ToListAsync(cancel)).ConvertAll(UndoOf);
        var plans = (await facts.OfAsync(done.Select(row => row.MovedToId ?? row.ConnectorId), undos.Aims(), cancel))
            .Select(UpdatePlanner.Plan)
            .Where(plan => plan.Options.Count > 0)
            .ToDictionary(plan => plan.Facts.Id);
        if (plans.Count == 0) return null;
        IReadOnlyList<UpdateJobItemRow> items =
        [
            .. undos.Select(row => plans.GetValueOrDefault(row.ConnectorId) is { } plan ? ItemOf(plan, plan.Options[0]) : row),
        ];
        return await SaveAsync(JobKind.Undo, job, items, by, cancel);
    }

    // As it stays where it was undone already, or a later update has to be undone first.
    private static UpdateJobItemRow UndoOf(UpdateJobItemRow done) => new()
    {
        ConnectorId = done.MovedToId ?? done.ConnectorId,
        ConnectorName = done.ConnectorName,
        FromVersion = done.ToVersion,
        ToVersion = done.FromVersion,
        Option = done.Option == Move.Name ? UndoMove.Name : Undo.Name,
        Undo = done.Revision,
        PlanHash = "",
        Plan = "",
        State = ItemState.Left,
        Reason = ItemReasons.NotPossible,
    };

    private Task<JobId> SaveAsync(
        JobKind kind, JobId? undoes, IReadOnlyList<UpdateJobItemRow> items, Actor by, CancellationToken cancel) =>
        db.InOneTransactionAsync(token =>
        {
            token.ThrowIfCancellationRequested();
            var at = by.At(time);
            var job = new UpdateJobRow
            {
                Id = db.NewId<JobId>(),
                OrganisationId = db.RequiredOrganisation,
                Kind = kind,
                UndoesId = undoes,
                AskedAt = at.At,
                AskedBy = at.Name,
                AskedById = at.By.Id,
            };
            db.UpdateJobs.Add(job);
            foreach (var (item, position) in items.Select((item, position) => (item, position)))
            {
                (item.Id, item.JobId, item.OrganisationId, item.Position) =
                    (db.NewId<JobItemId>(), job.Id, job.OrganisationId, position + 1);
                db.UpdateJobItems.Add(item);
            }

            return Task.FromResult(job.Id);
        }, cancel);

    private static UpdateJobItemRow ItemOf(UpdatePlan plan, OptionPlan way) => new()
    {
        ConnectorId = plan.Facts.Id,
        ConnectorName = plan.Facts.Name,
        FromVersion = plan.Facts.Baseline is { } from ? $"{from.Release.Version}" : null,
        ToVersion = $"{way.Lead.Baseline.Release.Version}",
        Option = way.Key,
        Undo = plan.Facts.Aim is UpdateAim.Undo or UpdateAim.UndoMove ? plan.Facts.Aim.Number : null,
        PlanHash = plan.Document.Hash,
        Plan = plan.Document.Json,
    };
}
