using Connectors.Application.Installed;
using Connectors.Application.Updating.Centre;
using Connectors.Application.Updating.Jobs;
using Connectors.Domain.Definitions;
using Connectors.Domain.Ids;
using Microsoft.Extensions.Hosting;
using static Connectors.Application.Tests.TestDatabase;

namespace Connectors.Application.Tests.Updating.Jobs;

/// <summary>What tests of jobs do again and again, by the use cases of the pages.</summary>
internal static class JobSteps
{
    public static readonly ConnectorDefinition
        First = Definition("orders"), Second = Definition("orders", "products"), Edited = Definition("orders", "refunds");

    /// <summary>Connectors with an update: every second one is modified.</summary>
    public static async Task<IReadOnlyList<InstalledId>> InstallManyAsync(this TestDatabase database, int count)
    {
        var ids = new List<InstalledId>();
        for (var package = 0; package < count; package++)
            ids.Add(await database.InstallAsync(First, Second, package % 2 == 1 ? Edited : null, $"shop-{package}"));
        return ids;
    }

    public static async Task<JobId> DraftAsync(this TestDatabase database, params IReadOnlyCollection<InstalledId> ids) =>
        Assert.NotNull(await database.With((JobDrafts drafts) =>
            drafts.UpdateAsync(ids, Dana, CancellationToken.None)));

    public static async Task<JobId> DraftUndoAsync(this TestDatabase database, JobId job) =>
        Assert.NotNull(await database.With((JobDrafts drafts) => drafts.UndoAsync(job, Dana, CancellationToken.None)));

    /// <summary>Confirms a job with every consent that it needs.</summary>
    public static async Task<bool> ConfirmAsync(this TestDatabase database, JobId job, bool consents = true)
    {
        var review = (await database.With((JobReviews reviews) => reviews.ReadAsync(job, CancellationToken.None)))!;
        IReadOnlyCollection<string> given = consents ? [.. review.Consents.Select(group => group.Id)] : [];
        return await database.With((JobControl control) => control.ConfirmAsync(job, given, Dana, CancellationToken.None));
    }

    public static Task RunAsync(this TestDatabase database, JobId job, IHost? copy = null) => database.With(
        async (JobRunner runner) =>
        {
            await runner.RunAsync(job, CancellationToken.None);
            return true;
        },
        copy: copy);

    public static async Task<(JobLine Job, IReadOnlyList<JobItem> Items)> ReadAsync(this TestDatabase database, JobId job) => (
        Assert.IsType<JobLine>(await database.With((JobReader reader) => reader.FindAsync(job, CancellationToken.None))),
        await database.With((JobReader reader) => reader.ItemsAsync(job, CancellationToken.None)));

    /// <summary>Drafts, confirms and runs a job.</summary>
    public static async Task<JobId> DoneAsync(this TestDatabase database, params IReadOnlyCollection<InstalledId> ids)
    {
        var job = await database.DraftAsync(ids);
        Assert.True(await database.ConfirmAsync(job));
        await database.RunAsync(job);
        return job;
    }

    public static async Task<ConnectorDefinition> CurrentAsync(this TestDatabase database, InstalledId id) =>
        (await database.With((InstalledConnectors installed) => installed.FindAsync(id, CancellationToken.None)))!.Current;

    public static async Task<int> CandidatesAsync(this TestDatabase database, OrganisationId? organisation = null) =>
        (await database.With((UpdateCentre centre) => centre.ReadAsync(CancellationToken.None), organisation)).Count;
}
