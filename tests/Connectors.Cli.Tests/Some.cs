namespace Connectors.Cli.Tests;

/// <summary>Documents for tests in which their content does not matter.</summary>
internal static class Some
{
    public const string Definition = """{ "format": "connector/1", "name": "Acme", "baseUrl": "https://acme.example", "endpoints": [] }""";

    /// <summary>The same meaning in another text.</summary>
    public const string DefinitionInOtherWords =
        """{"endpoints":[],"baseUrl":"https://acme.example","name":"Acme","format":"connector/1"}""";

    /// <summary>No name, no base URL, an empty key.</summary>
    public const string BrokenDefinition = """{ "format": "connector/1", "endpoints": [ { "key": "" } ] }""";

    public const string OpenApi = """
        openapi: 3.0.3
        info: { title: Acme, version: "1" }
        servers: [ { url: "https://acme.example" } ]
        paths:
          /orders:
            get:
              operationId: orders.list
              responses: { "200": { description: Orders } }
        """;
}
