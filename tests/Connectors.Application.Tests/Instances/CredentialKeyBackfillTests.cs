using Connectors.Application.Instances;
using Connectors.Data;
using Connectors.Domain.Ids;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Connectors.Application.Tests.Instances;

public sealed class CredentialKeyBackfillTests
{
    // More than are looked at at once.
    private const int Unreadable = 205;

    [Fact]
    public async Task Keys_are_filled_in_before_and_after_credentials_that_nobody_can_read()
    {
        await using var shop = await SandboxShop.CreateAsync("Sqlite");
        var first = await shop.AddInstanceAsync();
        var last = await OfAnEarlierVersionAsync(shop, first);

        await shop.Database.With(async (IServiceProvider services) =>
        {
            using var backfill = ActivatorUtilities.CreateInstance<CredentialKeyBackfill>(services);
            await backfill.StartAsync(TestContext.Current.CancellationToken);
            await backfill.ExecuteTask!;
            return true;
        });

        var filled = await shop.Database.With((ConnectorsDbContext db) => db.Instances
            .Where(row => row.CredentialKeys != null)
            .OrderBy(row => row.Id)
            .Select(row => new { row.Id, row.CredentialKeys })
            .ToListAsync());
        Assert.Equal([first, last], filled.Select(row => row.Id));
        Assert.All(filled, row => Assert.Equal("""["apiKey"]""", row.CredentialKeys));
    }

    /// <summary>Instances without keys: the given one, many unreadable copies of it, and a readable one.</summary>
    private static Task<InstanceId> OfAnEarlierVersionAsync(SandboxShop shop, InstanceId first) =>
        shop.Database.With(async (ConnectorsDbContext db) =>
        {
            await db.Instances.ExecuteUpdateAsync(set => set.SetProperty(row => row.CredentialKeys, (string?)null));
            var row = await db.Instances.AsNoTracking().SingleAsync(row => row.Id == first);
            var readable = row.Credentials;
            for (var copy = 0; copy <= Unreadable; copy++)
            {
                row.Id = db.NewId<InstanceId>();
                row.Credentials = copy < Unreadable ? "locked with lost keys" : readable;
                db.Instances.Add(row);
                await db.SaveChangesAsync();
                db.ChangeTracker.Clear();
            }

            return row.Id;
        });
}
