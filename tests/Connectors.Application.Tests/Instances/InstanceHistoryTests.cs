using Connectors.Application.Instances;
using Connectors.Application.SigningIn;
using Connectors.Data;
using Connectors.Data.Queries;
using Connectors.Domain.Flows;
using Connectors.Domain.Ids;
using Connectors.Domain.Instances;
using Connectors.Domain.People;
using Microsoft.EntityFrameworkCore;
using static Connectors.Application.Tests.TestDatabase;

namespace Connectors.Application.Tests.Instances;

/// <summary>Whatever an instance was can be restored, except for its credentials, which no history has.</summary>
public sealed class InstanceHistoryTests
{
    public static TheoryData<string> Databases => Providers;

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Every_change_is_a_revision_without_credentials(string provider)
    {
        await using var shop = await SandboxShop.CreateAsync(provider);
        var instance = await shop.AddInstanceAsync();
        await EditAsync(shop, instance, "Live", ("apiKey", "an0ther-secret"));
        await shop.Database.With((ConnectorInstances instances) => instances.RemoveAsync(instance, Dana, CancellationToken.None));
        await shop.Database.With((ConnectorInstances instances) => instances.PutBackAsync(instance, Dana, CancellationToken.None));

        var history = await ReadAsync(shop, instance);
        var kept = await shop.Database.With((ConnectorsDbContext db) => db.InstanceRevisions.Select(row => row.Settings).ToListAsync());

        Assert.Equal(
            [InstanceChangeKind.PutBack, InstanceChangeKind.Removed, InstanceChangeKind.Edited, InstanceChangeKind.Added],
            history.Select(revision => revision.Kind));
        Assert.Equal([4, 3, 2, 1], history.Select(revision => revision.Number));
        Assert.All(history, revision => Assert.Equal(new Author(Dana.Id, Dana.Name), revision.By));
        Assert.Equal(
            [
                new InstanceChange.Renamed("Production", "Live"),
                new InstanceChange.CredentialEntered("apiKey"),
                new InstanceChange.Limited(null, new() { Requests = 9 }),
            ],
            history[2].Changes);
        Assert.All(kept, json =>
        {
            Assert.DoesNotContain("an0ther-secret", json, StringComparison.Ordinal);
            Assert.DoesNotContain(shop.Server.Options.Credentials.ApiKey, json, StringComparison.Ordinal);
        });
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_restored_revision_has_its_name_and_limit_again_and_stays_signed_in(string provider)
    {
        await using var shop = await SandboxShop.CreateAsync(provider);
        var instance = await shop.AddInstanceAsync();
        Assert.IsType<SignInResult.SignedIn>(await shop.Database.With((InstanceAccess access) =>
            access.TestAsync(instance, CancellationToken.None)));
        await EditAsync(shop, instance, "Live");

        var restored = Assert.IsType<InstanceResult.Saved>(await RestoreAsync(shop, instance, 1, seen: 2));

        var now = await FindAsync(shop, instance);
        Assert.Equal((3, 3, "Production", null), (restored.Number, now.Number, now.Name, now.RateLimit));
        Assert.Equal((InstanceState.SignedIn, "apiKey"), (now.State, Assert.Single(now.Secrets)));
        Assert.IsType<SignInResult.SignedIn>(await shop.Database.With((InstanceAccess access) =>
            access.TestAsync(instance, CancellationToken.None)));
        Assert.Equal(1, (await ReadAsync(shop, instance))[0].Restored);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_test_makes_no_form_stale_and_an_edit_does(string provider)
    {
        await using var shop = await SandboxShop.CreateAsync(provider);
        var instance = await shop.AddInstanceAsync();
        await shop.Database.With((InstanceAccess access) => access.TestAsync(instance, CancellationToken.None));
        Assert.IsType<InstanceResult.Saved>(await EditAsync(shop, instance, "Live", seen: 1));

        var edited = Assert.IsType<InstanceResult.ChangedMeanwhile>(await EditAsync(shop, instance, "Mine", seen: 1));
        var undone = Assert.IsType<InstanceResult.ChangedMeanwhile>(await RestoreAsync(shop, instance, 1, seen: 1));

        Assert.Equal((2, 2, "Live"), (edited.Number, undone.Number, (await FindAsync(shop, instance)).Name));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task The_history_of_an_older_instance_begins_with_what_it_was(string provider)
    {
        await using var shop = await SandboxShop.CreateAsync(provider);
        var instance = await shop.AddInstanceAsync();
        await shop.Database.With(async (ConnectorsDbContext db) =>
        {
            await db.InstanceRevisions.ExecuteDeleteAsync();
            return await db.Instances.ExecuteUpdateAsync(set => set.SetProperty(row => row.Number, 0));
        });

        await EditAsync(shop, instance, "Live", seen: 0);

        Assert.Equal([2, 1], (await ReadAsync(shop, instance)).Select(revision => revision.Number));
        await RestoreAsync(shop, instance, 1, seen: 2);
        Assert.Equal("Production", (await FindAsync(shop, instance)).Name);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Credentials_follow_no_restored_address(string provider)
    {
        await using var shop = await SandboxShop.CreateAsync(provider);
        var instance = await shop.AddInstanceAsync();
        await EditAsync(shop, instance, "Live", ("address", "elsewhere.example"), ("apiKey", "an0ther-secret"));

        var refused = Assert.IsType<InstanceResult.Faulty>(await RestoreAsync(shop, instance, 1, seen: 2));

        var now = await FindAsync(shop, instance);
        Assert.NotEmpty(refused.Problems);
        Assert.Equal((2, "Live", "elsewhere.example"), (now.Number, now.Name, now.Values["address"]));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Another_organisation_reads_and_restores_nothing(string provider)
    {
        await using var shop = await SandboxShop.CreateAsync(provider);
        var instance = await shop.AddInstanceAsync();
        var other = await shop.Database.AddOrganisationAsync("Other Ltd");

        Assert.Empty(await shop.Database.With((InstanceHistory history) => history.ReadAsync(instance, 1, CancellationToken.None), other));
        Assert.IsType<InstanceResult.NotFound>(await shop.Database.With(
            (InstanceRestorer restorer) => restorer.RestoreAsync(instance, 1, null, Dana, CancellationToken.None), other));
    }

    private static async Task<InstanceResult> EditAsync(
        SandboxShop shop, InstanceId instance, string name, params (string Key, string Value)[] values) =>
        await EditAsync(shop, instance, name, null, values);

    private static async Task<InstanceResult> EditAsync(
        SandboxShop shop, InstanceId instance, string name, int? seen, params (string Key, string Value)[] values)
    {
        var now = await FindAsync(shop, instance);
        var filled = new Dictionary<string, string>(now.Values);
        foreach (var (key, value) in values) filled[key] = value;
        var draft = new InstanceDraft(name, now.MethodKey, filled, new() { Requests = 9 }) { Seen = seen };
        return await shop.Database.With(
            (ConnectorInstances instances) => instances.EditAsync(instance, draft, Dana, CancellationToken.None));
    }

    private static Task<InstanceResult> RestoreAsync(SandboxShop shop, InstanceId instance, int number, int? seen) => shop.Database.With(
        (InstanceRestorer restorer) => restorer.RestoreAsync(instance, number, seen, Dana, CancellationToken.None));

    private static Task<Page<InstanceRevision>> ReadAsync(SandboxShop shop, InstanceId instance) =>
        shop.Database.With((InstanceHistory history) => history.ReadAsync(instance, 1, CancellationToken.None));

    private static async Task<Instance> FindAsync(SandboxShop shop, InstanceId instance) =>
        (await shop.Database.With((InstanceReader reader) => reader.FindAsync(instance, CancellationToken.None)))!;
}
