using System.Text.Json.Nodes;

namespace Connectors.OpenApi.Repairs;

/// <summary>Parameters that are written as another version of the format has them.</summary>
internal static class ParameterRepairs
{
    private static readonly string[] SchemaWords =
    [
        "type", "format", "default", "enum", "items", "minimum", "maximum", "minLength", "maxLength", "pattern", "minItems", "maxItems",
    ];

    public static void Apply(JsonObject owner, string place, bool isSwagger, RepairList repairs)
    {
        if (owner["parameters"] is JsonObject one && one.ContainsKey("in") && one.ContainsKey("name"))
        {
            owner["parameters"] = new JsonArray(one.DeepClone());
            repairs.Add($"{place}/parameters", "parameters must be a list, and was read as a list of one.");
        }

        if (owner["parameters"] is not JsonArray parameters) return;
        for (var index = 0; index < parameters.Count; index++)
        {
            if (parameters[index] is not JsonObject parameter) continue;
            if (isSwagger) Flatten(parameter, $"{place}/parameters/{index}", repairs);
            else if (IsBody(parameter)) Body(owner, parameter, $"{place}/parameters/{index}", repairs);
            else Wrap(parameter, $"{place}/parameters/{index}", repairs);
        }

        if (!isSwagger && parameters.Any(IsBody))
            owner["parameters"] = new JsonArray([.. parameters.Where(one => !IsBody(one)).Select(one => one?.DeepClone())]);
    }

    private static bool IsBody(JsonNode? parameter) => Vendor.Scalar((parameter as JsonObject)?["in"]) == "body";

    // OpenAPI 3: { "name": "q", "in": "query", "type": "string" }
    private static void Wrap(JsonObject parameter, string place, RepairList repairs)
    {
        if (!parameter.ContainsKey("in") || parameter.ContainsKey("schema") || parameter.ContainsKey("content")) return;
        if (!parameter.ContainsKey("type") && !parameter.ContainsKey("enum")) return;
        var schema = new JsonObject();
        foreach (var word in SchemaWords)
        {
            if (!parameter.Remove(word, out var value)) continue;
            schema[word] = value;
        }

        parameter["schema"] = schema;
        repairs.Add(place, "The parameter is written as in Swagger 2.0. It was read as one with a schema.");
    }

    // Swagger 2.0: { "name": "q", "in": "query", "schema": { "type": "string" } }
    private static void Flatten(JsonObject parameter, string place, RepairList repairs)
    {
        if (Vendor.Scalar(parameter["in"]) is null or "body" || parameter.ContainsKey("type")) return;
        if (parameter["schema"] is not JsonObject schema) return;
        foreach (var word in SchemaWords)
        {
            if (schema[word] is { } value) parameter.TryAdd(word, value.DeepClone());
        }

        parameter.Remove("schema");
        repairs.Add(place, "The parameter is written as in OpenAPI 3. It was read as one without a schema.");
    }

    private static void Body(JsonObject owner, JsonObject parameter, string place, RepairList repairs)
    {
        var type = new JsonObject { ["schema"] = parameter["schema"]?.DeepClone() ?? new JsonObject() };
        if (!owner.ContainsKey("requestBody"))
            owner["requestBody"] = new JsonObject { ["content"] = new JsonObject { ["application/json"] = type } };
        repairs.Add(place, "A body is no parameter in OpenAPI 3. It was read as the requestBody.");
    }
}
