using System.Text.RegularExpressions;

namespace Connectors.OpenApi.Operations;

/// <summary>Tells whether an operation gets one thing, so that a list in its response is part of that thing.</summary>
internal static partial class GetOne
{
    /// <summary>What says so; null where nothing does.</summary>
    public static string? Sign(PlacedOperation placed)
    {
        var id = Spoken(placed.Operation.OperationId ?? "");
        var summary = (placed.Operation.Summary ?? "").Trim();
        return EndsInPlaceholder().IsMatch(placed.Path.Trim()) ? "its path ends in a placeholder"
            : IsOneById(id) ? "its operation id names one thing"
            : OneInWords().IsMatch(summary) || ByItsId().IsMatch(summary) ? "its summary names one thing"
            : null;
    }

    /// <summary>Whether the operation id or the summary says that it lists.</summary>
    public static bool SaysList(PlacedOperation placed) =>
        Lists().IsMatch(Spoken(placed.Operation.OperationId ?? "")) || Lists().IsMatch(placed.Operation.Summary ?? "");

    private static bool IsOneById(string id) => OneInId().IsMatch(id) || (ThingsOfOne().IsMatch(id) && !Lists().IsMatch(id));

    // getOrderById → get order by id
    private static string Spoken(string id) => Separators().Replace(Humps().Replace(id, "$1 $2"), " ").Trim();

    [GeneratedRegex(@"[}>]['""]?\)?(\.\w{1,5})?/?$")]
    private static partial Regex EndsInPlaceholder();

    [GeneratedRegex(@"([a-z0-9])([A-Z])")]
    private static partial Regex Humps();

    [GeneratedRegex(@"[^A-Za-z0-9]+")]
    private static partial Regex Separators();

    [GeneratedRegex(
        @"\b(by (id|uuid|guid|key|slug|identifier)|(get|find|fetch|retrieve|read|show|load) (one|single)( .*)?|retrieve|show|get one)$",
        RegexOptions.IgnoreCase)]
    private static partial Regex OneInId();

    [GeneratedRegex(@"\b(details?|item)$", RegexOptions.IgnoreCase)]
    private static partial Regex ThingsOfOne();

    [GeneratedRegex(
        @"^(get|retrieve|fetch|show|read|find|view|return|load|look up|lookup|display|describe)s? "
        + @"(details (of|for|about)|information (of|for|about|on)|(an?|one|single|the (specified|specific|given|requested|details))\b"
        + @"|(specific|this)\b)"
        + @"(?! (\w+ ){0,2}(list|page|collection|set|array|series|batch|overview)\b)",
        RegexOptions.IgnoreCase)]
    private static partial Regex OneInWords();

    [GeneratedRegex(@"\bby (its |the |an? )?(\w+ )?(id|uuid|guid|identifier)\.?$", RegexOptions.IgnoreCase)]
    private static partial Regex ByItsId();

    [GeneratedRegex(@"\b(lists?|search|searches|finds? all|get all|query|all)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Lists();
}
