using System.Text.Encodings.Web;
using System.Text.Json;
using Connectors.Domain.Merging;
using Connectors.Domain.Showing;

namespace Connectors.Web.Presentation;

/// <summary>Two values of a definition beside each other.</summary>
/// <param name="Before">The pieces of the first; null where there is no such value.</param>
/// <param name="After">The pieces of the second; null where there is no such value.</param>
public sealed record BeforeAfter(IReadOnlyList<DifferencePiece>? Before, IReadOnlyList<DifferencePiece>? After)
{
    private const int Longest = 8_000;

    private static readonly JsonSerializerOptions Indented =
        new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string BeforeLabel { get; init; } = "Before";

    public string AfterLabel { get; init; } = "After";

    /// <summary>Whether a side without a value is left out.</summary>
    public bool HasOnlyValues { get; private init; }

    /// <summary>The values of a change; one alone where something is added or removed.</summary>
    public static BeforeAfter OfChange(Change change) => Of(change.Old, change.New) with { HasOnlyValues = true };

    /// <param name="before">The value before, as JSON; null if it was added.</param>
    /// <param name="after">The value after, as JSON; null if it was removed.</param>
    public static BeforeAfter Of(string? before, string? after)
    {
        var areTexts = KindOf(before) is null or JsonValueKind.String && KindOf(after) is null or JsonValueKind.String;
        var (one, other) = (TextOf(before, areTexts), TextOf(after, areTexts));
        if (one is null || other is null) return new BeforeAfter(Whole(one), Whole(other));
        var (old, @new) = TextDifference.Between(one, other);
        return new BeforeAfter(old, @new);
    }

    /// <summary>JSON with a property on each line; a text as it is where it is beside texts only. Cut where it is very long.</summary>
    public static string? TextOf(string? json, bool isText = false)
    {
        if (json is null) return null;
        using var value = JsonDocument.Parse(json);
        var text = isText ? value.RootElement.GetString()! : JsonSerializer.Serialize(value.RootElement, Indented);
        return text.Length <= Longest ? text : $"{text[..Longest]}…";
    }

    private static JsonValueKind? KindOf(string? json)
    {
        if (json is null) return null;
        using var value = JsonDocument.Parse(json);
        return value.RootElement.ValueKind;
    }

    private static IReadOnlyList<DifferencePiece>? Whole(string? text) => text is null ? null : TextDifference.Whole(text, differs: false);
}
