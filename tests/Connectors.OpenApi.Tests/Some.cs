using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Connectors.Domain.Definitions.Faults;
using Connectors.Domain.Definitions.Parts;
using Connectors.OpenApi.Importing;

namespace Connectors.OpenApi.Tests;

/// <summary>OpenAPI documents for tests, of which only what is said matters.</summary>
internal static class Some
{
    /// <summary>A document of OpenAPI 3.0 with one server, and more of its members.</summary>
    public static string Document(string more) => $$"""
        { "openapi": "3.0.3", "info": { "title": "Acme", "version": "1" }, "servers": [{ "url": "https://api.acme.example/v1" }], {{more}} }
        """;

    /// <summary>A document with one operation.</summary>
    public static string Operation(string operation, string method = "get", string path = "/orders") =>
        Document($$""" "paths": { "{{path}}": { "{{method}}": {{operation}} } } """);

    public static ImportResult.Imported Imported(string document) => Imported(Encoding.UTF8.GetBytes(document));

    public static ImportResult.Imported Imported(byte[] document) => OpenApiImport.Read(document) switch
    {
        ImportResult.Imported imported => imported,
        ImportResult.Refused refused => throw new InvalidOperationException(string.Join('\n', refused.Faults)),
        var other => throw new InvalidOperationException($"{other}"),
    };

    public static IReadOnlyList<Fault> Faults(byte[] document) =>
        OpenApiImport.Read(document) is ImportResult.Refused refused ? refused.Faults : [];

    public static Endpoint Endpoint(string document) => Assert.Single(Imported(document).Definition.Content.Endpoints);

    /// <summary>What an import says of an endpoint, whatever else is in the document.</summary>
    public static Dictionary<string, string> Endpoints(byte[] document) =>
        JsonNode.Parse(Imported(document).Definition.Canonical.Span)!["endpoints"]!.AsArray()
            .ToDictionary(endpoint => (string)endpoint!["key"]!, endpoint => endpoint!.ToJsonString(), StringComparer.Ordinal);

    public static string Text(string text) => JsonSerializer.Serialize(text);
}
