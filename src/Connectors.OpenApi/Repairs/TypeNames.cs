using System.Text.Json;
using System.Text.Json.Nodes;
using Connectors.Domain.Showing;

namespace Connectors.OpenApi.Repairs;

/// <summary>Names of types that other languages have.</summary>
internal static class TypeNames
{
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "string", "number", "integer", "boolean", "array", "object", "null", "file",
        // Of sign-in methods.
        "apiKey", "http", "oauth2", "openIdConnect", "basic", "mutualTLS",
    };

    private static readonly Dictionary<string, string> Aliases = new[]
    {
        (Name: "string", Others: "str text char varchar uuid guid date datetime date-time email url uri binary enum password time"),
        (Name: "integer", Others: "int int32 int64 long short bigint"),
        (Name: "number", Others: "float double decimal numeric real"),
        (Name: "boolean", Others: "bool"),
        (Name: "array", Others: "list"),
        (Name: "object", Others: "dict map hash struct json"),
    }.SelectMany(row => row.Others.Split(' ').Select(other => (other, row.Name)))
        .ToDictionary(pair => pair.other, pair => pair.Name, StringComparer.OrdinalIgnoreCase);

    /// <returns>Null where the type is known, or is no text that names one.</returns>
    public static KeywordRepair? Repair(JsonNode? value, bool isSwagger)
    {
        if (value is JsonArray several) return OneOf(several, isSwagger);
        if (value is JsonObject) return null;
        if (value is null || value.GetValueKind() != JsonValueKind.String) return new(null, "type must be a text. It was ignored.");
        var name = value.GetValue<string>();
        if (Known.Contains(name)) return null;
        var read = Known.FirstOrDefault(known => known.Equals(name.Trim(), StringComparison.OrdinalIgnoreCase))
            ?? Aliases.GetValueOrDefault(name.Trim());
        return read is null
            ? new(null, $"The type {Named(name)} is unknown. It was ignored.")
            : new(read, $"The type {Named(name)} was read as {read}.");
    }

    // Before OpenAPI 3.1 a type is one name; null beside it says that there may be no value.
    private static KeywordRepair? OneOf(JsonArray several, bool isSwagger)
    {
        if (!isSwagger && several.All(one => Known.Contains(Vendor.Scalar(one) ?? ""))) return null;
        var names = several.Select(Vendor.Scalar).OfType<string>().Where(name => name != "null").ToList();
        return names.Find(Known.Contains) is { } first
            ? new(first, $"The list of types was read as {first}.")
            : new(null, "The list of types names none that is known. It was ignored.");
    }

    private static string Named(string name) => name.Length <= 60 ? ShownValues.Whole($"\"{name}\"") : "of this value";
}
