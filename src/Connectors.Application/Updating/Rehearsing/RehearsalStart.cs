using Connectors.Application.Updating.Jobs;
using Connectors.Domain.Ids;
using Connectors.Domain.People;
using Connectors.Domain.Updating.Facts;
using Connectors.Domain.Updating.Planning;
using Connectors.Domain.Updating.Rehearsing;

namespace Connectors.Application.Updating.Rehearsing;

/// <summary>What became of asking for a rehearsal.</summary>
public abstract record RehearsalAsked
{
    private RehearsalAsked()
    {
    }

    public sealed record Started(RehearsalId Id) : RehearsalAsked;

    /// <summary>Another one of the organisation is under way.</summary>
    public sealed record Busy(RehearsalId Other) : RehearsalAsked;

    /// <summary>There is no such connector or job.</summary>
    public sealed record NotFound : RehearsalAsked;

    /// <summary>No flow uses it, a question is open, or it can't be updated this way.</summary>
    public sealed record NothingToRehearse : RehearsalAsked;
}

/// <summary>Starts rehearsals.</summary>
public sealed class RehearsalStart(RehearsalRecords records, ConnectorUpdates updates, JobReviews reviews, JobStarter starter)
{
    /// <summary>Rehearses one way to update a connector.</summary>
    /// <param name="id">The connector.</param>
    /// <param name="option">The key of the way.</param>
    /// <param name="aim">What it is about; null where a newer release is taken.</param>
    /// <param name="by">Who asks.</param>
    /// <param name="cancel">Gives up before the commit.</param>
    public async Task<RehearsalAsked> OneAsync(InstalledId id, string? option, UpdateAim? aim, Actor by, CancellationToken cancel)
    {
        if (await updates.PlanAsync(id, aim, cancel) is not { } plan) return new RehearsalAsked.NotFound();
        return await StartAsync(Target(plan, plan.Find(option)), job: null, by, cancel);
    }

    /// <summary>Rehearses every connector of a job that waits for confirmation.</summary>
    public async Task<RehearsalAsked> JobAsync(JobId job, Actor by, CancellationToken cancel)
    {
        if (await reviews.ReadAsync(job, cancel) is not { } review) return new RehearsalAsked.NotFound();
        return await StartAsync(review.Items.SelectMany(item => Target(item.Plan, item.Way)), job, by, cancel);
    }

    private async Task<RehearsalAsked> StartAsync(
        IEnumerable<RehearsalTarget> targets, JobId? job, Actor by, CancellationToken cancel)
    {
        var chosen = targets.ToList();
        if (chosen.Count == 0) return new RehearsalAsked.NothingToRehearse();
        var (id, isNew) = await records.AddAsync(chosen, job, by, cancel);
        if (!isNew) return new RehearsalAsked.Busy(id);
        await starter.StartAsync<RunRehearsalJob>(RunRehearsalJob.Group, $"{id}", records.Organisation, cancel);
        return new RehearsalAsked.Started(id);
    }

    private static IEnumerable<RehearsalTarget> Target(UpdatePlan? plan, OptionPlan? way)
    {
        if (plan is null || way is null || !RehearsalRules.Allows(way)) yield break;
        yield return new RehearsalTarget(plan.Facts.Id, plan.Facts.Name, way.Key)
        {
            Undo = plan.Facts.Undo?.Number,
            Restore = plan.Facts.Restore?.Number,
        };
    }
}
