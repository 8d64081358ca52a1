using Connectors.Application.Installed;
using Connectors.Application.Marketplace;
using Connectors.Application.Updating;
using Connectors.Domain.Catalog;
using Connectors.Domain.Definitions;
using Connectors.Domain.Ids;
using Connectors.Domain.Updating;
using Connectors.Domain.Updating.Facts;
using Connectors.Domain.Updating.Planning;
using static Connectors.Application.Tests.TestDatabase;

namespace Connectors.Application.Tests;

/// <summary>What tests of updates do again and again, by the use cases of the pages.</summary>
internal static class UpdateSteps
{
    /// <summary>Installs 1.0.0 of a package, edits it, and publishes 2.0.0.</summary>
    /// <param name="database">The database.</param>
    /// <param name="first">The definition of 1.0.0.</param>
    /// <param name="second">The definition of 2.0.0.</param>
    /// <param name="edited">The definition after the edit; null where the connector stays unmodified.</param>
    /// <param name="package">The package.</param>
    public static async Task<InstalledId> InstallAsync(
        this TestDatabase database,
        ConnectorDefinition first,
        ConnectorDefinition second,
        ConnectorDefinition? edited = null,
        string package = "acme-shop")
    {
        Assert.IsType<PublishResult.Published>(await database.PublishAsync("1.0.0", first, package));
        var id = Assert.IsType<InstallResult.Installed>(await database.With((Installer installer) =>
            installer.InstallAsync(PackageId.Parse(package), null, Dana, CancellationToken.None))).Id;
        if (edited is not null)
            Assert.IsType<SaveResult.Saved>(await database.With((ConnectorEditor editor) =>
                editor.SaveAsync(id, first.Fingerprint, edited, Dana, CancellationToken.None)));
        Assert.IsType<PublishResult.Published>(await database.PublishAsync("2.0.0", second, package));
        return id;
    }

    /// <summary>What can be done to a connector now; null where the organisation has no such connector or update.</summary>
    public static Task<UpdatePlan?> PlanAsync(
        this TestDatabase database, InstalledId id, UpdateAim? aim = null, OrganisationId? organisation = null) =>
        database.With((ConnectorUpdates updates) => updates.PlanAsync(id, aim, CancellationToken.None), organisation);

    /// <summary>What undoing an update would do.</summary>
    public static Task<UpdatePlan?> PlanUndoAsync(this TestDatabase database, InstalledId id, int revision) =>
        database.PlanAsync(id, new UpdateAim.Undo(revision));

    /// <summary>Plans an update and applies it.</summary>
    /// <param name="database">The database.</param>
    /// <param name="id">The connector.</param>
    /// <param name="option">The key of the option.</param>
    /// <param name="consents">The keys of the consents that are given; every one that the plan needs where absent.</param>
    /// <param name="organisation">The first one where absent.</param>
    public static async Task<UpdateResult> UpdateAsync(
        this TestDatabase database,
        InstalledId id,
        string option,
        IReadOnlyCollection<string>? consents = null,
        OrganisationId? organisation = null) =>
        await database.PlanAsync(id, aim: null, organisation) is { } plan
            ? await database.UpdateAsync(plan, option, consents, organisation)
            : new UpdateResult.NotFound();

    /// <summary>Applies a plan that was seen before.</summary>
    public static Task<UpdateResult> UpdateAsync(
        this TestDatabase database,
        UpdatePlan seen,
        string option,
        IReadOnlyCollection<string>? consents = null,
        OrganisationId? organisation = null)
    {
        var given = consents ?? [.. (seen.Find(option)?.Consents ?? []).Select(consent => consent.Key)];
        var request = new UpdateRequest(seen.Facts.Id, option, new SeenPlan(seen.Document.Hash, seen.Document.Json), given, Dana)
        {
            Aim = seen.Facts.Aim,
        };
        return database.With((ConnectorUpdates updates) => updates.ApplyAsync(request, CancellationToken.None), organisation);
    }
}
