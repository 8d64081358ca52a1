using Connectors.Application.Installed;
using Connectors.Domain.Definitions;
using Connectors.Domain.Updating;
using Connectors.Domain.Updating.Planning;
using static Connectors.Application.Tests.TestDatabase;

namespace Connectors.Application.Tests.Installed;

/// <summary>Updates that were decided on what is no longer so: many at once, or one after the other.</summary>
public sealed class UpdateRaceTests
{
    private static readonly ConnectorDefinition First = Definition("orders"),
        Second = Definition("orders", "products"),
        Edited = Definition("orders", "refunds");

    public static TheoryData<string> Databases => Providers;

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Of_many_at_once_exactly_one_updates_and_the_others_learn_what_happened(string provider)
    {
        await using var database = await CreateAsync(provider);
        var id = await database.InstallAsync(First, Second, Edited);

        var seen = (await database.PlanAsync(id))!;

        string[] ways = ["overwrite", "alongside", "keep"];
        var results = await Task.WhenAll(Enumerable.Range(0, 9).Select(turn => database.UpdateAsync(seen, ways[turn % 3])));

        Assert.Single(results, result => result is UpdateResult.Updated or UpdateResult.Installed);
        Assert.All(results, result => Assert.True(
            result is UpdateResult.Updated or UpdateResult.Installed or UpdateResult.PlanChanged or UpdateResult.UpToDate));
    }

    // Half of the posts overwrite, half install alongside, all of one dialog: whichever is first takes from all others what they saw.
    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Of_200_posts_of_one_dialog_exactly_one_applies(string provider)
    {
        await using var database = await CreateAsync(provider);
        var id = await database.InstallAsync(First, Second, Edited);

        var (seen, results) = ((await database.PlanAsync(id))!, new List<UpdateResult>());
        foreach (var round in Enumerable.Range(0, 200).Chunk(20))
        {
            results.AddRange(await Task.WhenAll(round.Select(turn =>
                database.UpdateAsync(seen, turn % 2 == 0 ? "alongside" : "overwrite"))));
        }

        Assert.Single(results, result => result is UpdateResult.Updated or UpdateResult.Installed);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_dialog_from_before_the_new_version_was_installed_alongside_overwrites_nothing(string provider)
    {
        await using var database = await CreateAsync(provider);
        var id = await database.InstallAsync(First, Second, Edited);
        var seen = (await database.PlanAsync(id))!;
        var added = Assert.IsType<UpdateResult.Installed>(await database.UpdateAsync(seen, "alongside")).Id;

        var refused = await database.UpdateAsync(seen, "overwrite");
        var left = await database.With((InstalledConnectors all) => all.FindAsync(id, CancellationToken.None));
        var done = await database.UpdateAsync(id, "overwrite");

        var difference = Assert.Single(Assert.IsType<UpdateResult.PlanChanged>(refused).Differences);
        Assert.Equal(new PlanDifference.AlongsideAdded(added), difference);
        Assert.Equal(Edited.Fingerprint, left!.Current.Fingerprint);
        Assert.IsType<UpdateResult.Updated>(done);
    }
}
