using Connectors.Data;
using Connectors.Data.Rows;
using Connectors.Domain.Ids;
using Connectors.Domain.Updating.Facts;
using Connectors.Domain.Updating.Jobs;
using Connectors.Domain.Updating.Planning;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Application.Updating.Jobs;

/// <summary>One connector of a job that waits for confirmation.</summary>
/// <param name="Item">The item.</param>
/// <param name="Connector">The connector.</param>
/// <param name="Name">Its display name.</param>
/// <param name="Plan">Its plan as it holds now; null if it can't be planned any more.</param>
/// <param name="Way">What the job would do to it; null as above.</param>
/// <param name="Differences">What changed since the job was drafted; empty if its plan is the one that was drafted.</param>
public sealed record ReviewedItem(
    JobItemId Item, InstalledId Connector, string Name, UpdatePlan? Plan, OptionPlan? Way, IReadOnlyList<PlanDifference> Differences)
{
    /// <summary>Whether it will be done once its consents are given.</summary>
    public bool IsReady => Way is { IsDecided: true, AsksValues: false } && Differences.Count == 0;

    public int OpenQuestions => Way?.OpenQuestions.Count ?? 0;
}

/// <summary>A job that waits for confirmation, with what it would do now.</summary>
public sealed record JobReview(IReadOnlyList<ReviewedItem> Items)
{
    public IReadOnlyList<ReviewedItem> Ready => [.. Items.Where(item => item.IsReady)];

    /// <summary>What a person must allow, each thing once.</summary>
    public IReadOnlyList<ConsentGroup> Consents => ConsentGroup.Of(
        Ready.SelectMany(item => item.Way!.Consents.Select(consent => new NeededConsent(item.Item, item.Name, consent))));
}

/// <summary>Plans the connectors of a job again, for the person who is to confirm it.</summary>
public sealed class JobReviews(ConnectorsDbContext db, UpdateFactsReader facts)
{
    /// <summary>Null if the organisation has no such job.</summary>
    public async Task<JobReview?> ReadAsync(JobId job, CancellationToken cancel)
    {
        if (!await db.UpdateJobs.AnyAsync(row => row.Id == job, cancel)) return null;
        var rows = await db.UpdateJobItems.AsNoTracking()
            .Where(row => row.JobId == job)
            .OrderBy(row => row.Position)
            .ToListAsync(cancel);
        var plans = (await FactsAsync(job, rows, cancel)).ToDictionary(one => one.Id, UpdatePlanner.Plan);
        return new JobReview([.. rows.Select(row => Reviewed(row, plans.GetValueOrDefault(row.ConnectorId)))]);
    }

    private Task<IReadOnlyList<UpdateFacts>> FactsAsync(JobId job, IReadOnlyList<UpdateJobItemRow> rows, CancellationToken cancel)
    {
        var connectors = db.UpdateJobItems.Where(row => row.JobId == job).Select(row => row.ConnectorId);
        return facts.OfAsync(connectors, rows.Aims(), cancel);
    }

    private static ReviewedItem Reviewed(UpdateJobItemRow row, UpdatePlan? plan) => new(
        row.Id,
        row.ConnectorId,
        row.ConnectorName,
        plan,
        row.State == ItemState.Waiting ? plan?.Find(row.Option) : null,
        plan is null || row.State != ItemState.Waiting || plan.Document.Hash == row.PlanHash
            ? []
            : PlanDifferences.Between(PlanDocument.Read(row.Plan, row.PlanHash), plan));
}
