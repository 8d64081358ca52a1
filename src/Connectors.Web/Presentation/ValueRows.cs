using System.Text.Json;
using Connectors.Domain.Merging;
using Connectors.Domain.Showing;

namespace Connectors.Web.Presentation;

/// <summary>One property of the values of a question, side by side.</summary>
/// <param name="Property">Where in the value: <c>pagination.size</c>; “Value” of a single one.</param>
/// <param name="Before">The text before; null if it was added.</param>
/// <param name="Mine">My text.</param>
/// <param name="Theirs">The other side's text.</param>
public sealed record ValueRow(string Property, string? Before, string? Mine, string? Theirs)
{
    public bool IsMineChanged => Mine != Before;

    public bool IsTheirsChanged => Theirs != Before;
}

/// <summary>
/// Values of a question as rows of a table: a row for each property that a side changed. A side that removed the whole is left out.
/// </summary>
public static class ValueRows
{
    /// <summary>How many properties are shown.</summary>
    public const int Most = 200;

    /// <summary>Every property that one of the sides changed.</summary>
    public static IReadOnlyList<ValueRow> Of(Decision decision)
    {
        var (before, mine, theirs) = (Flat(decision.Baseline), Flat(decision.Mine), Flat(decision.Theirs));
        return
        [
            .. before.Keys.Union(mine.Keys).Union(theirs.Keys)
                .Select(name => new ValueRow(
                    name, before.GetValueOrDefault(name), mine.GetValueOrDefault(name), theirs.GetValueOrDefault(name)))
                .Where(row => (row.IsMineChanged && decision.Mine is not null) || (row.IsTheirsChanged && decision.Theirs is not null)),
        ];
    }

    private static Dictionary<string, string> Flat(string? json)
    {
        var rows = new Dictionary<string, string>(StringComparer.Ordinal);
        if (json is null) return rows;
        using var value = JsonDocument.Parse(json);
        Add(rows, "", value.RootElement);
        return rows;
    }

    private static void Add(Dictionary<string, string> rows, string place, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var property in value.EnumerateObject())
                    Add(rows, place.Length == 0 ? property.Name : $"{place}.{property.Name}", property.Value);
                break;
            case JsonValueKind.Array:
                foreach (var (item, at) in value.EnumerateArray().Select((item, at) => (item, at)))
                    Add(rows, $"{place}[{KeyOf(item) ?? $"{at + 1}"}]", item);
                break;
            default:
                rows[place.Length == 0 ? "Value" : place] = JsonText.Shown(value.GetRawText());
                break;
        }
    }

    private static string? KeyOf(JsonElement item) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty("key", out var key) && key.ValueKind == JsonValueKind.String
            ? key.GetString()
            : null;
}
