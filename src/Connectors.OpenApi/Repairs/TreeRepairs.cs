using System.Text.Json.Nodes;
using Connectors.OpenApi.Reading;

namespace Connectors.OpenApi.Repairs;

/// <summary>Goes through a document and repairs the values of keywords, wherever they are.</summary>
internal sealed class TreeRepairs(JsonObject document, RepairList repairs)
{
    private readonly bool _isSwagger = document["swagger"] is not null;
    private readonly bool _hasConst =
        Vendor.Scalar(document["openapi"]) is { } version && !version.StartsWith("3.0", StringComparison.Ordinal);

    // Members of these are names that people chose, and no keywords.
    private static readonly HashSet<string> Maps = new(StringComparer.Ordinal)
    {
        "properties", "patternProperties", "definitions", "$defs", "schemas", "responses", "headers", "paths", "webhooks", "content",
        "securitySchemes", "securityDefinitions", "variables", "callbacks", "links", "scopes", "mapping", "requestBodies", "pathItems",
        "encoding", "dependentSchemas",
    };

    // These hold values of the API.
    private static readonly HashSet<string> Values = new(StringComparer.Ordinal)
    {
        "example", "examples", "default", "enum", "const", "security",
    };

    public void Apply()
    {
        var open = new Stack<(JsonNode Node, string Place, string Name)>([(document, "", "")]);
        while (open.TryPop(out var at))
        {
            var isMap = Maps.Contains(at.Name) || (at.Name == "parameters" && at.Node is JsonObject);
            if (at.Node is JsonObject owner && !isMap) Repair(owner, at.Place);
            foreach (var (key, child) in Children(at.Node))
            {
                var isName = isMap || at.Node is JsonArray;
                if (isName || !(Values.Contains(key) || key.StartsWith("x-", StringComparison.Ordinal)))
                    open.Push((child, $"{at.Place}/{Pointer.Escape(key)}", isName ? "" : key));
            }
        }
    }

    private static IEnumerable<(string Key, JsonNode Node)> Children(JsonNode node)
    {
        var all = node is JsonObject owner
            ? owner.Select(member => (member.Key, member.Value))
            : node.AsArray().Select((item, index) => (Key: $"{index}", Value: item));
        return [.. all.Where(one => one.Value is JsonObject or JsonArray).Select(one => (one.Key, one.Value!))];
    }

    private void Repair(JsonObject owner, string place)
    {
        foreach (var (name, value) in owner.ToList())
        {
            if (KeywordRepairs.Of(name, value, _isSwagger) is not { } repair) continue;
            if (repair.Value is null) owner.Remove(name);
            else owner[name] = repair.Value;
            if (repair.Message is { } message) repairs.Add($"{place}/{Pointer.Escape(name)}", message);
        }

        RequiredRepair.Apply(owner, place, repairs);
        ParameterRepairs.Apply(owner, place, _isSwagger, repairs);
        if (!_hasConst) Const(owner, place);
    }

    private void Const(JsonObject owner, string place)
    {
        if (owner["const"] is not JsonValue only || owner.ContainsKey("enum")) return;
        owner.Remove("const");
        owner["enum"] = new JsonArray(only);
        repairs.Add($"{place}/const", "const is of OpenAPI 3.1, and was read as an enum of one value.");
    }
}
