using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Connectors.Benchmarks.Definitions;

/// <summary>
/// The table of docs/performance.md about definitions: reading, checking, canonicalising and fingerprinting one, against the least that
/// any program must do with its bytes: parse and hash them.
/// </summary>
internal static class DefinitionTable
{
    public static string Measure()
    {
        var rows = Corpus.Connectors()
            .Select(connector => (connector.Name, Text: Corpus.Text(connector.Versions[^1])))
            .Select(one => (one.Name, Bytes: one.Text.Length, Figures: Bench.Against(() => Floor(one.Text), () => Read(one.Text))))
            .ToList();
        var table = new StringBuilder("| connector (newest version) | bytes | time ÷ floor | allocated ÷ bytes |\n|---|---:|---:|---:|\n");
        foreach (var (name, bytes, figures) in rows)
            table.Append(
                CultureInfo.InvariantCulture, $"| {name} | {bytes:N0} | {figures.Ratio:F2} | {figures.Bytes / bytes:F2} |\n");
        var (time, memory) = (Median(rows.Select(row => row.Figures.Ratio)), Median(rows.Select(row => row.Figures.Bytes / row.Bytes)));
        table.Append(CultureInfo.InvariantCulture, $"| **median** | | **{time:F2}** | **{memory:F2}** |\n");
        return table.ToString();
    }

    private static int Floor(byte[] text)
    {
        using var document = JsonDocument.Parse(text);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        return SHA256.HashData(text, hash) + (int)document.RootElement.ValueKind;
    }

    private static int Read(byte[] text) => Corpus.Parse(text).Fingerprint.ToString().Length;

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(values.Count() / 2);
}
