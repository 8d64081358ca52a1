using System.Text.Json.Nodes;
using Connectors.OpenApi.Reading;

namespace Connectors.OpenApi.Repairs;

/// <summary>Paths without a slash and methods in capitals, for which the library has no operations.</summary>
internal static class PathRepairs
{
    private static readonly HashSet<string> Methods = new(StringComparer.OrdinalIgnoreCase)
    {
        "get", "put", "post", "delete", "options", "head", "patch", "trace",
    };

    public static void Apply(JsonObject document, RepairList repairs)
    {
        if (document["paths"] is not JsonObject paths) return;
        foreach (var (path, item) in paths.ToList())
        {
            if (item is JsonObject operations) LowerMethods(operations, path, repairs);
            if (path.StartsWith('/') || path.StartsWith("x-", StringComparison.Ordinal) || item is not JsonObject) continue;
            if (paths.ContainsKey($"/{path}")) continue;
            paths.Remove(path);
            paths[$"/{path}"] = item;
            repairs.Add(Pointer.To("paths", path), $"The path {path} was read as /{path}.");
        }
    }

    private static void LowerMethods(JsonObject operations, string path, RepairList repairs)
    {
        foreach (var (name, operation) in operations.ToList())
        {
            var lower = name.ToLowerInvariant();
            if (lower == name || !Methods.Contains(name) || operations.ContainsKey(lower)) continue;
            operations.Remove(name);
            operations[lower] = operation;
            repairs.Add(Pointer.To("paths", path, name), $"The method {name} was read as {lower}.");
        }
    }
}
