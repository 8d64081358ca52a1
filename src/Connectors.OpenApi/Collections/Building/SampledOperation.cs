using System.Globalization;
using System.Text.Json.Nodes;
using Connectors.Domain.Definitions.Parts;
using Connectors.OpenApi.Collections.Requests;
using Connectors.OpenApi.Operations;
using Microsoft.OpenApi;

namespace Connectors.OpenApi.Collections.Building;

/// <summary>A sample as the operation that a document would describe, so that records and pages are found by the same rules.</summary>
internal static class SampledOperation
{
    /// <param name="request">The request, with its responses.</param>
    /// <param name="endpoint">What was made of it.</param>
    /// <param name="defaults">The values of placeholders.</param>
    public static PlacedOperation Of(CollectedRequest request, Endpoint endpoint, IReadOnlyDictionary<string, string> defaults)
    {
        var operation = new OpenApiOperation
        {
            Summary = request.Name,
            Parameters = [.. endpoint.Query.Select(one => Parameter(one, defaults))],
        };
        if (Response(request) is { } response) operation.Responses = new OpenApiResponses { ["200"] = response };
        var path = (endpoint.Path ?? "").Split('?')[0]
            .Replace("{{", "{", StringComparison.Ordinal)
            .Replace("}}", "}", StringComparison.Ordinal);
        return new PlacedOperation(path, endpoint.Method, new OpenApiPathItem(), operation) { Source = request.Place };
    }

    private static OpenApiResponse? Response(CollectedRequest request)
    {
        if (SampleSchema.Of(request.Responses) is not { } schema) return null;
        var response = new OpenApiResponse
        {
            Content = new Dictionary<string, IOpenApiMediaType> { ["application/json"] = new OpenApiMediaType { Schema = schema } },
        };
        if (request.HasLink) response.Headers = new Dictionary<string, IOpenApiHeader> { ["Link"] = new OpenApiHeader() };
        return response;
    }

    private static OpenApiParameter Parameter(NamedValue one, IReadOnlyDictionary<string, string> defaults)
    {
        var value = one.Value ?? "";
        if (value.StartsWith("{{", StringComparison.Ordinal)) value = defaults.GetValueOrDefault(value.Trim('{', '}'), "");
        var isNumber = value.Length is > 0 and < 10 && value.All(char.IsAsciiDigit);
        return new OpenApiParameter
        {
            Name = one.Key,
            In = ParameterLocation.Query,
            Schema = isNumber ? Number(value) : new OpenApiSchema { Type = value.Length > 0 ? JsonSchemaType.String : null },
        };
    }

    private static OpenApiSchema Number(string value) =>
        new() { Type = JsonSchemaType.Integer, Default = JsonValue.Create(int.Parse(value, CultureInfo.InvariantCulture)) };
}
