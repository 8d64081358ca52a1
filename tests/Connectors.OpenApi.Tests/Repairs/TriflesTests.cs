using System.Text;

namespace Connectors.OpenApi.Tests.Repairs;

/// <summary>What real documents get wrong: repaired and said, with the place and the line.</summary>
public sealed class TriflesTests
{
    private const string Query = "/paths/~1orders/get/parameters/0";
    private const string Schema = "/paths/~1orders/get/responses/200/content/application~1json/schema";

    /// <summary>A document, the place of its trifle, and what is said.</summary>
    public static TheoryData<string, string, string> Repaired => new()
    {
        { Parameter(""" "schema": { "maxLength": 10.0 } """), $"{Query}/schema/maxLength", "maxLength: 10.0 was read as 10." },
        { Parameter(""" "schema": { "maxItems": "5" } """), $"{Query}/schema/maxItems", "maxItems: \"5\" was read as 5." },
        { Parameter(""" "schema": { "minLength": "abc" } """), $"{Query}/schema/minLength", "must be a whole number, and \"abc\" isn't" },
        { Parameter(""" "schema": { "maxLength": 99999999999 } """), $"{Query}/schema/maxLength", "must be a whole number" },
        { Parameter(""" "schema": { "maximum": 1e400 } """), $"{Query}/schema/maximum", "must be a number that can be read" },
        { Parameter(""" "schema": { "minimum": "1" } """), $"{Query}/schema/minimum", "minimum: \"1\" was read as 1." },
        { Parameter(""" "schema": { "exclusiveMinimum": "x" } """), $"{Query}/schema/exclusiveMinimum", "It was ignored." },
        { Parameter(""" "schema": { "enum": "a" } """), $"{Query}/schema/enum", "enum: \"a\" was read as a list of one." },
        { Parameter(""" "schema": { "type": "String" } """), $"{Query}/schema/type", "The type \"String\" was read as string." },
        { Parameter(""" "schema": { "type": "int" } """), $"{Query}/schema/type", "The type \"int\" was read as integer." },
        { Parameter(""" "schema": { "type": "strng" } """), $"{Query}/schema/type", "The type \"strng\" is unknown. It was ignored." },
        { Parameter(""" "schema": { "type": 5 } """), $"{Query}/schema/type", "type must be a text." },
        { Parameter(""" "schema": {}, "required": "yes" """), $"{Query}/required", "required: \"yes\" was read as true." },
        { Parameter(""" "schema": {}, "required": "perhaps" """), $"{Query}/required", "required must be true or false. It was ignored." },
        { Parameter(""" "schema": {}, "explode": "no" """), $"{Query}/explode", "explode: \"no\" was read as false." },
        { Parameter(""" "type": "string", "default": "a" """), Query, "The parameter is written as in Swagger 2.0." },
        {
            Some.Operation("""{ "parameters": { "name": "q", "in": "query", "schema": {} } }"""),
            "/paths/~1orders/get/parameters",
            "a list of one"
        },
        { Some.Operation("""{ "parameters": [{ "name": "b", "in": "body", "schema": {} }] }"""), Query, "It was read as the requestBody." },
        { Some.Operation("""{ "parameters": [{ "$ref": "" }] }"""), $"{Query}/$ref", "The reference ($ref) is empty" },
        { Response("""{ "$ref": "" }"""), $"{Schema}/$ref", "The reference ($ref) is empty or no text. It was ignored." },
        { Response("""{ "$ref": 5 }"""), $"{Schema}/$ref", "The reference ($ref) is empty or no text. It was ignored." },
        { Response("""{ "properties": { "a": {} }, "required": "a" }"""), $"{Schema}/required", "was read as a list of one" },
        { Response("""{ "type": "object", "required": true }"""), $"{Schema}/required", "must be a list of names on a schema" },
        { Response("""{ "properties": { "a": { "required": true } } }"""), $"{Schema}/properties/a/required", "It was read as such." },
        { Response("""{ "type": "string", "nullable": "yes" }"""), $"{Schema}/nullable", "nullable: \"yes\" was read as true." },
        { Some.Operation("""{ "tags": "orders" }"""), "/paths/~1orders/get/tags", "was read as a list of one" },
        { Some.Operation("""{ "deprecated": 1 }"""), "/paths/~1orders/get/deprecated", "deprecated: 1 was read as true." },
        { Some.Document(""" "paths": { "/a": { "GET": {} } } """), "/paths/~1a/GET", "The method GET was read as get." },
        { Some.Document(""" "paths": { "a": { "get": {} } } """), "/paths/a", "The path a was read as /a." },
        { Swagger(""" "consumes": ["application/json", "application/json"] """), "/consumes", "has a media type twice" },
        { Swagger(""" "schemes": "https" """), "/schemes", "schemes must be a list" },
        { Swagger(""" "schemes": ["htps", "http"] """), "/schemes", "A scheme is http, https, ws or wss." },
        { Swagger(""" "host": "https://a.example/" """), "/host", "was read as the host a.example with https." },
        { """{ "swagger": "2", "info": { "title": "A" }, "paths": { "/a": { "get": {} } } }""", "/swagger", "2 was read as 2.0" },
        { """{ "openapi": "v3.0.1", "info": {}, "paths": { "/a": { "get": {} } } }""", "/openapi", "v3.0.1 was read as 3.0.1" },
        { "openapi: 3\ninfo: {title: A}\npaths: {/a: {get: {}}}\n", "/openapi", "3 was read as 3.0.0" },
        { Some.Document(""" "paths": { "/a": { "get": {} }, "/b": { "get": null } } """), "/paths/~1b/get", "This must be an object." },
        { Response("""{ "type": "object", "discriminator": "kind" }"""), $"{Schema}/discriminator", "This must be an object." },
        { Swagger(""" "x-a": 1, "requestBody": {} """), "/requestBody", "The property \"requestBody\" is unknown here. It was ignored." },
    };

