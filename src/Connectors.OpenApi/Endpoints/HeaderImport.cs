using Connectors.Domain.Definitions.Parts;
using Connectors.OpenApi.Schemas;
using Microsoft.OpenApi;

namespace Connectors.OpenApi.Endpoints;

/// <summary>The headers that say which media types are sent and accepted.</summary>
internal static class HeaderImport
{
    /// <summary>The headers, with the type of the response where it isn't the usual JSON and no parameter has it.</summary>
    public static IReadOnlyList<NamedValue> WithAccept(IReadOnlyList<NamedValue> headers, OpenApiOperation operation) =>
        headers.Any(header => header.Key.Equals("Accept", StringComparison.OrdinalIgnoreCase)) || Accepted(operation) is not { } type
            ? headers
            : [.. headers, new NamedValue { Key = "Accept", Value = type }];

    /// <summary>The type that a parameter gives for the body; null where none gives one.</summary>
    public static string? ContentType(OpenApiOperation operation) => (operation.Parameters ?? [])
        .Where(one => one is { In: ParameterLocation.Header, Name: { } name }
            && name.Trim().Equals("Content-Type", StringComparison.OrdinalIgnoreCase))
        .Select(one => Vendor.Scalar(one.Schema?.Default) ?? (one.Schema?.Enum is [{ } only] ? Vendor.Scalar(only) : null))
        .FirstOrDefault(type => type is { Length: <= 200 } && !MediaTypes.IsAny(type));

    private static string? Accepted(OpenApiOperation operation)
    {
        var types = ResponseSchema.Good(operation)?.Content?.Keys.ToList() ?? [];
        if (types.Count == 0 || types.Exists(type => MediaTypes.IsJson(type) || MediaTypes.IsAny(type))) return null;
        return types
            .OrderBy(type => type.Contains("json", StringComparison.OrdinalIgnoreCase) ? 0 : 1)
            .ThenBy(type => type, StringComparer.Ordinal)
            .FirstOrDefault()?.Trim();
    }
}
