using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Connectors.Domain.Reasons;

/// <summary>Reasons as rows store them: JSON, told apart from the sentences of earlier versions.</summary>
/// <remarks>
/// Sentences of earlier versions end with a word of the product, a full stop or “…”. So none is JSON as a whole, even if it
/// begins with a name or with text of a third party.
/// </remarks>
public static class ReasonText
{
    internal const string Code = "reason";

    // What is cut where the whole is too long for its column: texts first, then lists. A code is shorter than any of these.
    private static readonly (int Text, int List)[] Cuts =
        [(300, 20), (150, 20), (80, 10), (40, 5), (40, 2), (40, 1)];

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        // It is never a part of a page or a script.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>The stored form.</summary>
    /// <param name="reason">The reason.</param>
    /// <param name="longest">Characters that it may have; long arguments are cut then.</param>
    public static string Write(Reason reason, int longest = int.MaxValue)
    {
        if (reason is Reason.Written(var sentence)) return Cut(sentence, longest - 1);
        var text = JsonSerializer.Serialize(reason, Options);
        foreach (var cut in Cuts)
        {
            if (text.Length <= longest) return text;
            text = Shortened(JsonNode.Parse(text)!, cut.Text, cut.List).ToJsonString(Options);
        }

        return text.Length <= longest ? text : Cut(text, longest - 1);
    }

    /// <summary>Reads a stored form, or the sentence of an earlier version.</summary>
    public static Reason Read(string text)
    {
        if (!text.StartsWith($"{{\"{Code}\":\"", StringComparison.Ordinal)) return new Reason.Written(text);
        try
        {
            return JsonSerializer.Deserialize<Reason>(text, Options) ?? new Reason.Written(text);
        }
        catch (Exception fault) when (fault is JsonException or NotSupportedException)
        {
            return new Reason.Written(text);
        }
    }

    private static JsonNode Shortened(JsonNode node, int text, int list) => node switch
    {
        JsonObject parts => new JsonObject(
            parts.Select(part => KeyValuePair.Create(part.Key, part.Value is null ? null : Shortened(part.Value, text, list)))),
        JsonArray items => new JsonArray([.. items.Take(list).Select(item => item is null ? null : Shortened(item, text, list))]),
        JsonValue value when value.TryGetValue<string>(out var whole) => JsonValue.Create(Cut(whole, text)),
        _ => node.DeepClone(),
    };

    private static string Cut(string text, int length) => text.Length <= length ? text : text[..length] + "…";
}

/// <summary>A reason inside JSON that rows keep: a string, as sentences of earlier versions are.</summary>
public sealed class ReasonInJson : JsonConverter<Reason>
{
    public override Reason? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetString() is { } text ? ReasonText.Read(text) : null;

    public override void Write(Utf8JsonWriter writer, Reason value, JsonSerializerOptions options) =>
        writer.WriteStringValue(ReasonText.Write(value));
}
