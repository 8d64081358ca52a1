using System.Text;
using System.Text.Json.Nodes;
using Connectors.Domain.Definitions;
using Connectors.Domain.Merging;
using Connectors.Domain.Tests.Generating;
using Connectors.OpenApi;
using Connectors.OpenApi.Importing;

namespace Connectors.Domain.Tests.Merging;

/// <summary>Real connectors: every two successive versions, each with twenty random customisations of the older one.</summary>
public sealed class CorpusMergeTests
{
    private const int Customisations = 20;

    [Fact]
    public void Nothing_is_lost_between_any_two_versions()
    {
        Assert.SkipWhen(Repository.Corpus.Count == 0, "The real connector definitions are not at hand (../shared/corpus).");

        var merges = 0;
        foreach (var (older, newer) in Repository.Corpus.SelectMany(versions => versions.Zip(versions.Skip(1))))
        {
            var (baseline, theirs) = (Import(older), Import(newer));
            foreach (var mine in Enumerable.Range(0, Customisations)
                .Select(seed => Customised(baseline, merges + seed, 1 + (seed % 4)))
                .OfType<ConnectorDefinition>())
            {
                HoldsTheLaws(baseline, mine, theirs);
                merges++;
            }
        }

        Assert.True(merges > 1_400, $"Only {merges} merges were tried.");
    }

    private static void HoldsTheLaws(ConnectorDefinition baseline, ConnectorDefinition mine, ConnectorDefinition theirs)
    {
        var merge = ThreeWayMerge.Merge(baseline, mine, theirs);
        Assert.NotNull(merge.Definition);
        Assert.Equal(DefinitionDiff.Between(baseline, mine).Count, merge.Ledger.Count);
        Assert.Equal(DefinitionDiff.Between(baseline, theirs).Count, merge.TheirLedger.Count);
        Assert.Equal(mine, ThreeWayMerge.Merge(baseline, mine, baseline).Definition);
        Assert.Equal(theirs, ThreeWayMerge.Merge(baseline, baseline, theirs).Definition);
        var paths = merge.Ledger.Select(row => row.Edit.Path).ToList();
        var touchesTheirs = merge.TheirLedger.Any(row => paths.Exists(path => Overlap(path, row.Edit.Path)));
        if (!touchesTheirs)
            Assert.True(merge.IsClean, $"{baseline.Content.Name}: {string.Join("; ", merge.Open.Select(decision => decision.Words))}");

        var released = merge.TheirLedger.Select(row => Signature(row.Edit)).ToHashSet(StringComparer.Ordinal);
        if (merge.IsClean)
            Assert.All(DefinitionDiff.Between(mine, merge.Definition), change => Assert.Contains(Signature(change), released));
    }

    private static bool Overlap(string one, string other) =>
        one.StartsWith(other, StringComparison.Ordinal) || other.StartsWith(one, StringComparison.Ordinal);

    // Without the keys on the way, since either side may have renamed them.
    private static string Signature(Change change) => $"{change.Kind} {change.Path[(change.Path.LastIndexOf(']') + 1)..]} {change.New}";

    private static ConnectorDefinition Import(string file) =>
        Assert.IsType<ImportResult.Imported>(OpenApiImport.Read(File.ReadAllBytes(file))).Definition;

    private static ConnectorDefinition? Customised(ConnectorDefinition definition, int seed, int edits)
    {
        var tree = new Customisation(seed).Apply((JsonObject)JsonNode.Parse(definition.ToText())!, edits);
        return (ConnectorDefinition.Parse(Encoding.UTF8.GetBytes(tree.ToJsonString())) as DefinitionResult.Accepted)?.Definition;
    }
}
