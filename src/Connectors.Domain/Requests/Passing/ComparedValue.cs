using System.Globalization;
using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace Connectors.Domain.Requests.Passing;

/// <summary>A value of a record as comparisons see it: a number, a date, a text or a list.</summary>
internal static partial class ComparedValue
{
    private const NumberStyles Numbers = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    public static bool IsEmpty(JToken? value) => value is null or JValue { Value: null or "" } or JContainer { Count: 0 };

    public static bool HasOrder(string text) => IsNumber(text) || DateOf(text) is not null;

    /// <summary>Whether a value is what a text says. Of the record's texts only dates are read: “007” is not 7.</summary>
    public static bool IsSame(JToken value, string text) => value switch
    {
        JContainer => false,
        JValue { Type: JTokenType.String } => Dates(TextOf(value), text) is { } order
            ? order == 0
            : TextOf(value).Equals(text, StringComparison.OrdinalIgnoreCase),
        _ => NumbersOf(TextOf(value), text) is { } order ? order == 0 : TextOf(value).Equals(text, StringComparison.OrdinalIgnoreCase),
    };

    public static bool Contains(JToken value, string text) => value switch
    {
        JArray list => list.Any(member => !IsEmpty(member) && IsSame(member, text)),
        JContainer => false,
        _ => TextOf(value).Contains(text, StringComparison.OrdinalIgnoreCase),
    };

    public static bool BeginsWith(JToken value, string text) =>
        value is not JContainer && TextOf(value).StartsWith(text, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a value comes before a text (below 0), after it (above 0), or neither (0).</summary>
    /// <returns>Null where they are neither two numbers nor two dates.</returns>
    public static int? Order(JToken value, string text) =>
        value is JContainer ? null : NumbersOf(TextOf(value), text) ?? Dates(TextOf(value), text);

    private static string TextOf(JToken value) => TokenText.Of(value);

    private static int? NumbersOf(string value, string text)
    {
        if (decimal.TryParse(value, Numbers, CultureInfo.InvariantCulture, out var exact)
            && decimal.TryParse(text, Numbers, CultureInfo.InvariantCulture, out var other))
            return exact.CompareTo(other);
        return double.TryParse(value, Numbers, CultureInfo.InvariantCulture, out var large)
            && double.TryParse(text, Numbers, CultureInfo.InvariantCulture, out var than)
            ? large.CompareTo(than)
            : null;
    }

    private static bool IsNumber(string text) => double.TryParse(text, Numbers, CultureInfo.InvariantCulture, out _);

    private static int? Dates(string value, string text)
    {
        if (DateOf(value) is not var (at, isDay) || DateOf(text) is not var (than, isOtherDay)) return null;
        return isDay || isOtherDay ? at.Date.CompareTo(than.Date) : at.CompareTo(than);
    }

    // Without an offset it is UTC.
    private static (DateTime At, bool IsDay)? DateOf(string text) =>
        Iso().IsMatch(text)
        && DateTime.TryParse(
            text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at)
            ? (at, text.Length == "2026-03-31".Length)
            : null;

    [GeneratedRegex(@"^[0-9]{4}-[0-9]{2}-[0-9]{2}([T ][0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]{1,7})?)?(Z|[+-][0-9]{2}:[0-9]{2})?)?\z")]
    private static partial Regex Iso();
}
