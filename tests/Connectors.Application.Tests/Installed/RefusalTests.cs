using Connectors.Application.Installed;
using Connectors.Application.Retention;
using Connectors.Application.Updating;
using Connectors.Data;
using Connectors.Data.Queries;
using Connectors.Domain.Definitions;
using Connectors.Domain.Ids;
using Connectors.Domain.Updating;
using Connectors.Domain.Updating.Planning;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using static Connectors.Application.Tests.TestDatabase;

namespace Connectors.Application.Tests.Installed;

/// <summary>Updates that were refused are kept, once each and not for ever.</summary>
public sealed class RefusalTests
{
    private static readonly ConnectorDefinition First = Definition("orders"), Second = Definition("orders", "products");

    public static TheoryData<string> Databases => Providers;

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task The_same_refusal_again_and_again_is_one_line_that_says_how_often(string provider)
    {
        await using var database = await CreateAsync(provider);
        var id = await database.InstallAsync(First, Second);

        for (var post = 0; post < 50; post++) await RefuseAsync(database, id);

        var line = Assert.Single(await ListAsync(database));
        Assert.Equal(("changed-meanwhile", 50), (line.Outcome, line.Times));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Old_refusals_are_deleted_and_what_was_done_is_kept(string provider)
    {
        await using var database = await CreateAsync(provider, ("Retention:Refusals", "7"));
        var id = await database.InstallAsync(First, Second);
        await RefuseAsync(database, id);
        Assert.IsType<UpdateResult.Updated>(await UpdateAsync(database, id, First));
        var old = DateTime.UtcNow.AddDays(-8);
        await database.With((ConnectorsDbContext db) => db.UpdateRecords.ExecuteUpdateAsync(set => set.SetProperty(row => row.At, old)));
        await RefuseAsync(database, id);

        await database.With(async (IEnumerable<IHostedService> started) =>
        {
            await started.OfType<Housekeeping>().Single().CleanAsync(CancellationToken.None);
            return true;
        });

        Assert.Equal(["done", "up-to-date"], (await ListAsync(database)).Select(line => line.Outcome).Order());
    }

    private static Task<Page<UpdateRecord>> ListAsync(TestDatabase database) =>
        database.With((ConnectorHistory history) => history.UpdatesAsync(1, CancellationToken.None));

    private static Task<UpdateResult> RefuseAsync(TestDatabase database, InstalledId id) =>
        UpdateAsync(database, id, Definition("never.seen"));

    private static Task<UpdateResult> UpdateAsync(TestDatabase database, InstalledId id, ConnectorDefinition seen) =>
        database.With((ConnectorUpdates updates) => updates.ApplyAsync(
            new UpdateRequest(id, "update", new SeenRow(seen.Fingerprint, Second.Fingerprint), [], Dana),
            CancellationToken.None));
}
