using Newtonsoft.Json.Linq;

namespace Connectors.Domain.Requests.Passing;

/// <summary>What each comparison means.</summary>
/// <remarks>
/// Letter case is ignored. A number of the record is compared as a number, and so is a text by <em>more</em> and <em>less</em>. Dates
/// and times are those of ISO 8601; where one of them is only a day, days are compared (UTC). A list contains a text that one of its
/// members is. A value that is missing, null, an empty text, an empty list or an empty object is empty.
/// </remarks>
public static class Comparisons
{
    private static readonly Dictionary<Comparison, (string Words, Func<JToken, string, bool> Holds, bool OfEmpty)> Table = new()
    {
        [Comparison.Is] = ("is", ComparedValue.IsSame, false),
        [Comparison.IsNot] = ("is not", (value, text) => !ComparedValue.IsSame(value, text), true),
        [Comparison.Contains] = ("contains", ComparedValue.Contains, false),
        [Comparison.DoesNotContain] = ("does not contain", (value, text) => !ComparedValue.Contains(value, text), true),
        [Comparison.BeginsWith] = ("begins with", ComparedValue.BeginsWith, false),
        [Comparison.IsMoreThan] = ("is more than", (value, text) => ComparedValue.Order(value, text) > 0, false),
        [Comparison.IsLessThan] = ("is less than", (value, text) => ComparedValue.Order(value, text) < 0, false),
        [Comparison.IsEmpty] = ("is empty", (_, _) => false, true),
        [Comparison.HasValue] = ("has a value", (_, _) => true, false),
    };

    public static IReadOnlyList<Comparison> All { get; } = [.. Table.Keys];

    public static string WordsOf(Comparison comparison) => Table[comparison].Words;

    /// <summary>Whether a comparison is with a text.</summary>
    public static bool TakesText(Comparison comparison) => comparison is not (Comparison.IsEmpty or Comparison.HasValue);

    /// <summary>What is wrong with the text that a comparison is made with; null where nothing is.</summary>
    public static string? FaultOf(Comparison comparison, string text) => comparison switch
    {
        _ when !TakesText(comparison) => null,
        _ when text.Length == 0 => "Enter what to compare with, or choose “is empty” or “has a value”.",
        Comparison.IsMoreThan or Comparison.IsLessThan when !ComparedValue.HasOrder(text) =>
            "Enter a number such as 12.5, or a date such as 2026-03-31.",
        _ => null,
    };

    /// <param name="comparison">The comparison.</param>
    /// <param name="value">The value of the record; null without one.</param>
    /// <param name="text">What it is compared with.</param>
    internal static bool Holds(Comparison comparison, JToken? value, string text)
    {
        var (_, holds, ofEmpty) = Table[comparison];
        return ComparedValue.IsEmpty(value) ? ofEmpty : holds(value!, text);
    }
}
