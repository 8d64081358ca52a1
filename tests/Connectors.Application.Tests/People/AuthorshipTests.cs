using Connectors.Application.Flows;
using Connectors.Application.Installed;
using Connectors.Application.Marketplace;
using Connectors.Application.Runs;
using Connectors.Data;
using Connectors.Data.Providers;
using Connectors.Domain.Catalog;
using Connectors.Domain.Definitions;
using Connectors.Domain.Ids;
using Connectors.Domain.People;
using Connectors.Domain.Updating;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using static Connectors.Application.Tests.TestDatabase;

namespace Connectors.Application.Tests.People;

/// <summary>Histories say which member did it, not only a name that two may have.</summary>
public sealed class AuthorshipTests
{
    private static readonly ConnectorDefinition First = Definition("orders"), Second = Definition("orders", "products");

    public static TheoryData<string> Databases => Providers;

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Revisions_and_updates_keep_the_member_and_both_fingerprints(string provider)
    {
        await using var database = await CreateAsync(provider);
        var id = await UpdatedAsync(database);

        var revisions = await database.With((ConnectorHistory history) => history.RevisionsAsync(id, 1, CancellationToken.None));
        var update = Assert.Single(await database.With((ConnectorHistory history) => history.UpdatesAsync(1, CancellationToken.None)));

        Assert.All(revisions, revision => Assert.Equal(new Author(Dana.Id, Dana.Name), revision.By));
        Assert.Equal(
            [(First.Fingerprint.ToString(), Second.Fingerprint.ToString()), (null, First.Fingerprint.ToString())],
            revisions.Select(revision => (revision.FingerprintBefore, revision.Fingerprint)));
        Assert.Equal(
            (new Author(Dana.Id, Dana.Name), First.Fingerprint.ToString(), Second.Fingerprint.ToString()),
            (update.By, update.FingerprintBefore, update.FingerprintAfter));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_release_keeps_who_published_it_and_who_withdrew_it(string provider)
    {
        await using var database = await CreateAsync(provider);
        await database.PublishAsync("1.0.0", First);

        await database.With((Publisher publisher) => publisher.WithdrawAsync(
            PackageId.Parse("acme-shop"), ReleaseVersion.Parse("1.0.0"), withdrawn: true, Dana, CancellationToken.None));

        var row = await database.With((ConnectorsDbContext db) => db.Releases.SingleAsync());
        Assert.Equal((Dana.Id, Dana.Name, Dana.Id), (row.PublishedById, row.WithdrawnBy, row.WithdrawnById));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_flow_its_history_and_its_runs_keep_the_member(string provider)
    {
        await using var database = await CreateAsync(provider);
        var flow = await database.With((ProcessFlows flows) =>
            flows.AddAsync(new FlowDraft("Orders", null, true), Dana, CancellationToken.None));
        await database.With((FlowRuns runs) => runs.AskAsync(flow, Dana, CancellationToken.None));

        var history = await database.With((FlowHistory history) => history.ReadAsync(flow, 1, CancellationToken.None));
        var run = Assert.Single(await database.With((FlowRuns runs) => runs.ListAsync(flow, RunFilter.All, 1, CancellationToken.None)));
        var row = await database.With((ConnectorsDbContext db) => db.Flows.SingleAsync());

        var dana = new Author(Dana.Id, Dana.Name);
        Assert.Equal((dana, dana, dana), (Assert.Single(history.Revisions).By, run.AskedBy, new Author(row.ChangedById, row.ChangedBy)));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Rows_from_before_keep_the_name_and_revisions_get_the_fingerprint_before_them(string provider)
    {
        await using var database = await CreateAsync(provider);
        var id = await UpdatedAsync(database);
        await database.With(async (ConnectorsDbContext db) =>
        {
            await db.GetService<IMigrator>().MigrateAsync("SignInStamp");
            await db.Database.MigrateAsync();
            return true;
        });

        var revisions = await database.With((ConnectorHistory history) => history.RevisionsAsync(id, 1, CancellationToken.None));

        Assert.All(revisions, revision => Assert.Equal(new Author(null, Dana.Name), revision.By));
        Assert.Equal([First.Fingerprint.ToString(), null], revisions.Select(revision => revision.FingerprintBefore));
    }

    // Installed from 1.0.0 and updated to 2.0.0.
    private static async Task<InstalledId> UpdatedAsync(TestDatabase database)
    {
        var id = await database.InstallAsync(First, Second);
        Assert.IsType<UpdateResult.Updated>(await database.UpdateAsync(id, "update"));
        return id;
    }
}
