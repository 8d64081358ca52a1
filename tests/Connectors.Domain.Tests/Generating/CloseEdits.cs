using System.Text.Json.Nodes;

namespace Connectors.Domain.Tests.Generating;

/// <summary>
/// Random edits of the kinds that the merge has rules of its own for: parts of the base URL, keys in another letter case, texts and
/// removals of the same objects, and a variable that many places use. Records paths too, since those of the other edits are no JSONPath.
/// </summary>
internal sealed class CloseEdits(int seed)
{
    private const string Shared = "shared";
    private readonly Random _random = new(seed);

    /// <summary>A copy that declares the variable that edits use or remove.</summary>
    public static JsonObject Prepare(JsonObject definition)
    {
        var copy = (JsonObject)definition.DeepClone();
        List(copy, "variables").Add(new JsonObject { ["key"] = Shared });
        return copy;
    }

    /// <param name="definition">A definition; it is not changed.</param>
    /// <param name="edits">How many edits are tried.</param>
    public JsonObject Apply(JsonObject definition, int edits)
    {
        var copy = (JsonObject)definition.DeepClone();
        for (var i = 0; i < edits; i++) Edit(copy);
        return copy;
    }

    private void Edit(JsonObject definition)
    {
        switch (_random.Next(9))
        {
            case 0:
                definition["baseUrl"] = $"https://h{_random.Next(3)}.example{PathOf(definition)}";
                break;
            case 1:
                definition["baseUrl"] = $"{HostOf(definition)}/p{_random.Next(3)}";
                break;
            case 2 when Pick(List(definition, "variables"), Shared) is { } variable:
                List(definition, "variables").Remove(variable);
                break;
            case 3 when Pick(List(definition, "endpoints")) is { } gone:
                List(definition, "endpoints").Remove(gone);
                break;
            case var kind when Pick(List(definition, "endpoints")) is { } endpoint:
                EditEndpoint(endpoint, kind);
                break;
        }
    }

    private void EditEndpoint(JsonObject endpoint, int kind)
    {
        if (kind == 4) endpoint["key"] = OtherCase((string)endpoint["key"]!);
        else if (kind == 5 && Pick(List(endpoint, "headers")) is { } header) header["key"] = OtherCase((string)header["key"]!);
        else if (kind == 6) endpoint["name"] = $"Reworded {_random.Next(3)}";
        else if (kind == 7) endpoint["records"] = _random.Next(2) == 0 ? "$.orders" : "$.items";
        else endpoint[_random.Next(2) == 0 ? "path" : "body"] = $"/{{{{{Shared}}}}}/{_random.Next(2)}";
    }

    private static string PathOf(JsonObject definition) => ((string)definition["baseUrl"]!)[HostOf(definition).Length..];

    private static string HostOf(JsonObject definition)
    {
        var url = (string)definition["baseUrl"]!;
        var end = url.IndexOf('/', url.IndexOf("://", StringComparison.Ordinal) + 3);
        return end < 0 ? url : url[..end];
    }

    private static string OtherCase(string key) =>
        key.Any(char.IsLower) ? key.ToUpperInvariant() : key.ToLowerInvariant();

    private JsonObject? Pick(JsonArray list) => list.Count == 0 ? null : (JsonObject)list[_random.Next(list.Count)]!;

    private static JsonNode? Pick(JsonArray list, string key) => list.FirstOrDefault(member => (string?)member!["key"] == key);

    private static JsonArray List(JsonObject owner, string name)
    {
        if (owner[name] is not JsonArray list) owner[name] = list = [];
        return list;
    }
}
