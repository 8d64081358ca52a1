using Connectors.Cli.Terminals;
using Connectors.Cli.Writing;
using Connectors.Domain.Merging;

namespace Connectors.Cli.Merging;

/// <summary>Tells people the result of a merge: open decisions, and the ledger of both sides.</summary>
internal static class MergeText
{
    public static void Write(TextWriter writer, MergeResult merge)
    {
        foreach (var fault in merge.Faults) Line(writer, $"invalid result: {fault}");
        Questions(writer, merge);
        Ledger(writer, "Your edits", merge.Ledger);
        Ledger(writer, "Edits of the release", merge.TheirLedger);
        foreach (var path in merge.UnusedAnswers) Line(writer, $"Unused decision, nothing to decide there: {path}");
    }

    private static void Questions(TextWriter writer, MergeResult merge)
    {
        var open = merge.Open.ToList();
        if (open.Count == 0) return;
        Line(writer, $"{Count(open.Count, "decision")} needed:");
        foreach (var decision in open)
        {
            Line(writer, $"  ? {decision.Path}{(decision.IsStale ? " (decided before, but the values have changed)" : "")}");
            Line(writer, $"    {decision.Words}");
        }
    }

    private static void Ledger(TextWriter writer, string title, IReadOnlyList<LedgerRow> rows)
    {
        var sums = rows.GroupBy(row => row.Fate).OrderBy(group => group.Key).Select(group => $"{group.Count()} {Terms.InWords(group.Key)}");
        Line(writer, rows.Count == 0 ? $"{title}: none" : $"{title} ({rows.Count}): {string.Join(", ", sums)}");
        foreach (var row in rows) Line(writer, $"  {Terms.InWords(row.Fate)}: {row.Edit.Words}");
    }

    public static string Count(int count, string thing) => $"{count} {thing}{(count == 1 ? "" : "s")}";

    private static void Line(TextWriter writer, string text) => writer.WriteLine(Visible.Text(text));
}
