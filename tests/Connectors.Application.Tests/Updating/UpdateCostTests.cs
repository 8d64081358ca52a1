using Connectors.Application.Updating;
using Connectors.Domain.Definitions;
using Connectors.Domain.Ids;
using Connectors.Domain.Updating;
using static Connectors.Application.Tests.TestDatabase;

namespace Connectors.Application.Tests.Updating;

/// <summary>How many commands the database gets.</summary>
public sealed class UpdateCostTests
{
    private static readonly ConnectorDefinition First = Definition("orders"),
        Second = Definition("orders", "products"),
        Edited = Definition("orders", "refunds");

    [Fact]
    public async Task The_dialog_of_a_modified_connector_and_its_update_take_few_commands()
    {
        await using var database = await CreateAsync("Sqlite");
        var id = await database.InstallAsync(First, Second, Edited);
        var plan = (await database.PlanAsync(id))!;

        var dialog = await QueryCount.OfAsync(() =>
            database.With((UpdateDialogs dialogs) => dialogs.FindAsync(id, aim: null, CancellationToken.None)));
        var update = await QueryCount.OfAsync(async () =>
            Assert.IsType<UpdateResult.Updated>(await database.UpdateAsync(plan, "keep")));

        Assert.InRange(dialog, 1, 8);
        Assert.InRange(update, 1, 12);
    }

    [Fact]
    public async Task Facts_of_many_connectors_take_as_many_commands_as_those_of_one()
    {
        await using var database = await CreateAsync("Sqlite");
        var ids = new List<InstalledId>();
        for (var package = 0; package < 12; package++) ids.Add(await database.InstallAsync(First, Second, Edited, $"shop-{package}"));
        await ReadAsync(database, ids);

        var one = await QueryCount.OfAsync(() => ReadAsync(database, [ids[0]]));
        var many = await QueryCount.OfAsync(async () => Assert.Equal(12, await ReadAsync(database, ids)));

        Assert.InRange(one, 1, 5);
        Assert.Equal(one, many);
    }

    private static Task<int> ReadAsync(TestDatabase database, IReadOnlyCollection<InstalledId> ids) =>
        database.With(async (UpdateFactsReader facts) => (await facts.OfAsync(ids, CancellationToken.None)).Count);
}
