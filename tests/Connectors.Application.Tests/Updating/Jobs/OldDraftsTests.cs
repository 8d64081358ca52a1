using Connectors.Application.Retention;
using Connectors.Application.Updating.Jobs;
using Connectors.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using static Connectors.Application.Tests.TestDatabase;

namespace Connectors.Application.Tests.Updating.Jobs;

public sealed class OldDraftsTests
{
    [Fact]
    public async Task Drafts_are_deleted_after_a_day_and_confirmed_jobs_are_kept()
    {
        await using var database = await CreateAsync("Sqlite");
        var ids = await database.InstallManyAsync(1);
        var (old, confirmed) = (await database.DraftAsync(ids), await database.DraftAsync(ids));
        await database.ConfirmAsync(confirmed);
        var yesterday = DateTime.UtcNow.AddHours(-25);
        await database.With((ConnectorsDbContext db) =>
            db.UpdateJobs.ExecuteUpdateAsync(set => set.SetProperty(row => row.AskedAt, yesterday)));
        var fresh = await database.DraftAsync(ids);

        await database.With(async (IEnumerable<IHostedService> started) =>
        {
            await started.OfType<Housekeeping>().Single().CleanAsync(CancellationToken.None);
            return true;
        });

        Assert.Null(await database.With((JobReader reader) => reader.FindAsync(old, CancellationToken.None)));
        Assert.Single((await database.ReadAsync(confirmed)).Items);
        Assert.Single((await database.ReadAsync(fresh)).Items);
    }
}
