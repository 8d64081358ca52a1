using System.Globalization;

namespace Connectors.Web.Presentation;

/// <summary>A chart of columns, each of parts that are stacked from below. The same figures are in the table beneath it.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Parts">What the parts of a column are, from below, with the style of each.</param>
/// <param name="Columns">The columns, from left to right, with the number of each part.</param>
public sealed record ColumnChart(
    string Title, IReadOnlyList<(string Label, string Style)> Parts, IReadOnlyList<(string Label, IReadOnlyList<int> Numbers)> Columns)
{
    /// <summary>The size of the picture, in its own units.</summary>
    public const int Width = 320, Height = 96;

    private const double Gap = .28;

    /// <summary>The head of the first column of the table.</summary>
    public required string Unit { get; init; }

    public int Highest => Math.Max(1, Columns.Max(column => column.Numbers.Sum()));

    public bool IsEmpty => Columns.All(column => column.Numbers.Sum() == 0);

    /// <summary>The rectangles of a column, those without height left out.</summary>
    public IEnumerable<ChartBar> BarsOf(int column)
    {
        var step = (double)Width / Columns.Count;
        var top = (double)Height;
        for (var part = 0; part < Parts.Count; part++)
        {
            var height = (double)Columns[column].Numbers[part] / Highest * (Height - 4);
            if (height <= 0) continue;
            top -= height;
            var (left, width) = (step * (column + (Gap / 2)), step * (1 - Gap));
            yield return new ChartBar(Units(left), Units(top), Units(width), Units(height), Parts[part].Style);
        }
    }

    private static string Units(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);
}

/// <summary>A rectangle of a chart, in the units of the picture.</summary>
public sealed record ChartBar(string X, string Y, string Width, string Height, string Style);