    [Theory]
    [MemberData(nameof(Repaired))]
    public void A_trifle_is_repaired_and_said(string document, string place, string words)
    {
        var line = Assert.Single(Some.Imported(document).Report, one => one.Message.Contains(words, StringComparison.Ordinal));

        Assert.Equal(place, line.Place);
        Assert.StartsWith("Line ", line.Message, StringComparison.Ordinal);
    }

    /// <summary>Documents that mean one thing only, however they are written.</summary>
    [Theory]
    [InlineData("""{ "openapi": "3.0.3", "paths": { "/a": { "get": {} } } }""")]
    [InlineData("""{ "openapi": "3.0.3", "info": { "title": "A" }, "paths": { "/a": { "get": {} } } }""")]
    [InlineData("""{ "openapi": "3.0.3", "info": { "title": null, "version": null }, "paths": { "/a": { "get": {} } } }""")]
    [InlineData("""{ "openapi": 3.0, "info": { "title": "A", "version": 1.0 }, "paths": { "/a": { "get": {} } } }""")]
    [InlineData("""{ "swagger": 2.0, "info": { "title": "A", "version": "1" }, "paths": { "/a": { "get": {} } } }""")]
    [InlineData("{ 'openapi': '3.0.3', 'info': { 'title': 'A' }, 'paths': { '/a': { 'get': {} } } }")]
    [InlineData("openapi: 3.0.3\ninfo: {title: A, version: 2020-01-01}\nx-a: &a {summary: S}\npaths: {/a: {get: {<<: *a}}}\n")]
    [InlineData("openapi: 3.0.3\ninfo: {title: A}\npaths: {/a: {get: {responses: {200: {description: x}}}}}\n")]
    public void What_means_one_thing_only_is_no_trifle(string document) => Assert.DoesNotContain(
        Some.Imported(document).Report,
        line => line.Message.Contains("ignored", StringComparison.Ordinal) || line.Message.Contains("read as", StringComparison.Ordinal));

    [Fact]
    public void YAML_merges_what_its_merge_keys_name() => Assert.Equal(
        "S", Some.Endpoint("openapi: 3.0.3\ninfo: {title: A}\nx-a: &a {summary: S}\npaths: {/a: {get: {<<: *a}}}\n").Name);

    /// <summary>A document, the place of its fault, and what is said.</summary>
    [Theory]
    [InlineData("{ \"openapi\": \"3.0.3\",\n \"paths\": { \"/a\": { \"get\": {}, } } }", "/paths/~1a/get", "line 2, column 32: a comma")]
    [InlineData("{ // Acme\n \"openapi\": \"3.0.3\" }", "", "line 1, column 3: '/'")]
    [InlineData("openapi: 3.0.3\ninfo:\n\ttitle: A\n", "/info", "line 3, column 1: a tab in the indentation. Use spaces.")]
    [InlineData("openapi: 3.0.3\ninfo:\n  title: @A\n", "/info/title", "line 3, column 10: a text can't begin with this character")]
    [InlineData("openapi: 3.0.3\nservers: [{url: https://a.example}]\n", "/servers", "a colon inside a text. Put the text in quotes.")]
    [InlineData("openapi: 3.0.3\npaths:\n  /a: {$ref: paths/a.yaml}\n", "/paths", "Line 2: The operations are in other files. ")]
    [InlineData("openapi: 3.0.3\npaths: [{/a: {get: {}}}]\n", "/paths", "Line 2: This must be an object.")]
    [InlineData("<!DOCTYPE html><html></html>", "", "This is a web page. Download the document that it shows")]
    [InlineData("""{ "info": { "_postman_id": "x" }, "item": [] }""", "", "This is a Postman collection")]
    [InlineData("""<?xml version="1.0"?><definitions/>""", "", "This is XML.")]
    [InlineData("""{ "asyncapi": "2.0.0" }""", "", "This is AsyncAPI")]
    public void What_can_mean_several_things_is_refused_with_its_place_and_a_remedy(string document, string pointer, string words)
    {
        var fault = Some.Faults(Encoding.UTF8.GetBytes(document))[0];

        Assert.Equal(pointer, fault.Pointer);
        Assert.Contains(words, fault.Message, StringComparison.Ordinal);
    }

    private static string Parameter(string members) =>
        Some.Operation($$"""{ "parameters": [{ "name": "q", "in": "query", {{members}} }] }""");

    private static string Response(string schema) => Some.Operation($$"""{ {{Paging.Response.Of(schema)}} }""");

    private static string Swagger(string members) =>
        $$"""{ "swagger": "2.0", "info": { "title": "A", "version": "1" }, "paths": { "/a": { "get": {} } }, {{members}} }""";
}
