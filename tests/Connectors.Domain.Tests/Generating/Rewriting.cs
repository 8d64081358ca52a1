using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Connectors.Domain.Tests.Generating;

/// <summary>Other documents of the same meaning.</summary>
internal sealed class Rewriting(int seed)
{
    // What the format says of absent properties, written down independently of the code under test.
    private static readonly (string List, string Property, string Json)[] Defaults =
    [
        ("", "summary", "\"\""), ("", "category", "\"\""), ("", "colour", "\"\""), ("", "variables", "[]"), ("", "authentication", "[]"),
        ("variables", "label", "\"\""), ("variables", "help", "\"\""), ("variables", "required", "false"),
        ("variables", "secret", "false"), ("variables", "advanced", "false"),
        ("authentication", "in", "\"header\""), ("authentication", "scopes", "[]"),
        ("authentication", "variables", "[]"), ("authentication", "name", "\"\""),
        ("endpoints", "method", "\"GET\""), ("endpoints", "path", "\"\""), ("endpoints", "body", "\"\""),
        ("endpoints", "contentType", "\"application/json\""), ("endpoints", "query", "[]"), ("endpoints", "headers", "[]"),
        ("endpoints", "variables", "[]"), ("endpoints", "pagination", "{\"type\":\"none\"}"),
        ("query", "value", "\"\""), ("headers", "value", "\"\""), ("rateLimit", "per", "\"second\""), ("pagination", "type", "\"none\""),
    ];

    private readonly Random _random = new(seed);

    /// <summary>The bytes of a document with everything moved about that has no meaning.</summary>
    public byte[] Rewrite(JsonObject definition)
    {
        var tree = Shuffled(definition, "");
        var json = tree.ToJsonString(
            new JsonSerializerOptions { WriteIndented = _random.Next(2) == 0, NewLine = _random.Next(2) == 0 ? "\r\n" : "\n" });
        return Encoding.UTF8.GetBytes((_random.Next(4) == 0 ? "\uFEFF" : "") + json);
    }

    private JsonObject Shuffled(JsonObject node, string list)
    {
        var properties = node.Select(property => KeyValuePair.Create(property.Key, Copy(property.Value, property.Key))).ToList();
        foreach (var (_, name, json) in Defaults.Where(rule => rule.List == list))
        {
            var at = properties.FindIndex(property => property.Key == name);
            if (at < 0 && _random.Next(2) == 0)
                properties.Add(KeyValuePair.Create(name, JsonNode.Parse(json)));
            else if (at >= 0 && _random.Next(2) == 0 && JsonNode.DeepEquals(properties[at].Value, JsonNode.Parse(json)))
                properties.RemoveAt(at);
        }

        var entries = properties.ToArray();
        _random.Shuffle(entries);
        return new JsonObject(entries);
    }

    private JsonNode? Copy(JsonNode? node, string name) => node switch
    {
        JsonObject inner => Shuffled(inner, name),
        JsonArray array when name == "scopes"
            || (array.Count > 0 && array.All(item => item is JsonObject keyed && keyed.ContainsKey("key"))) => Reordered(array, name),
        JsonArray array => new JsonArray([.. array.Select(item => Copy(item, ""))]),
        JsonValue value when value.GetValueKind() == JsonValueKind.String => value.GetValue<string>()
            .ReplaceLineEndings("\n")
            .Replace("\n", _random.Next(2) == 0 ? "\r\n" : "\n", StringComparison.Ordinal),
        _ => node?.DeepClone(),
    };

    private JsonArray Reordered(JsonArray array, string name)
    {
        var items = array.Select(item => Copy(item, name)).ToArray();
        _random.Shuffle(items);
        return name == "scopes" && items.Length > 0 ? new JsonArray([.. items, items[0]!.DeepClone()]) : new JsonArray(items);
    }
}
