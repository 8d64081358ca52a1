using System.Text;
using Connectors.Application.Updating.Choices;
using Connectors.Data;
using Connectors.Domain.Definitions;
using Connectors.Domain.Ids;
using Connectors.Domain.Merging;
using Connectors.Domain.Updating;
using Microsoft.EntityFrameworkCore;
using static Connectors.Application.Tests.TestDatabase;

namespace Connectors.Application.Tests.Updating.Choices;

public sealed class AnswerRulesTests
{
    [Theory]
    [InlineData(false, "/v2", true)]
    [InlineData(false, "/v3", false)]
    [InlineData(true, "/v3", true)]
    public async Task A_remembered_answer_is_given_again_for_its_values_or_its_place(bool anyValue, string path, bool isGiven)
    {
        await using var database = await CreateAsync("Sqlite");
        var id = await database.InstallAsync(At("/v1"), At("/v2"), At("/mine"));
        await RememberAsync(database, id, anyValue);

        if (path != "/v2") await database.PublishAsync("3.0.0", At(path));
        var plan = (await database.PlanAsync(id))!.Find("keep")!;

        Assert.Equal(isGiven, plan.IsDecided);
    }

    [Fact]
    public async Task An_update_that_uses_a_rule_writes_down_when()
    {
        await using var database = await CreateAsync("Sqlite");
        var id = await database.InstallAsync(At("/v1"), At("/v2"), At("/mine"));
        await RememberAsync(database, id, anyValue: true);
        Assert.Null((await ListAsync(database)).Single().UsedAt);

        Assert.IsType<UpdateResult.Updated>(await database.UpdateAsync(id, "keep"));

        Assert.NotNull((await ListAsync(database)).Single().UsedAt);
    }

    [Fact]
    public async Task The_same_place_and_values_have_one_rule_which_can_be_changed_and_removed()
    {
        await using var database = await CreateAsync("Sqlite");
        var id = await database.InstallAsync(At("/v1"), At("/v2"), At("/mine"));
        await RememberAsync(database, id, anyValue: false);
        await RememberAsync(database, id, anyValue: false);
        var rule = Assert.Single(await ListAsync(database));

        Assert.True(await database.With((AnswerRules rules) =>
            rules.ChangeAsync(rule.Id, DecisionChoice.Theirs, Dana, CancellationToken.None)));
        Assert.Equal(At("/v2"), (await database.PlanAsync(id))!.Find("keep")!.Lead.Result);
        Assert.True(await database.With((AnswerRules rules) => rules.RemoveAsync(rule.Id, CancellationToken.None)));
        Assert.False((await database.PlanAsync(id))!.Find("keep")!.IsDecided);
    }

    [Fact]
    public async Task A_rule_says_what_its_place_is_called_and_one_of_an_earlier_version_says_what_it_said()
    {
        await using var database = await CreateAsync("Sqlite");
        await RememberAsync(database, await database.InstallAsync(At("/v1"), At("/v2"), At("/mine")), anyValue: true);

        Assert.Equal("Path of *orders*", Assert.Single(await ListAsync(database)).Answer.Title);

        await database.With((ConnectorsDbContext db) =>
            db.AnswerRules.ExecuteUpdateAsync(set => set.SetProperty(row => row.Title, "Path of *Receive orders*")));
        Assert.Equal("Path of *Receive orders*", Assert.Single(await ListAsync(database)).Answer.Title);
    }

    [Fact]
    public async Task Another_organisation_neither_sees_nor_changes_a_rule()
    {
        await using var database = await CreateAsync("Sqlite");
        var other = await database.AddOrganisationAsync("Other Ltd");
        await RememberAsync(database, await database.InstallAsync(At("/v1"), At("/v2"), At("/mine")), anyValue: true);
        var rule = (await ListAsync(database)).Single();

        Assert.Empty(await ListAsync(database, other));
        Assert.False(await database.With((AnswerRules rules) => rules.RemoveAsync(rule.Id, CancellationToken.None), other));
    }

    private static async Task RememberAsync(TestDatabase database, InstalledId id, bool anyValue)
    {
        var question = (await database.PlanAsync(id))!.Find("keep")!.Lead.Questions.Single();
        await database.With(async (AnswerRules rules) =>
        {
            await rules.SaveAsync(
                ["acme-shop"], question with { Choice = DecisionChoice.Mine }, anyValue, Dana, CancellationToken.None);
            return true;
        });
    }

    private static Task<IReadOnlyList<AnswerRule>> ListAsync(TestDatabase database, OrganisationId? organisation = null) =>
        database.With((AnswerRules rules) => rules.ListAsync(CancellationToken.None), organisation);

    private static ConnectorDefinition At(string path) => Assert.IsType<DefinitionResult.Accepted>(ConnectorDefinition.Parse(
        Encoding.UTF8.GetBytes(
            $$"""
              {"format":"connector/1","name":"Acme Shop","baseUrl":"https://acme.example","endpoints":[{"key":"orders","path":"{{path}}"}]}
              """))).Definition;
}
