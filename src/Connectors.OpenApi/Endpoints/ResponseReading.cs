using Connectors.Domain.Definitions.Parts;
using Microsoft.OpenApi;

namespace Connectors.OpenApi.Endpoints;

/// <summary>What a definition says of responses: where the records are, and how the next page is had.</summary>
internal static class ResponseReading
{
    /// <summary>JSONPath of the records: the body where it is a list, or its one list of objects; null where that cannot be told.</summary>
    public static string? Records(PlacedOperation placed)
    {
        if (placed.Method != "GET" || JsonSchema(placed.Operation) is not { } schema) return null;
        if (IsList(schema)) return "$";
        var lists = (schema.Properties ?? new Dictionary<string, IOpenApiSchema>())
            .Where(property => IsList(property.Value) && IsObject(property.Value.Items))
            .Take(2)
            .ToList();
        return lists.Count == 1 ? Member(lists[0].Key) : null;
    }

    /// <summary>Paging by the address of the next page, where the vendor says which property has it.</summary>
    public static Pagination? Pagination(OpenApiOperation operation) =>
        Vendor.Node(operation.Extensions, "x-ms-pageable") is System.Text.Json.Nodes.JsonObject pageable
        && Vendor.Scalar(pageable["nextLinkName"]) is { Length: > 0 } next
            ? new Pagination { Type = PaginationType.NextUrl, NextUrlPath = Member(next) }
            : null;

    private static IOpenApiSchema? JsonSchema(OpenApiOperation operation)
    {
        var response = (operation.Responses ?? [])
            .Where(one => one.Key.StartsWith('2'))
            .OrderBy(one => one.Key, StringComparer.Ordinal)
            .Select(one => one.Value)
            .FirstOrDefault();
        return response?.Content?.Where(content => content.Key.Contains("json", StringComparison.OrdinalIgnoreCase))
            .OrderBy(content => content.Key, StringComparer.Ordinal).Select(content => content.Value?.Schema).FirstOrDefault();
    }

    private static bool IsList(IOpenApiSchema? schema) => schema?.Type?.HasFlag(JsonSchemaType.Array) == true;

    private static bool IsObject(IOpenApiSchema? schema) =>
        schema?.Type?.HasFlag(JsonSchemaType.Object) == true || schema?.Properties?.Count > 0;

    private static string Member(string name) =>
        name.All(unit => char.IsAsciiLetterOrDigit(unit) || unit == '_') && !char.IsAsciiDigit(name[0])
            ? $"$.{name}"
            : $"$['{name.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)}']";
}
