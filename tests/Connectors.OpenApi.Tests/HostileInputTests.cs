using System.Globalization;
using System.Text;
using Connectors.OpenApi.Importing;

namespace Connectors.OpenApi.Tests;

/// <summary>Documents that are broken, endless or mean harm: a definition or a message that says where, never an exception.</summary>
public sealed class HostileInputTests
{
    public static TheoryData<string, byte[], string, string> Refused => new()
    {
        { "nothing", [], "", "empty" },
        { "white space", Utf8(" \n"), "", "empty" },
        {
            "broken JSON", Utf8("{ \"openapi\": \"3.0.0\",\n \"paths\": ] }"), "/paths",
            "Not JSON at line 2, column 11: ']' instead of a value."
        },
        {
            "a name twice", Utf8("{ \"openapi\": \"3.0.0\",\n \"openapi\": \"3.0.1\" }"), "/openapi",
            "\"openapi\" appears on line 1 and again on line 2"
        },
        {
            "a long name twice", Utf8("openapi: 3.0.0\npaths:\n  /a: {}\n  /b:\n    get: {}\n    x-the-name-of-this-property-is-long: 1\n"
                + "    x-the-name-of-this-property-is-long: 2\n"),
            "/paths/~1b/x-the-name-of-this-property-is-long",
            "\"x-the-name-of-this-property-is-long\" appears on line 6 and again on line 7"
        },
        {
            "a name twice behind aliases", Utf8("a: &a 1\nb: *a\nc:\n  - *a\n  - x: *a\n    x: 2\n"), "/c/1/x",
            "\"x\" appears on line 5 and again on line 6"
        },
        { "no paths in YAML", Utf8("openapi: 3.0.0\ninfo:\n  title: A\npaths: {}\n"), "/paths", "Line 4: The document has no operations" },
        { "NaN", Utf8("{ \"openapi\": NaN }"), "/openapi", "Not JSON at line 1, column 14: 'N' instead of a value." },
        { "broken YAML", Utf8("openapi: 3.0.0\npaths:\n  - a\n b: ["), "/paths", "Not YAML at line 4, column 2: this line is no key" },
        { "prose", Utf8("hello"), "", "" },
        { "a list", Utf8("[1, 2]"), "", "" },
        { "no version", Utf8("{ \"paths\": {} }"), "", "" },
        {
            "another version", Utf8("{ \"openapi\": \"4.0.0\", \"paths\": {} }"), "/openapi",
            "Line 1: The version \"4.0.0\" is unknown. Swagger 2.0 and OpenAPI 3.0, 3.1 and 3.2 can be imported"
        },
        { "Swagger 1.2", Utf8("{ \"swagger\": \"1.2\", \"paths\": {} }"), "/swagger", "can be imported" },
        { "no paths", Utf8(Some.Document("\"paths\": {}")), "/paths", "Line 1: The document has no operations" },
        { "UTF-16", Encoding.Unicode.GetBytes(Some.Operation("{}")), "", "Save it as UTF-8" },
        { "Latin-1", Encoding.Latin1.GetBytes(Some.Document("\"x-a\": \"ö\"")), "", "not UTF-8" },
        { "half of a surrogate pair", Utf8(Some.Operation("{ \"summary\": \"\\ud83d\" }")), "/paths/~1orders/get/summary", "surrogate" },
        { "17 MB", new byte[17 * 1024 * 1024], "", "larger than 16 MB" },
        { "JSON, 100,000 levels", Utf8("{\"openapi\":\"3.0.0\",\"x\":" + new string('[', 100_000)), "", "Not JSON" },
        { "YAML, 100,000 levels", Utf8("openapi: 3.0.0\nx: " + new string('[', 100_000)), "", "Not YAML at line 2" },
        {
            "YAML, 300 levels", Utf8("openapi: 3.0.0\nx:\n" + string.Concat(Enumerable.Repeat("- ", 300)) + "a\n"), "", "Not YAML at line 3"
        },
        { "YAML, an alias of nothing", Utf8("openapi: *nothing\n"), "/openapi", "Line 1: The alias has no anchor above it" },
        { "YAML aliases without end", Utf8(Laughs()), "", "expand to more than" },
        { "YAML, an alias of itself", Utf8("openapi: &a [*a]\n"), "/openapi/0", "no anchor above it" },
        { "YAML, two documents", Utf8("openapi: 3.0.0\n---\nopenapi: 3.0.0\n"), "", "2 YAML documents" },
    };

