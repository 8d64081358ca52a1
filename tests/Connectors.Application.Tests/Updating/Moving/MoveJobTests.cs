using Connectors.Application.Tests.Updating.Jobs;
using Connectors.Application.Updating.Jobs;
using Connectors.Domain.Ids;
using Connectors.Domain.Updating.Jobs;
using static Connectors.Application.Tests.TestDatabase;

namespace Connectors.Application.Tests.Updating.Moving;

public sealed class MoveJobTests
{
    [Fact]
    public async Task Many_connectors_are_installed_alongside_and_moved_by_one_job_and_come_back_by_one_undo()
    {
        await using var database = await CreateAsync("Sqlite");
        var ids = await database.InstallManyAsync(4);
        // One is installed alongside already.
        await database.UpdateAsync(ids[1], "alongside");
        var job = await DraftAsync(database, ids);

        Assert.True(await database.ConfirmAsync(job));
        await database.RunAsync(job);

        var (line, items) = await database.ReadAsync(job);
        Assert.Equal((JobKind.Move, JobState.Done, 4), (line.Kind, line.State, line.Done));
        Assert.All(items, item => Assert.Equal(0, item.Proof!.Sums.Lost));
        foreach (var id in ids) Assert.Null(await FindAsync(database, id));

        var undo = await database.DraftUndoAsync(job);
        Assert.True(await database.ConfirmAsync(undo));
        await database.RunAsync(undo);

        Assert.Equal(4, (await database.ReadAsync(undo)).Job.Done);
        foreach (var (id, at) in ids.Select((id, at) => (id, at)))
        {
            var before = at % 2 == 1 ? JobSteps.Edited : JobSteps.First;
            Assert.Equal(before.Fingerprint, (await FindAsync(database, id))!.Current.Fingerprint);
        }
    }

    [Fact]
    public async Task A_connector_that_changed_since_the_review_is_left_with_the_reason()
    {
        await using var database = await CreateAsync("Sqlite");
        var ids = await database.InstallManyAsync(2);
        var job = await DraftAsync(database, ids);
        await database.UpdateAsync(ids[0], "update");

        await database.ConfirmAsync(job);
        await database.RunAsync(job);

        var (line, items) = await database.ReadAsync(job);
        Assert.Equal((1, 1), (line.Done, line.Left));
        Assert.Equal((ids[0], ItemState.Left), (items[0].Connector, items[0].State));
    }

    private static async Task<JobId> DraftAsync(TestDatabase database, IReadOnlyList<InstalledId> ids) =>
        Assert.NotNull(await database.With((JobDrafts drafts) =>
            drafts.MoveAsync(ids, Dana, CancellationToken.None)));

    private static Task<Application.Installed.InstalledConnector?> FindAsync(TestDatabase database, InstalledId id) =>
        database.With((Application.Installed.InstalledConnectors installed) => installed.FindAsync(id, CancellationToken.None));
}
