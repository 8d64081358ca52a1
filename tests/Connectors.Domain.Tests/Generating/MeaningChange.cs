using System.Text.Json;
using System.Text.Json.Nodes;

namespace Connectors.Domain.Tests.Generating;

/// <summary>One random change of what a definition says.</summary>
internal static class MeaningChange
{
    /// <param name="definition">A definition; it is not changed.</param>
    /// <param name="seed">Which change.</param>
    /// <returns>A copy with one change, which may be invalid.</returns>
    public static JsonObject Apply(JsonObject definition, int seed)
    {
        var random = new Random(seed);
        var copy = (JsonObject)definition.DeepClone();
        var places = Places(copy).ToArray();
        Change(places[random.Next(places.Length)], random);
        return copy;
    }

    private static IEnumerable<JsonNode> Places(JsonNode node)
    {
        if (node is JsonObject or JsonValue) yield return node;
        var children = node switch
        {
            JsonObject inner => inner.Select(property => property.Value),
            JsonArray array => array,
            _ => [],
        };
        foreach (var place in children.OfType<JsonNode>().SelectMany(Places)) yield return place;
    }

    private static void Change(JsonNode node, Random random)
    {
        if (node is JsonObject inner) ChangeObject(inner, random);
        else node.ReplaceWith(Other((JsonValue)node));
    }

    private static void ChangeObject(JsonObject node, Random random)
    {
        var lists = node
            .Where(property => property.Value is JsonArray { Count: > 0 } && property.Key is not ("scopes" or "allowed"))
            .ToArray();
        if (random.Next(2) == 0 || lists.Length == 0) node[$"x-new{random.Next(1000)}"] = random.Next();
        else ((JsonArray)lists[random.Next(lists.Length)].Value!).RemoveAt(0);
    }

    private static JsonNode Other(JsonValue value) => value.GetValueKind() switch
    {
        JsonValueKind.String => value.GetValue<string>() + "x",
        JsonValueKind.Number => double.Parse(value.ToJsonString(), System.Globalization.CultureInfo.InvariantCulture) + 1,
        JsonValueKind.True => false,
        _ => true,
    };
}