    // Not listed before they run: a runner would carry 17 MB about as the name of a case.
    [Theory]
    [MemberData(nameof(Refused), DisableDiscoveryEnumeration = true)]
    public void What_cannot_be_imported_is_refused_with_its_place(string what, byte[] document, string pointer, string words)
    {
        var faults = Some.Faults(document);

        Assert.True(faults.Count > 0, what);
        var fault = faults[0];
        Assert.Equal(pointer, fault.Pointer);
        Assert.Contains(words, fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""
        "paths": { "/a": { "get": {
          "parameters": [{ "name": "q", "in": "query", "schema": { "$ref": "#/components/schemas/A" } }],
          "responses": { "200": { "description": "",
            "content": { "application/json": { "schema": { "$ref": "#/components/schemas/A" } } } } } } } },
        "components": { "schemas": { "A": { "type": "object", "properties": { "a": { "$ref": "#/components/schemas/A" } } } } }
        """)]
    [InlineData("""
        "paths": {
          "/a": { "get": { "parameters": [{ "name": "q", "in": "query", "schema": { "$ref": "#/components/schemas/A" } }] } },
          "/b": { "get": {} } },
        "components": { "schemas": { "A": { "$ref": "#/components/schemas/B" }, "B": { "$ref": "#/components/schemas/A" } } }
        """)]
    [InlineData("""
        "paths": { "/a": { "get": { "parameters": [{ "$ref": "#/components/parameters/P" }] } }, "/b": { "get": {} } },
        "components": { "parameters": {
          "P": { "$ref": "#/components/parameters/Q" }, "Q": { "$ref": "#/components/parameters/P" } } }
        """)]
    [InlineData("""
        "paths": { "/a": { "get": { "responses": { "200": { "description": "",
          "content": { "application/json": { "schema": { "$ref": "#/components/schemas/A" } } } } } } } },
        "components": { "schemas": { "A": { "type": "object", "properties": {
          "meta": { "$ref": "#/components/schemas/A" }, "b": { "$ref": "#/components/schemas/B" },
          "items": { "type": "array", "items": { "$ref": "#/components/schemas/A" } } } },
          "B": { "oneOf": [{ "$ref": "#/components/schemas/B" }, { "$ref": "#/components/schemas/C" }] },
          "C": { "$ref": "#/components/schemas/D" }, "D": { "$ref": "#/components/schemas/C" } } }
        """)]
    [InlineData(""" "paths": { "/a": { "$ref": "#/paths/~1a" }, "/b": { "get": {} } } """)]
    [InlineData("""
        "paths": {
          "/a": { "$ref": "https://evil.example/x" },
          "/b": { "get": { "requestBody": { "$ref": "file:///etc/passwd" }, "responses": { "200": { "$ref": "//evil.example" } } } } }
        """)]
    [InlineData("""
        "paths": { "/b": { "get": { "parameters": [null, 1, "x", {}, { "name": "a" }, { "in": "query" }, { "name": 5, "in": 5 }] } } }
        """)]
    [InlineData(""" "paths": { "/b": { "get": { "parameters": { "a": 1 }, "tags": "x", "summary": [], "operationId": {} } } } """)]
    [InlineData(""" "paths": { "/b": { "get": { "operationId": "\u0000\u0001" } }, "": { "get": {} }, "c": { "get": {} } } """)]
    [InlineData("""
        "paths": { "/b": { "get": { "x-ms-pageable": null, "x-ms-trigger": {}, "security": [{}, null, 5] } } },
        "x-ms-connector-metadata": [null, 1,
          { "propertyName": "Website" }, { "propertyName": "Website", "propertyValue": "javascript:alert(1)" }]
        """)]
    [InlineData("""
        "paths": { "/b": { "get": {} } }, "tags": [null], "security": [{ "a": [], "b": [] }],
        "components": { "securitySchemes": {
          "": { "type": "apiKey" }, "x": null, "y": { "type": "magic" },
          "z": { "type": "oauth2", "flows": { "authorizationCode": { "tokenUrl": "::::", "scopes": { "": "", "a\nb": "" } } } } } }
        """)]
    [InlineData("""
        "paths": { "/b/{{a}}/{ }/{}/{{{{x": { "get": { "parameters": [
          { "name": "{{y}}", "in": "query", "schema": { "default": "{{z}}" }, "x-ms-visibility": "internal" }] } } }
        """)]
    public void An_odd_document_gives_what_can_be_had(string members) =>
        Assert.NotEmpty(Some.Imported(Some.Document(members)).Definition.Content.Endpoints);

    [Fact]
    public void Schemas_that_fan_out_without_end_are_cut()
    {
        var schemas = string.Join(',', Enumerable.Range(0, 20).Select(level => $$"""
            "S{{level}}": { "type": "object", "properties": { {{string.Join(',', Enumerable.Range(0, 100).Select(number =>
                $$""" "pages{{number}}": { "$ref": "#/components/schemas/S{{level + 1}}" } """))}} } }
            """));
        var operations = string.Join(',', Enumerable.Range(0, 20).Select(number => $$"""
            "/{{number}}": { "get": { {{Paging.Response.Of("""{ "$ref": "#/components/schemas/S0" }""")}} } }
            """));

        Assert.Equal(20, Some.Imported(Some.Document($$""" "paths": { {{operations}} }, "components": { "schemas": { {{schemas}} } } """))
            .Definition.Content.Endpoints.Count);
    }

    [Fact]
    public void A_large_document_with_a_thousand_operations_is_imported()
    {
        var operations = string.Join(',', Enumerable.Range(0, 1_200).Select(number => $$"""
            "/things{{number}}/{id}": { "get": { "operationId": "get{{number}}", "description": {{Some.Text(new string('d', 7_000))}},
              "parameters": [{ "name": "id", "in": "path", "required": true, "schema": { "type": "string" } }],
              "responses": { "200": { "description": "",
                "content": { "application/json": { "schema": { "$ref": "#/components/schemas/T{{number % 50}}" } } } } } } }
            """));
        var schemas = string.Join(',', Enumerable.Range(0, 50).Select(number => $$"""
            "T{{number}}": { "type": "object", "properties": { "next": { "$ref": "#/components/schemas/T{{(number + 1) % 50}}" } } }
            """));
        var document = Encoding.UTF8.GetBytes(Some.Document(
            $$""" "paths": { {{operations}} }, "components": { "schemas": { {{schemas}} } } """));

        Assert.True(document.Length > 8_000_000, $"{document.Length:N0} bytes");
        Assert.Equal(1_200, Some.Imported(document).Definition.Content.Endpoints.Count);
    }

    /// <summary>Real and small documents with random bytes changed. CONNECTORS_FUZZ says how many.</summary>
    [Fact]
    public void A_mutated_document_never_ends_in_an_exception()
    {
        var count = int.Parse(Environment.GetEnvironmentVariable("CONNECTORS_FUZZ") ?? "600", CultureInfo.InvariantCulture);
        byte[][] seeds =
        [
            .. FormatTests.Documents.Select(row => Utf8(row.Data.Item2)),
            .. Repository.Corpus.Where((_, index) => index % 6 == 0).Select(versions => File.ReadAllBytes(versions[0]))
        ];
        var random = new Random(20_260_301);
        var imported = 0;
        for (var i = 0; i < count; i++)
        {
            if (OpenApiImport.Read(Mutation.Of(seeds[i % seeds.Length], random)) is ImportResult.Imported) imported++;
        }

        Assert.InRange(imported, count / 20, count - 1);
    }

    private static string Laughs() =>
        "openapi: 3.0.0\na0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
        + string.Concat(Enumerable.Range(1, 12).Select(level =>
            $"a{level}: &a{level} [{string.Join(", ", Enumerable.Repeat($"*a{level - 1}", 10))}]\n"));

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
