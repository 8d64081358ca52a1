using System.Text.Json;
using System.Text.Json.Nodes;
using Connectors.OpenApi.Reading;

namespace Connectors.OpenApi.Repairs;

/// <summary>
/// <c>required</c> is true or false on a parameter and a list of names on a schema; documents have one in the place of the other.
/// </summary>
internal static class RequiredRepair
{
    private const string Name = "required";

    public static void Apply(JsonObject owner, string place, RepairList repairs)
    {
        if (owner["properties"] is JsonObject properties) Properties(owner, properties, place, repairs);
        if (!owner.ContainsKey(Name) || owner[Name] is JsonArray) return;
        var value = owner[Name];
        if (IsSchema(owner)) Schema(owner, value, place, repairs);
        else if (value?.GetValueKind() is not (JsonValueKind.True or JsonValueKind.False)) Flag(owner, value, place, repairs);
    }

    // { "properties": { "sku": { "required": true } } }
    private static void Properties(JsonObject owner, JsonObject properties, string place, RepairList repairs)
    {
        foreach (var (name, property) in properties)
        {
            if (property is not JsonObject schema || !schema.ContainsKey(Name) || schema[Name] is JsonArray) continue;
            if (KeywordRepairs.FlagOf(schema[Name]) is not { } isRequired) continue;
            schema.Remove(Name);
            if (!isRequired) continue;
            if (owner[Name] is not JsonArray names) owner[Name] = names = [];
            if (!names.Any(one => Vendor.Scalar(one) == name)) names.Add(name);
            repairs.Add(
                $"{place}/properties/{Pointer.Escape(name)}/{Name}",
                "required belongs to the object, as a list of names. It was read as such.");
        }
    }

    private static void Schema(JsonObject owner, JsonNode? value, string place, RepairList repairs)
    {
        owner.Remove(Name);
        if (Vendor.Scalar(value) is { Length: > 0 } name && owner["properties"] is JsonObject properties && properties.ContainsKey(name))
        {
            owner[Name] = new JsonArray(name);
            repairs.Add($"{place}/{Name}", "required must be a list of names, and was read as a list of one.");
        }
        else
        {
            repairs.Add($"{place}/{Name}", "required must be a list of names on a schema. It was ignored.");
        }
    }

    private static void Flag(JsonObject owner, JsonNode? value, string place, RepairList repairs)
    {
        var flag = KeywordRepairs.FlagOf(value);
        if (flag is { } known) owner[Name] = known;
        else owner.Remove(Name);
        repairs.Add($"{place}/{Name}", flag is null
            ? "required must be true or false. It was ignored."
            : $"required: {value?.ToJsonString()} was read as {(flag.Value ? "true" : "false")}.");
    }

    private static bool IsSchema(JsonObject owner) =>
        !owner.ContainsKey("in") && !owner.ContainsKey("content") && !owner.ContainsKey("schema")
        && (owner.ContainsKey("type") || owner.ContainsKey("properties") || owner.ContainsKey("allOf"));
}
