using Connectors.Application.Installed;
using Connectors.Application.Updating;
using Connectors.Data.Queries;
using Connectors.Domain.Definitions;
using Connectors.Domain.Ids;
using Connectors.Domain.Updating;
using Connectors.Domain.Updating.Facts;
using Connectors.Domain.Updating.Options;
using Connectors.Domain.Updating.Planning;
using static Connectors.Application.Tests.TestDatabase;

namespace Connectors.Application.Tests.Installed;

public sealed class UpdateRecordsTests
{
    private static readonly ConnectorDefinition First = Definition("orders"), Second = Definition("orders", "products");

    public static TheoryData<string> Databases => Providers;

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Updates_refusals_and_what_was_undone_stand_in_the_update_history(string provider)
    {
        await using var database = await CreateAsync(provider);
        var id = await database.InstallAsync(First, Second);

        await UpdateAsync(database, id);
        await UpdateAsync(database, id);
        await database.With((ConnectorUpdates updates) => updates.ApplyAsync(
            new UpdateRequest(id, Undo.Name, new SeenRow(Second.Fingerprint, Second.Fingerprint), [], Dana) { Aim = new UpdateAim.Undo(2) },
            CancellationToken.None));

        var records = await database.With((ConnectorHistory history) => history.UpdatesAsync(1, CancellationToken.None));
        Assert.Equal(
            [("undo", "done", "2.0.0", "1.0.0"), ("update", "up-to-date", "2.0.0", "2.0.0"), ("update", "done", "1.0.0", "2.0.0")],
            records.Select(record => (record.Option, record.Outcome, record.From!, record.To!)));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task An_updated_entry_has_the_colour_of_the_new_release(string provider)
    {
        await using var database = await CreateAsync(provider);
        var id = await database.InstallAsync(First, Second);
        var pink = Assert.IsType<DefinitionResult.Accepted>(ConnectorDefinition.Create(Second.Content with { Colour = "pink" })).Definition;
        await database.PublishAsync("3.0.0", pink);

        await UpdateAsync(database, id, pink);

        Assert.Equal("pink", Assert.Single((await database.With((InstalledConnectors all) =>
            all.ListAsync(new ListQuery(), CancellationToken.None))).Entries).Colour);
    }

    private static Task<UpdateResult> UpdateAsync(TestDatabase database, InstalledId id, ConnectorDefinition? to = null) =>
        database.With((ConnectorUpdates updates) => updates.ApplyAsync(
            new UpdateRequest(id, "update", new SeenRow(First.Fingerprint, (to ?? Second).Fingerprint), [], Dana),
            CancellationToken.None));
}
