using System.Text.Json;
using Connectors.Domain.Definitions.Faults;
using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Requests;

namespace Connectors.Domain.Definitions.Importing.Samples;

/// <summary>Makes fields of the values of a body that was recorded, so that steps fill them in instead of always sending them.</summary>
public static class BodyFields
{
    private const int LongestDefault = 1_024, Deepest = 8;

    /// <summary>The content with fields in each endpoint where that is possible.</summary>
    public static ConnectorContent In(ConnectorContent content) =>
        content with { Endpoints = [.. content.Endpoints.Select(endpoint => Of(endpoint) ?? endpoint)] };

    /// <summary>Whether an endpoint of the content has such a body.</summary>
    public static bool AreIn(ConnectorContent content) => content.Endpoints.Any(endpoint => Of(endpoint) is not null);

    /// <summary>
    /// The endpoint with a field for each value of its body. Its default is the recorded value, so that a step that fills in another one
    /// sends the rest as it was recorded. Null where the endpoint receives, or its body is no JSON object or asks for values already.
    /// </summary>
    public static Endpoint? Of(Endpoint endpoint)
    {
        if (endpoint.Body is not { Length: > 0 } body || body.Contains("{{", StringComparison.Ordinal)) return null;
        if (endpoint.EffectiveDirection != Direction.Send || BodyKinds.Of(BodyKinds.MediaTypeOf(endpoint)) != BodyKind.Json) return null;
        try
        {
            using var json = JsonDocument.Parse(body);
            if (json.RootElement.ValueKind != JsonValueKind.Object) return null;
            var fields = Under("", json.RootElement, 1).Take(DefinitionLimits.Fields + 1).ToList();
            return fields.Count is 0 or > DefinitionLimits.Fields || fields.DistinctBy(field => field.Key).Count() < fields.Count
                ? null
                : endpoint with { Body = null, Fields = fields };
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static IEnumerable<Field> Under(string place, JsonElement owner, int depth) => owner.EnumerateObject().SelectMany(member =>
    {
        var key = FieldPlace.Written(place, member.Name);
        return member.Value.ValueKind == JsonValueKind.Object && depth < Deepest && member.Value.EnumerateObject().Any()
            ? Under(key, member.Value, depth + 1)
            : [Of(key, member.Value)];
    });

    private static Field Of(string key, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => new Field { Key = key },
        JsonValueKind.String => With(new Field { Key = key }, value.GetString()!),
        JsonValueKind.Number => With(
            new Field { Key = key, Type = value.TryGetInt64(out _) ? FieldType.Integer : FieldType.Number }, value.GetRawText()),
        JsonValueKind.True or JsonValueKind.False => With(new Field { Key = key, Type = FieldType.Boolean }, value.GetRawText()),
        _ => With(new Field { Key = key, Type = FieldType.Json }, value.GetRawText()),
    };

    // A longer value than the format keeps is asked for.
    private static Field With(Field field, string value) =>
        field with { Required = true, Default = value.Length > LongestDefault ? null : value };
}
