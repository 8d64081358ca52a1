using Connectors.Application.Installed;
using Connectors.Domain.Catalog;
using Connectors.Domain.Definitions;
using Connectors.Domain.Updating;
using static Connectors.Application.Tests.TestDatabase;

namespace Connectors.Application.Tests.Installed;

/// <summary>Updates that were decided on what is no longer so: many at once, or one after the other.</summary>
public sealed class UpdateRaceTests
{
    private static readonly ConnectorDefinition First = Definition("orders"),
        Second = Definition("orders", "products"),
        Edited = Definition("orders", "refunds");

    public static TheoryData<string> Databases => Providers;

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Of_many_at_once_exactly_one_updates_and_the_others_learn_what_happened(string provider)
    {
        await using var database = await CreateAsync(provider);
        var id = await InstallAsync(database);

        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(turn =>
            UpdateAsync(database, id, turn % 2 == 0 ? "overwrite" : "alongside")));

        Assert.Single(results, result => result is UpdateResult.Updated or UpdateResult.Installed);
        Assert.All(results, result => Assert.True(
            result is UpdateResult.Updated or UpdateResult.Installed or UpdateResult.ChangedMeanwhile or UpdateResult.AlreadyAlongside));
    }

    // Half of the posts overwrite, half install alongside, all of one dialog: whichever is first takes from all others what they saw.
    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Of_200_posts_of_one_dialog_exactly_one_applies(string provider)
    {
        await using var database = await CreateAsync(provider);
        var id = await InstallAsync(database);

        var results = new List<UpdateResult>();
        foreach (var round in Enumerable.Range(0, 200).Chunk(20))
        {
            results.AddRange(await Task.WhenAll(round.Select(turn =>
                UpdateAsync(database, id, turn % 2 == 0 ? "alongside" : "overwrite"))));
        }

        Assert.Single(results, result => result is UpdateResult.Updated or UpdateResult.Installed);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_dialog_from_before_the_new_version_was_installed_alongside_overwrites_nothing(string provider)
    {
        await using var database = await CreateAsync(provider);
        var id = await InstallAsync(database);
        var added = Assert.IsType<UpdateResult.Installed>(await UpdateAsync(database, id, "alongside")).Id;

        var refused = await UpdateAsync(database, id, "overwrite");
        var left = await database.With((InstalledConnectors all) => all.FindAsync(id, CancellationToken.None));
        var done = await UpdateAsync(database, id, "overwrite", beside: added);

        Assert.Equal(new UpdateResult.AlreadyAlongside("Acme Shop", added), refused);
        Assert.Equal(Edited.Fingerprint, left!.Current.Fingerprint);
        Assert.IsType<UpdateResult.Updated>(done);
    }

    private static async Task<InstalledId> InstallAsync(TestDatabase database)
    {
        await database.PublishAsync("1.0.0", First);
        var installed = await database.With((Installer installer) =>
            installer.InstallAsync(PackageId.Parse("acme-shop"), null, Dana, CancellationToken.None));
        var id = Assert.IsType<InstallResult.Installed>(installed).Id;
        Assert.IsType<SaveResult.Saved>(await database.With((ConnectorEditor editor) =>
            editor.SaveAsync(id, First.Fingerprint, Edited, Dana, CancellationToken.None)));
        await database.PublishAsync("2.0.0", Second);
        return id;
    }

    private static Task<UpdateResult> UpdateAsync(TestDatabase database, InstalledId id, string option, InstalledId? beside = null) =>
        database.With((ConnectorUpdater updater) => updater.UpdateAsync(
            new UpdateRequest(id, option, new Assumptions(Edited.Fingerprint, Second.Fingerprint, beside), true, Dana),
            CancellationToken.None));
}
