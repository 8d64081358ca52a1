using System.Text;
using Connectors.Domain.Definitions.Parts;

namespace Connectors.OpenApi.Tests;

/// <summary>One API, written in every format that can be imported.</summary>
public sealed class FormatTests
{
    private const string Swagger = """
        { "swagger": "2.0", "info": { "title": "Acme Shop", "version": "1", "description": "Orders." },
          "host": "api.acme.example", "basePath": "/v1", "schemes": ["http", "https"],
          "securityDefinitions": { "key": { "type": "apiKey", "in": "header", "name": "X-Key" } },
          "paths": { "/orders/{id}": { "get": { "operationId": "getOrder", "summary": "Receive order", "tags": ["orders"],
            "parameters": [ { "name": "id", "in": "path", "required": true, "type": "string" },
                            { "name": "fields", "in": "query", "type": "string", "default": "all", "description": "Which fields." } ],
            "responses": { "200": { "description": "ok", "schema": {
              "type": "object", "properties": { "lines": { "type": "array", "items": { "type": "object" } } } } } } } } } }
        """;

    private const string OpenApi = """
        { "openapi": "VERSION", "info": { "title": "Acme Shop", "version": "1", "description": "Orders." },
          "servers": [ { "url": "http://api.acme.example/v1" }, { "url": "https://api.acme.example/v1/" } ],
          "components": { "securitySchemes": { "key": { "type": "apiKey", "in": "header", "name": "X-Key" } },
                          "parameters": { "fields": { "name": "fields", "in": "query", "schema": { "type": "string", "default": "all" },
                            "description": "Which fields." } } },
          "paths": { "/orders/{id}": { "parameters": [ { "name": "id", "in": "path", "required": true, "schema": { "type": "string" } } ],
            "get": { "operationId": "getOrder", "summary": "Receive order", "tags": ["orders"],
            "parameters": [ { "$ref": "#/components/parameters/fields" } ],
            "responses": { "200": { "description": "ok", "content": { "application/json": { "schema": {
              "type": "object", "properties": { "lines": { "type": "array", "items": { "type": "object" } } } } } } } } } } } }
        """;

    private const string Yaml = """
        # A comment, an anchor and an alias.
        openapi: VERSION
        info: { title: Acme Shop, version: "1", description: Orders. }
        servers:
          - url: http://api.acme.example/v1
          - url: https://api.acme.example/v1/
        components:
          securitySchemes:
            key: { type: apiKey, in: header, name: X-Key }
        x-schema: &text { type: string }
        paths:
          /orders/{id}:
            get:
              operationId: getOrder
              summary: Receive order
              tags: [orders]
              parameters:
                - { name: id, in: path, required: true, schema: *text }
                - name: fields
                  in: query
                  schema: { type: string, default: all }
                  description: Which fields.
              responses:
                "200":
                  description: ok
                  content:
                    application/json:
                      schema:
                        type: object
                        properties:
                          lines: { type: array, items: { type: object } }
        """;

    public static TheoryData<string, string> Documents => new()
    {
        { "Swagger 2.0", Swagger },
        { "OpenAPI 3.0", OpenApi.Replace("VERSION", "3.0.3", StringComparison.Ordinal) },
        { "OpenAPI 3.1", OpenApi.Replace("VERSION", "3.1.0", StringComparison.Ordinal) },
        { "OpenAPI 3.0, YAML", Yaml.Replace("VERSION", "3.0.3", StringComparison.Ordinal) },
        { "OpenAPI 3.1, YAML", Yaml.Replace("VERSION", "3.1.0", StringComparison.Ordinal) },
        { "YAML that is JSON", "---\n" + OpenApi.Replace("VERSION", "3.0.3", StringComparison.Ordinal) },
        { "with a byte order mark", "\uFEFF" + Swagger },
    };

    [Theory]
    [MemberData(nameof(Documents))]
    public void One_API_gives_one_definition_in_every_format(string format, string document)
    {
        var definition = Some.Imported(Encoding.UTF8.GetBytes(document)).Definition;

        Assert.True(Some.Imported(Swagger).Definition.Equals(definition), $"{format}:\n{definition.ToText()}");
    }

    [Fact]
    public void Documents_imported_at_the_same_time_do_not_mix()
    {
        string Document(int number) => $$"""
            { "swagger": "2.0", "info": { "title": "A", "version": "1" }, "host": "a.example", "paths": { "/x": { "get": {} } },
              "securityDefinitions": { "o": { "type": "oauth2", "flow": "accessCode",
                "authorizationUrl": "https://{{number}}.example/a", "tokenUrl": "https://{{number}}.example/t",
                "scopes": { "s{{number}}": "" } } } }
            """;

        Parallel.For(
            0,
            4_000,
            new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = TestContext.Current.CancellationToken },
            number =>
            {
                var method = Assert.Single(Some.Imported(Document(number)).Definition.Content.Authentication);
                Assert.Equal(($"https://{number}.example/a", $"https://{number}.example/t"), (method.AuthorizationUrl, method.TokenUrl));
                Assert.Equal([$"s{number}"], method.Scopes);
            });
    }

    [Fact]
    public void Every_part_finds_its_place()
    {
        var content = Some.Imported(Swagger).Definition.Content;

        Assert.Equal(("Acme Shop", "Orders.", "https://api.acme.example/v1"), (content.Name, content.Summary, content.BaseUrl));
        var method = Assert.Single(content.Authentication);
        Assert.Equal(("key", AuthenticationType.ApiKey, "X-Key", "{{apiKey}}"), (method.Key, method.Type, method.Parameter, method.Value));
        Assert.True(Assert.Single(method.Variables).Secret);
        var endpoint = Assert.Single(content.Endpoints);
        Assert.Equal(
            ("getOrder", "Receive order", "orders", "GET", "/orders/{{id}}", null),
            (endpoint.Key, endpoint.Name, endpoint.Entity, endpoint.Method, endpoint.Path, endpoint.Records));
        Assert.Equal(("fields", "{{fields}}"), (endpoint.Query[0].Key, endpoint.Query[0].Value));
        Assert.Equal(["fields", "id"], endpoint.Variables.Select(variable => variable.Key));
        Assert.Equal(("all", "Which fields."), (endpoint.Variables[0].Default, endpoint.Variables[0].Help));
    }
}
