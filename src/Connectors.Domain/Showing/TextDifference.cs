using DiffPlex;
using DiffPlex.Chunkers;

namespace Connectors.Domain.Showing;

/// <summary>A piece of a text that was compared with another.</summary>
/// <param name="Text">The piece, never empty.</param>
/// <param name="Differs">Whether the other text lacks it here.</param>
public readonly record struct DifferencePiece(string Text, bool Differs);

/// <summary>Where two texts differ, word by word.</summary>
public static class TextDifference
{
    // Longer texts are marked as a whole: comparing them takes long, and their marks help no reader.
    private const int Longest = 20_000;

    private static readonly CustomFunctionChunker Words = new(text => [.. Tokens(text)]);

    /// <summary>Cuts both texts where they differ.</summary>
    /// <returns>Pieces that make up each text; those that do not differ are the same in both.</returns>
    public static (IReadOnlyList<DifferencePiece> Before, IReadOnlyList<DifferencePiece> After) Between(string before, string after)
    {
        if (before == after) return (Whole(before, differs: false), Whole(after, differs: false));
        if (before.Length + after.Length > Longest) return (Whole(before, differs: true), Whole(after, differs: true));
        var found = Differ.Instance.CreateDiffs(before, after, ignoreWhiteSpace: false, ignoreCase: false, Words);
        var (old, @new) = (new bool[found.PiecesOld.Count], new bool[found.PiecesNew.Count]);
        foreach (var block in found.DiffBlocks)
        {
            Array.Fill(old, true, block.DeleteStartA, block.DeleteCountA);
            Array.Fill(@new, true, block.InsertStartB, block.InsertCountB);
        }

        return (Joined(found.PiecesOld, old), Joined(found.PiecesNew, @new));
    }

    /// <summary>A text as one piece; none where it is empty.</summary>
    public static IReadOnlyList<DifferencePiece> Whole(string text, bool differs) => text.Length == 0 ? [] : [new(text, differs)];

    private static List<DifferencePiece> Joined(IReadOnlyList<string> tokens, bool[] differs)
    {
        var pieces = new List<DifferencePiece>();
        for (var at = 0; at < tokens.Count; at++)
        {
            if (pieces.Count > 0 && pieces[^1].Differs == differs[at]) pieces[^1] = pieces[^1] with { Text = pieces[^1].Text + tokens[at] };
            else pieces.Add(new DifferencePiece(tokens[at], differs[at]));
        }

        return pieces;
    }

    // A word, or a sign between words.
    private static IEnumerable<string> Tokens(string text)
    {
        for (var (start, at) = (0, 0); start < text.Length; start = at)
        {
            at = start + (char.IsSurrogatePair(text, start) ? 2 : 1);
            while (char.IsLetterOrDigit(text[start]) && at < text.Length && char.IsLetterOrDigit(text[at])) at++;
            yield return text[start..at];
        }
    }
}
