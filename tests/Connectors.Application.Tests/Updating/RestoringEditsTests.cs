using Connectors.Application.Installed;
using Connectors.Domain.Definitions;
using Connectors.Domain.Ids;
using Connectors.Domain.Installed;
using Connectors.Domain.Updating;
using Connectors.Domain.Updating.Facts;
using Connectors.Domain.Updating.Options;
using static Connectors.Application.Tests.TestDatabase;

namespace Connectors.Application.Tests.Updating;

/// <summary>Edits that an update overwrote, brought back on the release that it took.</summary>
public sealed class RestoringEditsTests
{
    private static readonly ConnectorDefinition First = Definition("orders"),
        Second = Definition("orders", "products"),
        Edited = Definition("orders", "refunds");

    public static TheoryData<string> Databases => Providers;

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Overwritten_edits_come_back_and_the_release_stays(string provider)
    {
        await using var database = await CreateAsync(provider);
        var id = await OverwrittenAsync(database);
        var later = Definition("orders", "products", "stock");
        await database.With((ConnectorEditor editor) =>
            editor.SaveAsync(id, Second.Fingerprint, later, Dana, CancellationToken.None));

        var plan = (await database.PlanAsync(id, new UpdateAim.Restore(3)))!;
        var done = Assert.IsType<UpdateResult.Updated>(await database.UpdateAsync(plan, RestoreEdits.Name));

        Assert.Equal(("2.0.0", 1), ($"{done.To}", done.Done.Sums.Kept));
        var now = (await database.With((InstalledConnectors all) => all.FindAsync(id, CancellationToken.None)))!;
        Assert.Equal((Definition("orders", "products", "refunds", "stock"), "2.0.0"), (now.Current, $"{now.Version}"));
        var history = await database.With((ConnectorHistory all) => all.RevisionsAsync(id, 1, CancellationToken.None));
        Assert.Equal((RevisionKind.EditsRestored, 1), (history[0].Facts!.Kind, history[0].Facts!.Count));
        Assert.Equal([3], history.Where(revision => revision.OverwroteEdits).Select(revision => revision.Number));
        var records = await database.With((ConnectorHistory all) => all.UpdatesAsync(1, CancellationToken.None));
        Assert.Contains(records, record => record is { Option: RestoreEdits.Name, Outcome: "done" });
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_plan_that_no_longer_holds_restores_nothing(string provider)
    {
        await using var database = await CreateAsync(provider);
        var id = await OverwrittenAsync(database);
        var plan = (await database.PlanAsync(id, new UpdateAim.Restore(3)))!;
        var later = Definition("orders", "products", "stock");
        await database.With((ConnectorEditor editor) =>
            editor.SaveAsync(id, Second.Fingerprint, later, Dana, CancellationToken.None));

        Assert.IsType<UpdateResult.PlanChanged>(await database.UpdateAsync(plan, RestoreEdits.Name));
        var now = (await database.With((InstalledConnectors all) => all.FindAsync(id, CancellationToken.None)))!;
        Assert.Equal(later, now.Current);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Only_an_update_that_overwrote_edits_can_be_restored_from(string provider)
    {
        await using var database = await CreateAsync(provider);
        var id = await OverwrittenAsync(database);

        Assert.Null(await database.PlanAsync(id, new UpdateAim.Restore(2)));
        Assert.Null(await database.PlanAsync(id, new UpdateAim.Restore(9)));
        Assert.NotNull(await database.PlanAsync(id, new UpdateAim.Restore(3)));
    }

    private static async Task<InstalledId> OverwrittenAsync(TestDatabase database)
    {
        var id = await database.InstallAsync(First, Second, Edited);
        Assert.IsType<UpdateResult.Updated>(await database.UpdateAsync(id, Overwrite.Name));
        return id;
    }
}
