using System.Text.Json.Nodes;

namespace Connectors.OpenApi.Tests;

/// <summary>Random damage to the structure of a document: members removed, doubled, renamed, and given values of another kind.</summary>
internal static class StructureMutation
{
    private static readonly string[] Values =
    [
        "null", "1", "10.0", "1e400", "-1", "\"\"", "\"x\"", "\"yes\"", "true", "[]", "{}", "[1, null, \"a\"]", "\"#/definitions/None\"",
        """{ "$ref": "" }""", """{ "$ref": "#/paths" }""", """{ "$ref": "other.yaml#/A" }""", "\"2026-01-01\"", "\"{{x}}\"", "[[]]",
    ];

    public static void Apply(JsonNode document, Random random)
    {
        for (var times = random.Next(1, 5); times > 0; times--)
        {
            var all = Containers(document).ToList();
            var at = all[random.Next(all.Count)];
            if (at is JsonObject { Count: > 0 } owner) Change(owner, random);
            else if (at is JsonArray { Count: > 0 } list) Change(list, random);
        }
    }

    private static void Change(JsonObject owner, Random random)
    {
        var (name, value) = owner.ElementAt(random.Next(owner.Count));
        switch (random.Next(4))
        {
            case 0:
                owner.Remove(name);
                break;
            case 1:
                owner[name] = Value(random);
                break;
            case 2:
                owner.Remove(name);
                owner[name.ToUpperInvariant()] = value;
                break;
            default:
                owner["$ref"] = Value(random);
                break;
        }
    }

    private static void Change(JsonArray list, Random random)
    {
        var index = random.Next(list.Count);
        if (random.Next(2) == 0) list[index] = Value(random);
        else list.Add(list[index]?.DeepClone());
    }

    private static JsonNode? Value(Random random) => JsonNode.Parse(Values[random.Next(Values.Length)]);

    private static IEnumerable<JsonNode> Containers(JsonNode node)
    {
        yield return node;
        var children = node is JsonObject owner ? owner.Select(member => member.Value) : node.AsArray();
        foreach (var further in children.Where(child => child is JsonObject or JsonArray).SelectMany(child => Containers(child!)))
            yield return further;
    }
}
