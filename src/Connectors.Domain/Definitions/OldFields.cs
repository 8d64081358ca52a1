using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Connectors.Domain.Definitions.Parts;

namespace Connectors.Domain.Definitions;

/// <summary>
/// Reads definitions from before endpoints had fields, in which anything may be in their place: it is kept as an unknown property.
/// </summary>
internal static class OldFields
{
    private static readonly string[] Names = ["fields", "returns"];

    /// <param name="canonical">A document that can't be read as it is.</param>
    /// <param name="type">What it is read as.</param>
    /// <exception cref="JsonException">Something else is wrong with it.</exception>
    public static ConnectorContent Read(ReadOnlySpan<byte> canonical, JsonTypeInfo<ConnectorContent> type)
    {
        var root = JsonNode.Parse(canonical)!;
        var taken = (root["endpoints"] as JsonArray ?? []).Select(endpoint => Take(endpoint as JsonObject, type.Options)).ToList();
        var content = root.Deserialize(type)!;
        return content with
        {
            Endpoints = [.. content.Endpoints.Zip(taken, (endpoint, kept) => kept.Count == 0 ? endpoint : PutBack(endpoint, kept))],
        };
    }

    private static Dictionary<string, JsonElement> Take(JsonObject? endpoint, JsonSerializerOptions options)
    {
        var taken = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var name in Names)
        {
            if (endpoint?[name] is not { } value || IsRead(value, options)) continue;
            taken.Add(name, JsonElement.Parse(value.ToJsonString(options)));
            endpoint.Remove(name);
        }

        return taken;
    }

    private static bool IsRead(JsonNode value, JsonSerializerOptions options)
    {
        try
        {
            return value.Deserialize<IReadOnlyList<Field>>(options)?.All(field => field is not null) == true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static Endpoint PutBack(Endpoint endpoint, Dictionary<string, JsonElement> kept)
    {
        foreach (var (name, value) in endpoint.Unknown ?? new Dictionary<string, JsonElement>()) kept.TryAdd(name, value);
        return endpoint with { Unknown = kept };
    }
}
