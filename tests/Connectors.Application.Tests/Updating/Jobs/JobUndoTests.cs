using Connectors.Application.Updating.Jobs;
using Connectors.Domain.Updating;
using Connectors.Domain.Updating.Jobs;
using static Connectors.Application.Tests.TestDatabase;
using static Connectors.Application.Tests.Updating.Jobs.JobSteps;

namespace Connectors.Application.Tests.Updating.Jobs;

public sealed class JobUndoTests
{
    [Fact]
    public async Task Undoing_a_job_brings_every_definition_back()
    {
        await using var database = await CreateAsync("Sqlite");
        var ids = await database.InstallManyAsync(6);
        var undo = await database.DraftUndoAsync(await database.DoneAsync(ids));

        await database.ConfirmAsync(undo);
        await database.RunAsync(undo);

        Assert.Equal(6, (await database.ReadAsync(undo)).Job.Done);
        foreach (var (id, at) in ids.Select((id, at) => (id, at)))
            Assert.Equal((at % 2 == 1 ? Edited : First).Fingerprint, (await database.CurrentAsync(id)).Fingerprint);
        Assert.Equal(6, await database.CandidatesAsync());
    }

    [Fact]
    public async Task What_was_undone_by_itself_is_left_and_the_rest_is_undone()
    {
        await using var database = await CreateAsync("Sqlite");
        var job = await database.DoneAsync(await database.InstallManyAsync(3));
        var single = (await database.ReadAsync(job)).Items[0];
        var plan = (await database.PlanUndoAsync(single.Connector, single.Revision!.Value))!;
        Assert.IsType<UpdateResult.Updated>(await database.UpdateAsync(plan, "undo"));

        var undo = await database.DraftUndoAsync(job);
        await database.ConfirmAsync(undo);
        await database.RunAsync(undo);

        var (line, items) = await database.ReadAsync(undo);
        Assert.Equal((JobState.Done, 2, 1), (line.State, line.Done, line.Left));
        Assert.Equal((single.Connector, ItemReasons.NotPossible), (items[0].Connector, items[0].Reason));
        Assert.Equal(2, (await database.ReadAsync(job)).Job.Undone);
    }
}
