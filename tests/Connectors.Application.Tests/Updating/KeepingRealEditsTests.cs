using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Connectors.Application.Installed;
using Connectors.Application.Updating;
using Connectors.Domain.Definitions;
using Connectors.Domain.Ids;
using Connectors.Domain.Merging;
using Connectors.Domain.Tests;
using Connectors.Domain.Tests.Generating;
using Connectors.Domain.Updating;
using Connectors.OpenApi;
using Connectors.OpenApi.Importing;
using static Connectors.Application.Tests.TestDatabase;

namespace Connectors.Application.Tests.Updating;

/// <summary>
/// Real connectors, customised, taken from their first release to their last by the use case of the pages, and back. CONNECTORS_EDIT_SETS
/// says how many sets of edits each gets.
/// </summary>
public sealed class KeepingRealEditsTests
{
    private static readonly int Sets =
        int.Parse(Environment.GetEnvironmentVariable("CONNECTORS_EDIT_SETS") ?? "1", CultureInfo.InvariantCulture);

    [Fact]
    public async Task Every_edit_of_a_real_connector_is_kept_and_undo_leads_back_exactly()
    {
        Assert.SkipWhen(Repository.Corpus.Count == 0, "The real definitions are not at hand (../shared/corpus).");
        await using var database = await CreateAsync("Sqlite");

        var kept = 0;
        for (var set = 0; set < Sets; set++)
        {
            foreach (var (files, at) in Repository.Corpus.Select((files, at) => (files, at)))
                kept += await KeepAsync(database, [Import(files[0]), Import(files[^1])], $"real-{set}-{at}", seed: (set * 1_000) + at);
        }

        Assert.True(kept >= Sets * Repository.Corpus.Count * 3 / 4, $"Only {kept} customised connectors could be tried.");
    }

    private static async Task<int> KeepAsync(TestDatabase database, ConnectorDefinition[] releases, string package, int seed)
    {
        if (Customised(releases[0], seed, edits: 1 + (seed % 8)) is not { } mine || mine.Equals(releases[0])) return 0;
        var id = await database.InstallAsync(releases[0], releases[1], mine, package);
        await AnswerAllAsync(database, id);
        var plan = (await database.PlanAsync(id))!;
        // An edit that made the connector the offered release leaves nothing to keep.
        if (plan.Find("keep") is not { } keep) return 0;

        var done = Assert.IsType<UpdateResult.Updated>(await database.UpdateAsync(plan, "keep"));

        var engine = ThreeWayMerge.Merge(releases[0], mine, releases[1], plan.Facts.Answers);
        Assert.Equal(engine.Definition!.Fingerprint, await CurrentAsync(database, id));
        Assert.Equal(DefinitionDiff.Between(releases[0], mine).Count, keep.Sums.Edits);
        Assert.Equal(0, keep.Sums.ToDecide);
        var undo = (await database.PlanUndoAsync(id, done.Revision))!;
        Assert.IsType<UpdateResult.Updated>(await database.UpdateAsync(undo, "undo"));
        Assert.Equal(mine.Fingerprint, await CurrentAsync(database, id));
        return 1;
    }

    private static Task<int> AnswerAllAsync(TestDatabase database, InstalledId id) => database.With(async (UpdateQuestions questions) =>
    {
        if (await questions.FindAsync(id, aim: null, CancellationToken.None) is not { } update) return 0;
        var answers = update.Questions.Select(one => new GivenAnswer(one.Path, one.About, DecisionChoice.Mine, null)).ToList();
        return await questions.AnswerAsync(update, answers, Dana, CancellationToken.None);
    });

    private static async Task<Fingerprint> CurrentAsync(TestDatabase database, InstalledId id) =>
        (await database.With((InstalledConnectors all) => all.FindAsync(id, CancellationToken.None)))!.Current.Fingerprint;

    private static ConnectorDefinition Import(string file) =>
        Assert.IsType<ImportResult.Imported>(OpenApiImport.Read(File.ReadAllBytes(file))).Definition;

    private static ConnectorDefinition? Customised(ConnectorDefinition definition, int seed, int edits)
    {
        var tree = new Customisation(seed).Apply((JsonObject)JsonNode.Parse(definition.ToText())!, edits);
        return ConnectorDefinition.Parse(Encoding.UTF8.GetBytes(tree.ToJsonString())) is DefinitionResult.Accepted accepted
            ? accepted.Definition
            : null;
    }
}
