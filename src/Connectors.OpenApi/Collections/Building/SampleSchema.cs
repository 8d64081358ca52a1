using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Connectors.OpenApi.Collections.Requests;
using Microsoft.OpenApi;

namespace Connectors.OpenApi.Collections.Building;

/// <summary>The schema that samples of JSON have in common. It holds no value of them.</summary>
internal sealed partial class SampleSchema
{
    private const int MostNodes = 5_000, MostMembers = 50;

    private int _seen;

    /// <returns>Null where no text is JSON.</returns>
    public static OpenApiSchema? Of(IEnumerable<string> texts)
    {
        List<JsonNode> samples = [.. texts.Select(JsonMembers.Parse).OfType<JsonNode>()];
        return samples.Count == 0 ? null : new SampleSchema().Of(samples);
    }

    private OpenApiSchema Of(IReadOnlyList<JsonNode?> samples)
    {
        List<JsonNode> known = [.. samples.OfType<JsonNode>()];
        if (_seen++ > MostNodes || known.Count == 0) return new OpenApiSchema();
        if (known.TrueForAll(node => node is JsonObject)) return OfObjects([.. known.Cast<JsonObject>()]);
        if (known.TrueForAll(node => node is JsonArray))
        {
            return new OpenApiSchema
            {
                Type = JsonSchemaType.Array,
                Items = Of([.. known.SelectMany(list => ((JsonArray)list).Take(MostMembers))]),
            };
        }

        var types = known.Select(TypeOf).Distinct().ToList();
        return types switch
        {
            [JsonSchemaType.String] => new OpenApiSchema { Type = JsonSchemaType.String, Format = Format(known) },
            [var only] => new OpenApiSchema { Type = only },
            _ when types.TrueForAll(type => type is JsonSchemaType.Integer or JsonSchemaType.Number) =>
                new OpenApiSchema { Type = JsonSchemaType.Number },
            _ => new OpenApiSchema(),
        };
    }

    private OpenApiSchema OfObjects(IReadOnlyList<JsonObject> samples)
    {
        var schema = new OpenApiSchema { Type = JsonSchemaType.Object, Properties = new Dictionary<string, IOpenApiSchema>() };
        foreach (var group in samples.SelectMany(one => one).GroupBy(member => member.Key, StringComparer.Ordinal))
        {
            if (_seen > MostNodes) break;
            schema.Properties[group.Key] = Of([.. group.Select(member => member.Value)]);
        }

        return schema;
    }

    private static JsonSchemaType? TypeOf(JsonNode node) => node.GetValueKind() switch
    {
        JsonValueKind.String => JsonSchemaType.String,
        JsonValueKind.Number => node.ToJsonString().AsSpan().IndexOfAny(".eE") < 0 ? JsonSchemaType.Integer : JsonSchemaType.Number,
        JsonValueKind.True or JsonValueKind.False => JsonSchemaType.Boolean,
        _ => null,
    };

    private static string? Format(IEnumerable<JsonNode> texts) =>
        texts.Select(node => FormatOf(Vendor.Scalar(node) ?? "")).Distinct().ToList() is [{ } only] ? only : null;

    private static string? FormatOf(string text) =>
        DateTimes().IsMatch(text) ? "date-time"
        : Dates().IsMatch(text) ? "date"
        : text.StartsWith("https://", StringComparison.Ordinal) || text.StartsWith("http://", StringComparison.Ordinal) ? "uri"
        : null;

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d[\d:.+Z-]*\z", RegexOptions.NonBacktracking)]
    private static partial Regex DateTimes();

    [GeneratedRegex(@"^\d{4}-\d\d-\d\d\z", RegexOptions.NonBacktracking)]
    private static partial Regex Dates();
}
