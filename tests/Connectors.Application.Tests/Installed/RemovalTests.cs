using Connectors.Application.Installed;
using Connectors.Data.Queries;
using Connectors.Domain.Catalog;
using Connectors.Domain.Ids;
using Connectors.Domain.Installed;
using Connectors.Domain.People;
using static Connectors.Application.Tests.TestDatabase;

namespace Connectors.Application.Tests.Installed;

public sealed class RemovalTests
{
    public static TheoryData<string> Databases => Providers;

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task What_was_removed_is_listed_with_who_did_it_and_comes_back_with_its_history(string provider)
    {
        await using var database = await CreateAsync(provider);
        var id = await InstallAsync(database);

        await database.With((ConnectorRemoval removal) => removal.RemoveAsync(id, Dana, CancellationToken.None));
        var found = await database.With((ConnectorRemoval removal) => removal.ListAsync(1, CancellationToken.None));
        var removed = Assert.Single(found);
        Assert.Equal((id, "Dana Reyes"), (removed.Id, removed.By?.Name));

        Assert.Equal(PutBack.Done, await PutBackAsync(database, id));
        Assert.Equal([RevisionKind.PutBack, RevisionKind.Removed, RevisionKind.Installed], await KindsAsync(database, id));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task What_was_installed_again_meanwhile_is_not_pushed_aside(string provider)
    {
        await using var database = await CreateAsync(provider);
        var old = await InstallAsync(database);
        await database.With((ConnectorRemoval removal) => removal.RemoveAsync(old, Dana, CancellationToken.None));
        var again = await InstallAsync(database);

        Assert.Equal(PutBack.PlaceTaken, await PutBackAsync(database, old));
        await database.With((ConnectorRemoval removal) => removal.RemoveAsync(again, Dana, CancellationToken.None));
        Assert.Equal(PutBack.Done, await PutBackAsync(database, old));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Who_renames_or_removes_a_connector_did_not_modify_it(string provider)
    {
        await using var database = await CreateAsync(provider);
        var id = await InstallAsync(database);
        await database.With((ConnectorEditor editor) => editor.SaveAsync(
            id, Definition("orders").Fingerprint, Definition("orders", "refunds"), Dana, CancellationToken.None));

        await database.With((ConnectorEditor editor) =>
            editor.RenameAsync(id, "Our shop", new(default(MemberId), "Sam Ito", Rights.All), CancellationToken.None));

        var entry = Assert.Single((await database.With((InstalledConnectors all) =>
            all.ListAsync(new ListQuery(), CancellationToken.None))).Entries);
        Assert.Equal(("Our shop", "Dana Reyes"), (entry.Name, entry.ChangedBy.Name));
    }

    private static async Task<InstalledId> InstallAsync(TestDatabase database)
    {
        await database.PublishAsync("1.0.0", Definition("orders"));
        var result = await database.With((Installer installer) =>
            installer.InstallAsync(PackageId.Parse("acme-shop"), null, Dana, CancellationToken.None));
        return Assert.IsType<InstallResult.Installed>(result).Id;
    }

    private static Task<PutBack> PutBackAsync(TestDatabase database, InstalledId id) =>
        database.With((ConnectorRemoval removal) => removal.PutBackAsync(id, Dana, CancellationToken.None));

    private static async Task<IEnumerable<RevisionKind>> KindsAsync(TestDatabase database, InstalledId id) =>
        (await database.With((ConnectorHistory history) => history.RevisionsAsync(id, 1, CancellationToken.None)))
            .Select(revision => revision.Facts!.Kind);
}
