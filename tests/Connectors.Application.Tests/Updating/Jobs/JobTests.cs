using System.Text;
using Connectors.Application.Installed;
using Connectors.Application.Updating.Choices;
using Connectors.Application.Updating.Jobs;
using Connectors.Data;
using Connectors.Domain.Definitions;
using Connectors.Domain.Ids;
using Connectors.Domain.Updating.Holding;
using Connectors.Domain.Updating.Jobs;
using Connectors.Domain.Updating.Planning;
using Microsoft.EntityFrameworkCore;
using static Connectors.Application.Tests.TestDatabase;
using static Connectors.Application.Tests.Updating.Jobs.JobSteps;

namespace Connectors.Application.Tests.Updating.Jobs;

public sealed class JobTests
{
    [Fact]
    public async Task A_job_updates_every_connector_and_keeps_every_edit()
    {
        await using var database = await CreateAsync("Sqlite");
        var ids = await database.InstallManyAsync(6);

        var (job, items) = await database.ReadAsync(await database.DoneAsync(ids));

        Assert.Equal((JobState.Done, 6, 6, 0), (job.State, job.Items, job.Done, job.Left));
        Assert.Equal([0, 0, 0, 1, 1, 1], items.Select(item => item.Proof!.Sums.Kept).Order());
        Assert.All(items, item => Assert.Equal(0, item.Proof!.Sums.Lost));
        Assert.Equal(Definition("orders", "refunds", "products").Fingerprint, (await database.CurrentAsync(ids[1])).Fingerprint);
        Assert.Equal(Second.Fingerprint, (await database.CurrentAsync(ids[0])).Fingerprint);
        Assert.Equal(0, await database.CandidatesAsync());
    }

