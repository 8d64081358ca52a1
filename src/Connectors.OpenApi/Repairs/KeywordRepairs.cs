using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Connectors.Domain.Showing;

namespace Connectors.OpenApi.Repairs;

/// <summary>What a keyword's value was read as.</summary>
/// <param name="Value">The new value; null where the keyword was removed.</param>
/// <param name="Message">What is said of it; null for what means the same.</param>
internal sealed record KeywordRepair(JsonNode? Value, string? Message);

/// <summary>The keywords whose values documents often get wrong.</summary>
internal static class KeywordRepairs
{
    private static readonly FrozenSet<string> WholeNumbers =
        "maxLength minLength maxItems minItems maxProperties minProperties".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Numbers = "maximum minimum multipleOf".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Limits = "exclusiveMaximum exclusiveMinimum".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Flags =
        "deprecated readOnly writeOnly nullable explode allowReserved allowEmptyValue uniqueItems".Split(' ')
            .ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Lists = "tags consumes produces enum".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <returns>Null where nothing is wrong.</returns>
    public static KeywordRepair? Of(string name, JsonNode? value, bool isSwagger) => name switch
    {
        "$ref" => Reference(value),
        "type" => TypeNames.Repair(value, isSwagger),
        "consumes" or "produces" when value is JsonArray types => Distinct(types, name),
        _ when WholeNumbers.Contains(name) => Whole(name, value),
        _ when Numbers.Contains(name) => Number(name, value),
        _ when Limits.Contains(name) => Limit(name, value),
        _ when Flags.Contains(name) => Flag(name, value),
        _ when Lists.Contains(name) && value is JsonValue => new(new JsonArray(value.DeepClone()), Read(name, value, "a list of one")),
        _ => null,
    };

    /// <summary>Reads what people write for true and false.</summary>
    public static bool? FlagOf(JsonNode? value) => Vendor.Scalar(value)?.Trim().ToLowerInvariant() switch
    {
        "true" or "yes" or "y" or "1" or "on" => true,
        "false" or "no" or "n" or "0" or "off" => false,
        _ => null,
    };

    private static KeywordRepair? Reference(JsonNode? value) =>
        Vendor.Scalar(value) is { } text && value!.GetValueKind() == JsonValueKind.String && text.Trim().Length > 0
            ? null
            : value is JsonObject ? null : new(null, "The reference ($ref) is empty or no text. It was ignored.");

    private static KeywordRepair? Whole(string name, JsonNode? value)
    {
        if (value?.GetValueKind() == JsonValueKind.Number
            && int.TryParse(value.ToJsonString(), CultureInfo.InvariantCulture, out _))
            return null;
        return decimal.TryParse(Vendor.Scalar(value), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && number is >= 0 and <= int.MaxValue && decimal.Truncate(number) == number
                ? new((int)number, Read(name, value, $"{(int)number}"))
                : Ignored(name, value, "a whole number");
    }

    private static KeywordRepair? Number(string name, JsonNode? value) =>
        !decimal.TryParse(Vendor.Scalar(value), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? Ignored(name, value, "a number that can be read")
        : value!.GetValueKind() == JsonValueKind.Number ? null
        : new(number, Read(name, value, number.ToString(CultureInfo.InvariantCulture)));

    // True or false until OpenAPI 3.1, then a number. A definition holds neither.
    private static KeywordRepair? Limit(string name, JsonNode? value) => value?.GetValueKind() switch
    {
        JsonValueKind.True or JsonValueKind.False => null,
        JsonValueKind.Number => new(null, null),
        _ => Ignored(name, value, "a number"),
    };

    private static KeywordRepair? Flag(string name, JsonNode? value) => value?.GetValueKind() switch
    {
        JsonValueKind.True or JsonValueKind.False => null,
        _ when FlagOf(value) is { } flag => new(flag, Read(name, value, flag ? "true" : "false")),
        _ => Ignored(name, value, "true or false"),
    };

    private static KeywordRepair? Distinct(JsonArray types, string name)
    {
        var once = types.Select(Vendor.Scalar).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return once.Count == types.Count
            ? null
            : new(
                new JsonArray([.. once.Select(one => (JsonNode)one)]),
                $"{name} has a media type twice, or one that is no text. Each is read once.");
    }

    private static string Read(string name, JsonNode? value, string read) => $"{name}: {Shown(value)} was read as {read}.";

    private static KeywordRepair Ignored(string name, JsonNode? value, string right) =>
        new(null, $"{name} must be {right}, and {Shown(value)} isn't. It was ignored.");

    private static string Shown(JsonNode? value) => ShownValues.Whole(value?.ToJsonString() is { Length: <= 60 } text ? text : "the value");
}
