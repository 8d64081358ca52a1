using Microsoft.OpenApi;

namespace Connectors.OpenApi.Schemas;

/// <summary>Finds what an operation responds with where all goes well.</summary>
internal static class ResponseSchema
{
    /// <summary>The first 2xx response, else the default one.</summary>
    public static IOpenApiResponse? Good(OpenApiOperation operation) =>
        (operation.Responses ?? [])
            .Where(one => one.Value is not null && (one.Key.StartsWith('2') || one.Key == "default"))
            .OrderBy(one => one.Key.StartsWith('2') ? 0 : 1)
            .ThenBy(one => one.Key, StringComparer.Ordinal)
            .Select(one => one.Value)
            .FirstOrDefault();

    /// <summary>The schema of its JSON; null without one.</summary>
    public static IOpenApiSchema? Json(OpenApiOperation operation) =>
        Good(operation)?.Content?
            .Where(content => IsJson(content.Key) && content.Value?.Schema is not null)
            .OrderBy(content => content.Key, StringComparer.Ordinal)
            .Select(content => content.Value?.Schema)
            .FirstOrDefault();

    // Frameworks that don't know better write that they respond with anything.
    private static bool IsJson(string type) =>
        type.Contains("json", StringComparison.OrdinalIgnoreCase) || type.StartsWith("*/*", StringComparison.Ordinal);
}
