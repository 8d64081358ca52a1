using System.Globalization;
using System.Text;
using System.Text.Json;
using Connectors.Domain.Definitions;
using Connectors.Domain.Merging;

namespace Connectors.Benchmarks.Merging;

/// <summary>
/// The table of docs/performance.md about merging: three definitions merged with both ledgers and the result fingerprinted, against
/// parsing the same three texts.
/// </summary>
internal static class MergeTable
{
    public static string Measure()
    {
        var table = new StringBuilder(
            "| definitions | changed | from texts ÷ floor | as stored ÷ floor | microseconds for one endpoint, as stored |\n"
            + "|---|---|---:|---:|---:|\n");
        foreach (var one in MergeCase.All())
        {
            var read = Bench.Against(() => Floor(one.Texts), () => MergeRead(one.Texts));
            var stored = Bench.Against(() => Floor(one.Stored), () => MergeStored(one.Stored, one.Fingerprints));
            var perEndpoint = (stored.Nanoseconds / 1000 / one.Endpoints).ToString("F2", CultureInfo.InvariantCulture);
            table.Append(
                CultureInfo.InvariantCulture,
                $"| {one.Name} | {one.Changed} | {read.Ratio:F2} | {stored.Ratio:F2} | {perEndpoint} |\n");
        }

        return table.ToString();
    }

    private static int Floor(IReadOnlyList<byte[][]> cases)
    {
        var kinds = 0;
        foreach (var texts in cases)
        {
            foreach (var text in texts)
            {
                using var document = JsonDocument.Parse(text);
                kinds += (int)document.RootElement.ValueKind;
            }
        }

        return kinds;
    }

    private static int MergeRead(IReadOnlyList<byte[][]> cases) =>
        cases.Sum(texts => Merge(Corpus.Parse(texts[0]), Corpus.Parse(texts[1]), Corpus.Parse(texts[2])));

    // As the product does: canonical forms from the database, trusted where their fingerprints match.
    private static int MergeStored(IReadOnlyList<byte[][]> cases, IReadOnlyList<Fingerprint[]> prints) => cases
        .Select((texts, at) => texts.Zip(prints[at], (text, print) => ConnectorDefinition.OfKept(text, print)!).ToArray())
        .Sum(three => Merge(three[0], three[1], three[2]));

    private static int Merge(ConnectorDefinition baseline, ConnectorDefinition mine, ConnectorDefinition theirs)
    {
        var merge = ThreeWayMerge.Merge(baseline, mine, theirs);
        return merge.Ledger.Count + merge.TheirLedger.Count + merge.Definition!.Fingerprint.ToString().Length;
    }
}
