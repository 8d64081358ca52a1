using Connectors.Application.People;
using Connectors.Application.Updating.Centre;
using Connectors.Data;
using Connectors.Data.Rows;
using Connectors.Domain.People;
using Connectors.Domain.Updating.Centre;
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
    public async Task<Guid?> UpdateAsync(IReadOnlyCollection<Guid> connectors, Person by, CancellationToken cancel)
    {
        var chosen = connectors.ToHashSet();
        var candidates = new CentreQuery().Of(await centre.ReadAsync(cancel))
            .Where(one => chosen.Contains(one.Facts.Id.Value) && one.Lane != Lane.Held)
            .ToList();
        return candidates.Count == 0
            ? null
            : await SaveAsync(JobKind.Update, null, [.. candidates.Select(one => ItemOf(one.Plan, one.Way))], by, cancel);
    }

    /// <summary>Drafts the undo of everything that a job did.</summary>
    /// <returns>The job; null if the organisation has no such job, or nothing of it can be undone any more.</returns>
    public async Task<Guid?> UndoAsync(Guid job, Person by, CancellationToken cancel)
    {
        var done = db.UpdateJobItems.Where(row => row.JobId == job && row.State == ItemState.Done && row.Revision != null);
        var revisions = await done.ToDictionaryAsync(row => row.ConnectorId, row => row.Revision!.Value, cancel);
        var undos = await facts.OfUndoAsync(done.Select(row => row.ConnectorId), revisions, cancel);
        IReadOnlyList<UpdateJobItemRow> items =
        [
            .. undos.OrderBy(one => one.Name, StringComparer.OrdinalIgnoreCase)
                .Select(UpdatePlanner.Plan)
                .Where(plan => plan.Options.Count > 0)
                .Select(plan => ItemOf(plan, plan.Options[0])),
        ];
        return items.Count == 0 ? null : await SaveAsync(JobKind.Undo, job, items, by, cancel);
    }

    private Task<Guid> SaveAsync(
        JobKind kind, Guid? undoes, IReadOnlyList<UpdateJobItemRow> items, Person by, CancellationToken cancel) =>
        db.InOneTransactionAsync(token =>
        {
            token.ThrowIfCancellationRequested();
            var at = by.At(time);
            var job = new UpdateJobRow
            {
                Id = db.NewId(),
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
                (item.Id, item.JobId, item.OrganisationId, item.Position) = (db.NewId(), job.Id, job.OrganisationId, position + 1);
                db.UpdateJobItems.Add(item);
            }

            return Task.FromResult(job.Id);
        }, cancel);

    private static UpdateJobItemRow ItemOf(UpdatePlan plan, OptionPlan way) => new()
    {
        ConnectorId = plan.Facts.Id.Value,
        ConnectorName = plan.Facts.Name,
        FromVersion = plan.Facts.Baseline is { } from ? $"{from.Release.Version}" : null,
        ToVersion = $"{way.Lead.Baseline.Release.Version}",
        Option = way.Key,
        Undo = way.Key == Undo.Name ? plan.Facts.Undo!.Number : null,
        PlanHash = plan.Document.Hash,
        Plan = plan.Document.Json,
    };
}
