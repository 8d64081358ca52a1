using System.Text.Json.Nodes;
using Connectors.Domain.Definitions.Parts;
using Connectors.OpenApi.Tests.Paging;

namespace Connectors.OpenApi.Tests.Fields;

public sealed class FieldReadingTests
{
    /// <summary>The schema of a body, and its fields.</summary>
    public static TheoryData<string, string> Sent => new()
    {
        { Object(""" "a": { "type": "string" } """), """{"key":"a"}""" },
        {
            Object(""" "n": { "type": "number" }, "i": { "type": "integer", "format": "int64" }, "b": { "type": "boolean" } """),
            """{"key":"b","type":"boolean"},{"key":"i","type":"integer"},{"key":"n","type":"number"}"""
        },
        {
            Object(""" "mail": { "type": "string", "format": "email", "title": "E-mail", "description": "Where to." } """, "mail"),
            """{"format":"email","help":"Where to.","key":"mail","label":"E-mail","required":true}"""
        },
        { Object(""" "s": { "enum": ["b", "a"], "default": "b" } """), """{"allowed":["a","b"],"default":"b","key":"s"}""" },
        { Object(""" "s": { "type": "string", "enum": ["a", "b", null], "nullable": true } """), """{"allowed":["a","b"],"key":"s"}""" },
        { Object(""" "s": { "type": "string", "enum": ["order"] } """), """{"constant":"order","key":"s"}""" },
        { Object(""" "s": { "const": "order" } """), """{"constant":"order","key":"s"}""" },
        {
            Object(""" "i": { "type": "integer", "default": 1.5, "enum": [1, 2] } """),
            """{"allowed":["1","2"],"key":"i","type":"integer"}"""
        },
        { Object(""" "s": { "type": "string", "default": null } """), """{"key":"s"}""" },
        { Object(""" "v": { "type": "string", "default": "2", "x-ms-visibility": "internal" } """), """{"constant":"2","key":"v"}""" },
        { Object(""" "v": { "type": "string", "x-ms-visibility": "internal" } """), "" },
        { Object(""" "s": { "type": "string", "x-ms-summary": "Label", "title": "Title" } """), """{"key":"s","label":"Label"}""" },
        { Object(""" "id": { "type": "string", "readOnly": true }, "a": { "type": "string" } """), """{"key":"a"}""" },
        { Object($$""" "o": {{Object(""" "a": { "type": "string" } """, "a")}} """), """{"key":"o.a","required":true}""" },
        {
            Object($$""" "o": {{Object(""" "a": { "type": "string" } """)}} """, "o"),
            """{"key":"o","required":true,"type":"object"},{"key":"o.a"}"""
        },
        {
            Object($$""" "lines": { "type": "array", "items": {{Object(""" "sku": { "type": "string" } """, "sku")}} } """, "lines"),
            """{"key":"lines[]","required":true,"type":"object"},{"key":"lines[].sku","required":true}"""
        },
        { Object(""" "tags": { "type": "array", "items": { "type": "string" } } """), """{"key":"tags[]"}""" },
        { Object(""" "tags": { "type": "array" } """), """{"key":"tags","type":"json"}""" },
        {
            Object(""" "grid": { "type": "array", "items": { "type": "array", "items": { "type": "number" } } } """),
            """{"key":"grid[][]","type":"number"}"""
        },
        { $$"""{ "type": "array", "items": {{Object(""" "a": { "type": "string" } """)}} }""", """{"key":"[].a"}""" },
        { Object(""" "free": { "type": "object" }, "any": {} """), """{"key":"any","type":"json"},{"key":"free","type":"json"}""" },
        { Object(""" "a.b": { "type": "string" } """), """{"key":"['a.b']"}""" },
        {
            $$"""{ "allOf": [ {{Object(""" "a": { "type": "string" } """, "a")}}, {{Object(""" "b": { "type": "string" } """)}} ] }""",
            """{"key":"a","required":true},{"key":"b"}"""
        },
        { Object(""" "a": { "allOf": [{ "type": "string" }], "description": "Help." } """), """{"help":"Help.","key":"a"}""" },
        { Object(""" "a": { "anyOf": [{ "type": "integer" }, { "type": "null" }] } """), """{"key":"a","type":"integer"}""" },
        {
            $$"""
            { "oneOf": [ {{Object(""" "kind": { "enum": ["a"] }, "x": { "type": "string" }, "n": { "type": "integer" } """, "kind")}},
                         {{Object(""" "kind": { "enum": ["b"] }, "y": { "type": "string" }, "n": { "type": "integer" } """, "kind")}} ] }
            """,
            """{"allowed":["a","b"],"key":"kind","required":true},{"key":"n","type":"integer"}"""
        },
        { Object(""" "a": { "oneOf": [{ "type": "string" }, { "type": "object" }] } """), """{"key":"a","type":"json"}""" },
        { """{ "type": "string" }""", "" },
        { """{ "$ref": "#/components/schemas/Missing" }""", "" },
    };

    [Theory]
    [MemberData(nameof(Sent))]
    public void A_bodys_schema_becomes_fields(string schema, string fields) => Assert.Equal(
        $"[{fields}]", Canonical(Body(schema), "fields"));

    [Fact]
    public void A_record_has_what_comes_back_and_nothing_that_is_only_sent()
    {
        var record = Object(
            """
            "id": { "type": "string", "readOnly": true }, "password": { "type": "string", "writeOnly": true }, "kind": { "enum": ["a"] }
            """);
        var response = $$"""{ "type": "array", "items": {{record}} }""";

        Assert.Equal("""[{"key":"id"},{"allowed":["a"],"key":"kind"}]""", Sorted(Some.Operation($$"""{ {{Response.Of(response)}} }""")));
    }