    [Fact]
    public async Task What_a_job_proves_is_kept_by_names_that_stay_true()
    {
        await using var database = await CreateAsync("Sqlite");
        var id = (await database.InstallManyAsync(2))[1];
        await database.DoneAsync(id);

        var kept = await database.With((ConnectorsDbContext db) => db.UpdateJobItems.Select(row => row.Proof).SingleAsync());

        Assert.Contains("\"Kind\":\"Added\"", kept, StringComparison.Ordinal);
        Assert.Contains("\"Fate\":\"Kept\"", kept, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_connector_that_was_edited_after_the_review_is_left_with_the_reason()
    {
        await using var database = await CreateAsync("Sqlite");
        var ids = await database.InstallManyAsync(2);
        var job = await database.DraftAsync(ids);
        Assert.True(await database.ConfirmAsync(job));
        await EditAsync(database, ids[0]);

        await database.RunAsync(job);

        var (line, items) = await database.ReadAsync(job);
        Assert.Equal((JobState.Done, 1, 1), (line.State, line.Done, line.Left));
        Assert.Equal((ids[0], ItemReasons.PlanChanged), (items[0].Connector, items[0].Reason));
        Assert.Equal("Dana Reyes", Assert.IsType<PlanDifference.Edited>(Assert.Single(items[0].Differences)).By.Name);
        Assert.Equal(Edited.Fingerprint, (await database.CurrentAsync(ids[0])).Fingerprint);
    }

    [Fact]
    public async Task A_connector_that_was_edited_between_draft_and_confirmation_is_left_too()
    {
        await using var database = await CreateAsync("Sqlite");
        var ids = await database.InstallManyAsync(1);
        var job = await database.DraftAsync(ids);
        await EditAsync(database, ids[0]);

        Assert.True(await database.ConfirmAsync(job));
        await database.RunAsync(job);

        Assert.Equal(ItemReasons.PlanChanged, Assert.Single((await database.ReadAsync(job)).Items).Reason);
    }

    [Fact]
    public async Task A_connector_that_was_held_after_the_review_is_left()
    {
        await using var database = await CreateAsync("Sqlite");
        var ids = await database.InstallManyAsync(1);
        var job = await database.DraftAsync(ids);
        await database.ConfirmAsync(job);
        await database.With((UpdateHolds holds) => holds.SaveAsync(
            ids[0], new HoldRequest(HoldKind.Skip, "Waits for the auditors") { Version = "2.0.0" }, Dana, CancellationToken.None));

        await database.RunAsync(job);

        Assert.IsType<PlanDifference.Held>(Assert.Single(Assert.Single((await database.ReadAsync(job)).Items).Differences));
    }

    [Theory]
    [InlineData(true, ItemState.Done, null)]
    [InlineData(false, ItemState.Left, ItemReasons.ConsentMissing)]
    public async Task What_needs_a_consent_is_done_only_with_it(bool consents, ItemState state, string? reason)
    {
        await using var database = await CreateAsync("Sqlite");
        const string Send = """{"key":"send","method":"POST","direction":"send","path":"/o"}""";
        var writes = With($$""","endpoints":[{"key":"orders","path":"/orders"},{{Send}}]""");
        var id = await database.InstallAsync(First, writes);
        var job = await database.DraftAsync(id);

        Assert.True(await database.ConfirmAsync(job, consents));
        await database.RunAsync(job);

        var item = Assert.Single((await database.ReadAsync(job)).Items);
        Assert.Equal((state, reason), (item.State, item.Reason));
    }

    [Fact]
    public async Task A_job_with_a_question_leaves_it_to_a_person()
    {
        await using var database = await CreateAsync("Sqlite");
        var id = await database.InstallAsync(
            First,
            With(""","endpoints":[{"key":"orders","path":"/v2/orders"}]"""),
            With(""","endpoints":[{"key":"orders","path":"/mine"}]"""));

        var job = await database.DoneAsync(id);

        Assert.Equal(ItemReasons.NotDecided, Assert.Single((await database.ReadAsync(job)).Items).Reason);
    }

    [Fact]
    public async Task A_stopped_job_leaves_the_rest_waiting()
    {
        await using var database = await CreateAsync("Sqlite");
        var job = await database.DraftAsync(await database.InstallManyAsync(2));
        await database.ConfirmAsync(job);
        Assert.True(await database.With((JobControl control) => control.StopAsync(job, CancellationToken.None)));

        await database.RunAsync(job);

        var (line, _) = await database.ReadAsync(job);
        Assert.Equal((JobState.Stopped, 0, 2), (line.State, line.Done, line.Waiting));
    }

    [Fact]
    public async Task Another_organisation_has_no_such_job()
    {
        await using var database = await CreateAsync("Sqlite");
        var other = await database.AddOrganisationAsync("Other Ltd");
        var job = await database.DraftAsync(await database.InstallManyAsync(1));

        Assert.Null(await database.With((JobReader reader) => reader.FindAsync(job, CancellationToken.None), other));
        Assert.Null(await database.With((JobReviews reviews) => reviews.ReadAsync(job, CancellationToken.None), other));
        Assert.False(await database.With((JobControl control) => control.DiscardAsync(job, CancellationToken.None), other));
        Assert.Equal(0, await database.CandidatesAsync(other));
    }

    [Fact]
    public async Task A_draft_can_be_discarded_and_a_confirmed_job_cannot()
    {
        await using var database = await CreateAsync("Sqlite");
        var ids = await database.InstallManyAsync(1);
        var (draft, confirmed) = (await database.DraftAsync(ids), await database.DraftAsync(ids));
        await database.ConfirmAsync(confirmed);

        Assert.True(await database.With((JobControl control) => control.DiscardAsync(draft, CancellationToken.None)));
        Assert.False(await database.With((JobControl control) => control.DiscardAsync(confirmed, CancellationToken.None)));
        Assert.Null(await database.With((JobReader reader) => reader.FindAsync(draft, CancellationToken.None)));
    }

    private static async Task EditAsync(TestDatabase database, InstalledId id) => Assert.IsType<SaveResult.Saved>(
        await database.With((ConnectorEditor editor) =>
            editor.SaveAsync(id, First.Fingerprint, Edited, Dana, CancellationToken.None)));

    private static ConnectorDefinition With(string more) =>
        Assert.IsType<DefinitionResult.Accepted>(ConnectorDefinition.Parse(
            Encoding.UTF8.GetBytes(
                $$"""{"format":"connector/1","name":"Acme Shop","baseUrl":"https://acme.example"{{more}}}"""))).Definition;
}
