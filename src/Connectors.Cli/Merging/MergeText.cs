using Connectors.Cli.Writing;
using Connectors.Domain.Merging;

namespace Connectors.Cli.Merging;

/// <summary>Says to people what a merge did: what is to decide, and the ledger of both sides.</summary>
internal static class MergeText
{
    public static void Write(TextWriter writer, MergeResult merge)
    {
        foreach (var fault in merge.Faults) Line(writer, $"not valid: {fault}");
        Questions(writer, merge);
        Ledger(writer, "my edits", merge.Ledger);
        Ledger(writer, "edits of the release", merge.TheirLedger);
        foreach (var path in merge.UnusedAnswers) Line(writer, $"A decision fits nothing and was not used: {path}");
    }

    private static void Questions(TextWriter writer, MergeResult merge)
    {
        var open = merge.Open.ToList();
        if (open.Count == 0) return;
        Line(writer, $"{Count(open.Count, "decision")} needed:");
        foreach (var decision in open)
        {
            Line(writer, $"  ? {decision.Path}{(decision.IsStale ? " (decided before, but for other values)" : "")}");
            Line(writer, $"    {decision.Words}");
        }
    }

    private static void Ledger(TextWriter writer, string title, IReadOnlyList<LedgerRow> rows)
    {
        var sums = rows.GroupBy(row => row.Fate).OrderBy(group => group.Key).Select(group => $"{group.Count()} {Terms.InWords(group.Key)}");
        Line(writer, $"{rows.Count} {title}{(rows.Count > 0 ? ": " : "")}{string.Join(", ", sums)}");
        foreach (var row in rows) Line(writer, $"  {Terms.InWords(row.Fate)}: {row.Edit.Words}");
    }

    public static string Count(int count, string thing) => $"{count} {thing}{(count == 1 ? "" : "s")}";

    private static void Line(TextWriter writer, string text) => writer.WriteLine(Visible.Text(text));
}
