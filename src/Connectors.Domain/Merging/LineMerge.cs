using DiffPlex;
using DiffPlex.Chunkers;
using DiffPlex.Model;

namespace Connectors.Domain.Merging;

/// <summary>
/// Merges texts of several lines as diff3 does: what only one side changed is taken, what both changed at the same lines is a conflict.
/// </summary>
internal static class LineMerge
{
    /// <summary>Replaces lines of the baseline, from <paramref name="Start"/> up to <paramref name="End"/>, by others.</summary>
    private sealed record Edit(int Start, int End, IReadOnlyList<string> Lines);

    /// <returns>The merged text, or null where the sides conflict.</returns>
    public static string? TryMerge(string baseline, string mine, string theirs)
    {
        var merged = new List<string>(baseline.Split('\n'));
        var edits = Edits(baseline, mine).Select(edit => (Edit: edit, IsMine: true))
            .Concat(Edits(baseline, theirs).Select(edit => (Edit: edit, IsMine: false)))
            .OrderBy(one => one.Edit.Start).ThenBy(one => one.Edit.End).ToList();
        for (var i = edits.Count - 1; i >= 0; i--)
        {
            if (i > 0 && edits[i - 1].IsMine != edits[i].IsMine && Touch(edits[i - 1].Edit, edits[i].Edit))
            {
                if (!AreSame(edits[i - 1].Edit, edits[i].Edit)) return null;
                edits.RemoveAt(i);
                continue;
            }

            var edit = edits[i].Edit;
            merged.RemoveRange(edit.Start, edit.End - edit.Start);
            merged.InsertRange(edit.Start, edit.Lines);
        }

        return string.Join('\n', merged);
    }

    private static IEnumerable<Edit> Edits(string baseline, string side)
    {
        var difference = Differ.Instance.CreateDiffs(baseline, side, ignoreWhiteSpace: false, ignoreCase: false, LineFeeds);
        return difference.DiffBlocks.Select(block => ToEdit(block, difference.PiecesNew));
    }

    private static Edit ToEdit(DiffBlock block, IReadOnlyList<string> lines) => new(
        block.DeleteStartA,
        block.DeleteStartA + block.DeleteCountA,
        [.. lines.Skip(block.InsertStartB).Take(block.InsertCountB)]);

    // Neighbours count as touching, since their order is unknown.
    private static bool Touch(Edit first, Edit second) => second.Start <= first.End;

    private static bool AreSame(Edit one, Edit other) =>
        one.Start == other.Start && one.End == other.End && one.Lines.SequenceEqual(other.Lines, StringComparer.Ordinal);

    private static readonly CustomFunctionChunker LineFeeds = new(text => text.Split('\n'));
}
