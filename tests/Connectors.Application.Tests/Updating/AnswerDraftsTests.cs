using Connectors.Application.Updating;
using Connectors.Data;
using Connectors.Domain.Definitions;
using Connectors.Domain.Ids;
using Connectors.Domain.Merging;
using Connectors.Domain.Updating;
using Microsoft.EntityFrameworkCore;
using static Connectors.Application.Tests.TestDatabase;

namespace Connectors.Application.Tests.Updating;

public sealed class AnswerDraftsTests
{
    private static readonly ConnectorDefinition First = Called("Orders"), Mine = Called("Our orders"), Second = Called("All orders");

    [Theory]
    [MemberData(nameof(Providers), MemberType = typeof(TestDatabase))]
    public async Task Answers_are_removed_in_the_transaction_of_the_update_that_used_them(string provider)
    {
        await using var database = await CreateAsync(provider);
        var (id, other) = (await AnsweredAsync(database, "acme-shop"), await AnsweredAsync(database, "other-shop"));

        Assert.IsType<UpdateResult.Updated>(await database.UpdateAsync(id, "keep"));

        Assert.Equal([other], await KeptAsync(database));
        Assert.Equal(Mine.Content.Summary, (await database.PlanAsync(id))!.Facts.Current.Content.Summary);
    }

    [Fact]
    public async Task Answers_stay_where_nothing_was_updated_or_the_release_was_installed_alongside()
    {
        await using var database = await CreateAsync("Sqlite");
        var id = await AnsweredAsync(database, "acme-shop");

        Assert.IsType<UpdateResult.ConsentsMissing>(await database.UpdateAsync(id, "overwrite", consents: []));
        Assert.Equal([id], await KeptAsync(database));
        Assert.IsType<UpdateResult.Installed>(await database.UpdateAsync(id, "alongside"));
        Assert.Equal([id], await KeptAsync(database));
    }

    [Fact]
    public async Task Answers_for_a_release_that_was_never_taken_are_removed_with_the_next_update()
    {
        await using var database = await CreateAsync("Sqlite");
        var id = await AnsweredAsync(database, "acme-shop");
        await database.PublishAsync("3.0.0", First);

        Assert.IsType<UpdateResult.Updated>(await database.UpdateAsync(id, "keep"));

        Assert.Empty(await KeptAsync(database));
    }

    private static async Task<InstalledId> AnsweredAsync(TestDatabase database, string package)
    {
        var id = await database.InstallAsync(First, Second, Mine, package);
        await database.With(async (UpdateQuestions questions) =>
        {
            var update = (await questions.FindAsync(id, aim: null, CancellationToken.None))!;
            var question = Assert.Single(update.Questions);
            return await questions.AnswerAsync(
                update, [new GivenAnswer(question.Path, question.About, DecisionChoice.Mine, null)], Dana, CancellationToken.None);
        });
        return id;
    }

    private static Task<List<InstalledId>> KeptAsync(TestDatabase database) =>
        database.With((ConnectorsDbContext db) => db.Answers.Select(row => row.ConnectorId).ToListAsync());

    private static ConnectorDefinition Called(string summary) => Assert.IsType<DefinitionResult.Accepted>(
        ConnectorDefinition.Create(Definition("orders").Content with { Summary = summary })).Definition;
}
