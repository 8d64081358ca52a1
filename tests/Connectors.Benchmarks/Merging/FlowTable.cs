using System.Globalization;
using System.Text;
using Connectors.Domain.Definitions;
using Connectors.Domain.Updating.Effects;
using Connectors.Domain.Updating.Planning;

namespace Connectors.Benchmarks.Merging;

/// <summary>The table of docs/merging.md about flows: what a plan proves of them at every step from one real version to the next.</summary>
internal static class FlowTable
{
    private static readonly FlowFate[] Fates = [FlowFate.Identical, FlowFate.Differs, FlowFate.Breaks, FlowFate.WasBroken];

    public static string Measure()
    {
        var (table, all) = (new StringBuilder(), new int[Fates.Length]);
        table.Append("| connector | step | flows | identical | different | broken | broken before |\n|---|---|---:|---:|---:|---:|---:|\n");
        foreach (var (name, versions) in Corpus.Connectors())
        {
            foreach (var (at, older, newer) in versions.Zip(versions.Skip(1), (older, newer) => (older, newer))
                .Select((pair, at) => (at, pair.older, pair.newer)))
            {
                var counts = Count(older, newer);
                for (var fate = 0; fate < counts.Length; fate++) all[fate] += counts[fate];
                table.Append(Row(at == 0 ? name : "", $"{at + 1} → {at + 2}", counts));
            }
        }

        return table.Append(Row("**all**", "", all)).ToString();
    }

    private static int[] Count(ConnectorDefinition older, ConnectorDefinition newer)
    {
        var flows = UpdatePlanner.Plan(GeneratedFlows.Facts(older, newer)).Options[0].Flows;
        return [.. Fates.Select(fate => flows.Count(flow => flow.Fate == fate))];
    }

    private static string Row(string name, string step, int[] counts)
    {
        var cells = counts.Prepend(counts.Sum()).Select(count => count.ToString("N0", CultureInfo.InvariantCulture));
        return $"| {name} | {step} | {string.Join(" | ", cells)} |\n";
    }
}
