using Connectors.OpenApi.Reading;
using Microsoft.OpenApi;

namespace Connectors.OpenApi.Operations;

/// <summary>An operation with its place.</summary>
/// <param name="Path">The path template.</param>
/// <param name="Method">The HTTP method, upper case.</param>
/// <param name="Item">The path item of the operation.</param>
/// <param name="Operation">The operation.</param>
internal sealed record PlacedOperation(string Path, string Method, IOpenApiPathItem Item, OpenApiOperation Operation)
{
    /// <summary>Where it was found, if not in an OpenAPI document.</summary>
    public string? Source { get; init; }

    public string Place => Source ?? Pointer.To("paths", Path, Method.ToLowerInvariant());

    /// <summary>What an operation without an id is called, and what tells two of one id apart.</summary>
    public string Request => $"{Method} {Path}";
}
