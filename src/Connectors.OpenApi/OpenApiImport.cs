using Connectors.Domain.Definitions;

namespace Connectors.OpenApi;

/// <summary>Reads Swagger 2.0 and OpenAPI 3.0 and 3.1 documents, in JSON or YAML, into connector definitions.</summary>
public static class OpenApiImport
{
    /// <param name="document">The bytes of a document that may come from anywhere. External references are never fetched.</param>
    public static ImportResult Read(ReadOnlyMemory<byte> document) =>
        new ImportResult.Refused([new Fault("", $"{document.Length} bytes: import is being built.")]);
}