    [Fact]
    public void The_records_of_an_envelope_are_described_and_not_the_envelope() => Assert.Equal(
        """[{"key":"id"}]""",
        Sorted(Some.Operation($$"""
            { {{Response.Of(Object($$"""
                "total": { "type": "integer" }, "data": { "type": "array", "items": {{Object(""" "id": { "type": "string" } """)}} }
                """))}} }
            """)));

    [Fact]
    public void What_comes_back_from_sending_is_described_too() => Assert.Equal(
        """[{"key":"id"}]""",
        Sorted(Some.Operation($$"""{ {{Response.Of(Object(""" "id": { "type": "string" } """))}} }""", "post")));

    [Theory]
    [InlineData("application/json", """{ "properties": { "a": { "type": "string" } } }""", null)]
    [InlineData("application/vnd.api+json", """{ "properties": { "a": { "type": "string" } } }""", null)]
    [InlineData("application/json", """{ "type": "object" }""", "{{payload}}")]
    [InlineData("application/xml", """{ "properties": { "a": { "type": "string" } } }""", "{{payload}}")]
    [InlineData("application/x-www-form-urlencoded", """{ "properties": { "a": { "type": "string" } } }""", "a={{a}}")]
    [InlineData("multipart/form-data", """{ "properties": { "a": { "type": "string" } } }""", null)]
    public void A_body_is_built_from_fields_where_there_are_any_and_no_form_has_its_template(string type, string schema, string? template)
    {
        var endpoint = Some.Endpoint(Some.Operation(
            $$"""{ "requestBody": { "content": { "{{type}}": { "schema": {{schema}} } } } }""", "post"));

        Assert.Equal(template, endpoint.Body);
        Assert.Equal(template == "{{payload}}", endpoint.Fields.Count == 0);
    }

    [Fact]
    public void A_file_is_a_part_of_a_form()
    {
        var endpoint = Some.Endpoint(Some.Operation($$"""
            { "requestBody": { "content": { "multipart/form-data": { "schema": {{Object(
                """ "file": { "type": "string", "format": "binary" }, "title": { "type": "string" } """)}} } } } }
            """, "post"));

        Assert.Equal(
            [("file", FieldType.File), ("title", FieldType.Text)],
            endpoint.Fields.Select(field => (field.Key, field.Type)));
    }

    [Fact]
    public void Objects_inside_objects_of_the_same_kind_end_as_JSON()
    {
        var imported = Some.Imported(Some.Document($$"""
            "paths": { "/a": { "post": { "operationId": "x",
              "requestBody": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Node" } } } } } } },
            "components": { "schemas": { "Node": {{Object("""
              "name": { "type": "string" },
              "parent": { "allOf": [{ "$ref": "#/components/schemas/Node" }], "description": "Above." },
              "children": { "type": "array", "items": { "$ref": "#/components/schemas/Node" } }
              """)}} } }
            """));

        Assert.Equal(
            [("children[]", FieldType.Json), ("name", FieldType.Text), ("parent", FieldType.Json)],
            imported.Definition.Content.Endpoints[0].Fields.Select(field => (field.Key, field.Type)));
        Assert.Contains(imported.Report, line => line.Message.Contains("objects inside objects of the same", StringComparison.Ordinal));
    }

    [Fact]
    public void Of_too_many_fields_the_outer_ones_are_kept()
    {
        var inner = Object(string.Join(',', Enumerable.Range(0, 600).Select(number => $$""" "f{{number}}": { "type": "string" } """)));
        var imported = Some.Imported(Body(Object($$""" "deep": {{inner}}, "flat": { "type": "string" } """)));

        Assert.Equal(500, imported.Definition.Content.Endpoints[0].Fields.Count);
        Assert.Contains(imported.Definition.Content.Endpoints[0].Fields, field => field.Key == "flat");
        Assert.Contains(imported.Report, line => line.Message.Contains("more than 500 fields", StringComparison.Ordinal));
    }

    [Fact]
    public void Deep_levels_end_as_JSON()
    {
        var schema = Enumerable.Range(0, 12).Aggregate("""{ "type": "string" }""", (inner, _) => Object($$""" "a": {{inner}} """));
        var field = Assert.Single(Some.Endpoint(Body(schema)).Fields);

        Assert.Equal(("a.a.a.a.a.a.a.a", FieldType.Json), (field.Key, field.Type));
    }

    [Theory]
    [InlineData(""" "oneOf": [{ "properties": { "a": {} } }, { "properties": { "b": {} } }] """, "bodies have alternatives (oneOf, anyOf)")]
    [InlineData(""" "anyOf": [{ "required": ["a"] }, { "required": ["b"] }], "properties": { "a": {}, "b": {} } """, null)]
    public void Alternatives_are_said(string schema, string? words)
    {
        var report = Some.Imported(Body($"{{ {schema} }}")).Report;

        if (words is null) Assert.Empty(report);
        else Assert.Contains(report, line => line.Message.Contains(words, StringComparison.Ordinal));
    }

    private static string Body(string schema) => Some.Operation(
        $$"""{ "requestBody": { "content": { "application/json": { "schema": {{schema}} } } } }""", "post");

    private static string Sorted(string document) => Canonical(document, "returns");

    private static string Canonical(string document, string list) =>
        JsonNode.Parse(Some.Imported(document).Definition.Canonical.Span)!["endpoints"]![0]![list]?.ToJsonString(Options) ?? "[]";

    private static readonly System.Text.Json.JsonSerializerOptions Options =
        new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static string Object(string members, string required = "") => $$"""
        { "type": "object", "properties": { {{members}} }, "required": [ {{(required.Length > 0 ? $"\"{required}\"" : "")}} ] }
        """;
}
