using System.Globalization;
using System.Text;

namespace Connectors.Web.Presentation;

/// <summary>
/// A mark that tells packages apart where they carry no picture: four shapes, chosen by a hash of the package's id or the name,
/// so that the same one always looks the same.
/// </summary>
internal static class MarkPicture
{
    // One cell of 10 × 10, its corner at 0,0. Rotation in quarters is part of the choice.
    private static readonly (string Path, int Turns)[] Shapes =
    [
        ("M0 0h10a10 10 0 0 1-10 10z", 4),
        ("M0 0h10L0 10z", 4),
        ("M5 0a5 5 0 1 1 0 10a5 5 0 1 1 0-10z", 1),
        ("M0 0h10v10h-10z", 1),
        ("M0 0h10v5a5 5 0 0 1-10 0z", 4),
        ("M5 0L10 5L5 10L0 5z", 1),
    ];

    private static readonly (int X, int Y)[] Cells = [(10, 10), (20, 10), (10, 20), (20, 20)];

    /// <summary>The shapes as the content of an SVG of 40 × 40; digits and path commands only.</summary>
    public static string Of(string key)
    {
        var choice = Hash(key);
        var picture = new StringBuilder();
        for (var cell = 0; cell < Cells.Length; cell++)
        {
            var (path, turns) = Shapes[Next(ref choice, Shapes.Length)];
            var angle = 90 * Next(ref choice, turns);
            var isFaint = Next(ref choice, 3) == 0;
            var (x, y) = Cells[cell];
            picture.Append(
                CultureInfo.InvariantCulture,
                $"<path d=\"{path}\" transform=\"translate({x} {y}) rotate({angle} 5 5)\"{(isFaint ? " opacity=\".55\"" : "")}/>");
        }

        return picture.ToString();
    }

    /// <summary>A number from 0 to <paramref name="below"/> - 1 that is always the same for a key.</summary>
    public static int Choose(string key, int below) => (int)(Hash(key) % (ulong)below);

    private static int Next(ref ulong choice, int below)
    {
        var next = (int)(choice % (ulong)below);
        choice /= (ulong)below;
        return next;
    }

    // FNV-1a, then mixed: names that differ in one letter look different.
    private static ulong Hash(string key)
    {
        var hash = 14695981039346656037UL;
        foreach (var sign in Encoding.UTF8.GetBytes(key)) hash = (hash ^ sign) * 1099511628211UL;
        hash ^= hash >> 33;
        hash *= 0xff51afd7ed558ccdUL;
        return hash ^ (hash >> 33);
    }
}
