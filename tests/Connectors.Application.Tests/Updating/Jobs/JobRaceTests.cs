using Connectors.Application.Updating.Jobs;
using Connectors.Domain.Updating.Jobs;
using static Connectors.Application.Tests.TestDatabase;

namespace Connectors.Application.Tests.Updating.Jobs;

public sealed class JobRaceTests
{
    [Fact]
    public async Task Fifty_confirmations_at_once_start_a_job_once()
    {
        await using var database = await CreateAsync("Sqlite");
        var job = await database.DraftAsync(await database.InstallManyAsync(2));

        var confirmed = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ =>
            database.With((JobControl control) => control.ConfirmAsync(job, [], Dana, CancellationToken.None))));

        Assert.Single(confirmed, true);
    }

    [Fact]
    public async Task Two_copies_that_run_one_job_do_nothing_twice()
    {
        await using var database = await CreateAsync("Sqlite");
        var job = await database.DraftAsync(await database.InstallManyAsync(8));
        await database.ConfirmAsync(job);
        var copy = database.AddCopy();

        await Task.WhenAll(database.RunAsync(job), database.RunAsync(job, copy));

        var (line, items) = await database.ReadAsync(job);
        Assert.Equal((JobState.Done, 8, 0), (line.State, line.Done, line.Left));
        // Installed is revision 1; a modified one has its edit too. One more revision each: the update.
        Assert.Equal([2, 2, 2, 2, 3, 3, 3, 3], items.Select(item => item.Revision!.Value).Order());
    }

    [Fact]
    public async Task Of_two_people_with_overlapping_selections_each_connector_is_updated_by_one()
    {
        await using var database = await CreateAsync("Sqlite");
        var ids = await database.InstallManyAsync(6);
        var (one, other) = (await database.DraftAsync([.. ids.Take(4)]), await database.DraftAsync([.. ids.Skip(2)]));
        Assert.True(await database.ConfirmAsync(one));
        Assert.True(await database.ConfirmAsync(other));

        await Task.WhenAll(database.RunAsync(one), database.RunAsync(other));

        var items = (await database.ReadAsync(one)).Items.Concat((await database.ReadAsync(other)).Items).ToList();
        Assert.Equal((6, 2), (items.Count(item => item.State == ItemState.Done), items.Count(item => item.State == ItemState.Left)));
        Assert.All(
            items.Where(item => item.State == ItemState.Left),
            item => Assert.Contains(item.Reason, new[] { ItemReasons.PlanChanged, ItemReasons.UpToDate }));
        Assert.Equal(6, items.Where(item => item.State == ItemState.Done).DistinctBy(item => item.Connector).Count());
    }

    [Fact]
    public async Task The_scheduler_runs_a_confirmed_job()
    {
        await using var database = await CreateAsync("Sqlite");
        await database.StartAsync();
        var job = await database.DraftAsync(await database.InstallManyAsync(2));

        await database.ConfirmAsync(job);

        while ((await database.ReadAsync(job)).Job.State != JobState.Done)
            await Task.Delay(50, TestContext.Current.CancellationToken);
        Assert.Equal(2, (await database.ReadAsync(job)).Job.Done);
    }
}
