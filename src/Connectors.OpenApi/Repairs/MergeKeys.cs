using System.Text.Json.Nodes;

namespace Connectors.OpenApi.Repairs;

/// <summary>Carries out the merge keys of YAML 1.1: <c>&lt;&lt;: *shared</c>.</summary>
internal static class MergeKeys
{
    private const string Name = "<<";

    public static void Expand(JsonNode? node)
    {
        if (node is JsonArray list)
        {
            foreach (var item in list) Expand(item);
        }
        else if (node is JsonObject owner)
        {
            foreach (var (_, value) in owner) Expand(value);
            if (owner[Name] is not (JsonObject or JsonArray)) return;
            var merged = owner[Name] is JsonArray several ? several.OfType<JsonObject>().ToList() : [(JsonObject)owner[Name]!];
            owner.Remove(Name);
            foreach (var (name, value) in merged.SelectMany(one => one)) owner.TryAdd(name, value?.DeepClone());
        }
    }
}
