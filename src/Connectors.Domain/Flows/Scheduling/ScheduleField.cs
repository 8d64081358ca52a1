using System.Globalization;

namespace Connectors.Domain.Flows.Scheduling;

/// <summary>One of the five fields of a schedule: the values at which it is due, in order.</summary>
/// <param name="Values">The values.</param>
/// <param name="IsAny">Whether every value counts.</param>
internal sealed record ScheduleField(IReadOnlyList<int> Values, bool IsAny)
{
    /// <summary>The distance between the values where they are spread evenly from the first possible one; else null.</summary>
    public int? Step { get; private init; }

    public bool IsRange => Values.Count > 1 && Values[^1] - Values[0] == Values.Count - 1;

    /// <param name="text">The field, such as <c>1-5</c> or <c>*/10</c>.</param>
    /// <param name="least">The first possible value.</param>
    /// <param name="most">The last one.</param>
    /// <param name="names">Names of values from <paramref name="least"/> on, such as JAN; empty where there are none.</param>
    /// <returns>Null where it can't be read.</returns>
    public static ScheduleField? Parse(string text, int least, int most, params ReadOnlySpan<string> names)
    {
        var values = new SortedSet<int>();
        foreach (var part in text.Split(','))
        {
            if (RangeOf(part, least, most, names) is not var (from, to, step)) return null;
            for (var value = from; value <= to; value += step) values.Add(value);
        }

        var span = most - least + 1;
        return new ScheduleField([.. values], values.Count == span) { Step = StepOf([.. values], least, span) };
    }

    private static (int From, int To, int Step)? RangeOf(string part, int least, int most, ReadOnlySpan<string> names)
    {
        var (range, every) = part.Split('/') switch
        {
            [var all] => (all, "1"),
            [var all, var distance] => (all, distance),
            _ => ("", ""),
        };
        if (!int.TryParse(every, NumberStyles.None, CultureInfo.InvariantCulture, out var step) || step == 0) return null;
        if (range == "*") return (least, most, step);
        var ends = range.Split('-');
        if (ends.Length > 2 || ValueOf(ends[0], least, most, names) is not { } from) return null;
        if (ends.Length == 1) return (from, part.Contains('/', StringComparison.Ordinal) ? most : from, step);
        return ValueOf(ends[1], least, most, names) is { } to && to >= from ? (from, to, step) : null;
    }

    private static int? ValueOf(string text, int least, int most, ReadOnlySpan<string> names)
    {
        for (var at = 0; at < names.Length; at++)
            if (text.Equals(names[at], StringComparison.OrdinalIgnoreCase)) return least + at;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most
            ? value
            : null;
    }

    private static int? StepOf(int[] values, int least, int span)
    {
        if (values.Length < 2 || values[0] != least) return null;
        var step = values[1] - values[0];
        return span % step == 0 && values.Length == span / step && values.Zip(values.Skip(1)).All(pair => pair.Second - pair.First == step)
            ? step
            : null;
    }
}
