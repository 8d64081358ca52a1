using System.Globalization;

namespace Connectors.Web.Presentation;

/// <summary>Parts of a whole as one bar, with a line for each part.</summary>
/// <param name="Title">What the whole is.</param>
/// <param name="Parts">The parts from left to right.</param>
public sealed record Shares(string Title, IReadOnlyList<Share> Parts)
{
    public int Total => Parts.Sum(part => part.Count);

    /// <summary>The parts with their place in the bar, in percent; those of nothing left out.</summary>
    public IEnumerable<(Share Part, string From, string Width)> Bar()
    {
        var from = 0.0;
        foreach (var part in Parts.Where(part => part.Count > 0))
        {
            var width = 100.0 * part.Count / Total;
            yield return (part, Percent(from), Percent(width));
            from += width;
        }
    }

    private static string Percent(double number) => number.ToString("0.##", CultureInfo.InvariantCulture) + "%";
}

/// <summary>A part of a whole.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Count">How many.</param>
/// <param name="Style">The style of its piece of the bar.</param>
/// <param name="Address">The list of them.</param>
public sealed record Share(string Label, int Count, string Style, string Address);
