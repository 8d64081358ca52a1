namespace Connectors.OpenApi.Tests.Endpoints;

public sealed class EndpointImportTests
{
    [Fact]
    public void An_operation_without_an_id_is_known_by_its_method_and_path() =>
        Assert.Equal("GET /orders/{id}", Some.Endpoint(Some.Operation("{}", path: "/orders/{id}")).Key);

    [Fact]
    public void Operations_of_one_id_are_told_apart_whatever_stands_beside_them()
    {
        const string First = """ "/a": { "get": { "operationId": "list" } } """;
        const string Second = """ "/b": { "get": { "operationId": "list" } } """;
        const string Other = """ "/0": { "get": { "operationId": "other" } } """;

        string[] expected = ["list (GET /a)", "list (GET /b)"];
        Assert.Equal(expected, Keys($"{First}, {Second}"));
        Assert.Equal(expected, Keys($"{Second}, {First}"));
        Assert.Equal([.. expected, "other"], Keys($"{Other}, {First}, {Second}"));
    }

    [Fact]
    public void A_very_long_id_is_cut_and_still_told_apart()
    {
        var keys = Keys(string.Join(',', Enumerable.Range(0, 3).Select(number =>
            $$""" "/{{number}}": { "get": { "operationId": "{{new string('x', 300)}}{{number}}" } } """)));

        Assert.Equal(3, keys.Distinct().Count());
        Assert.All(keys, key => Assert.Equal(200, key.Length));
    }

    [Fact]
    public void One_name_in_two_places_gives_two_variables()
    {
        var endpoint = Some.Endpoint(Some.Operation("""
            { "parameters": [
              { "name": "id", "in": "query", "schema": {} },
              { "name": "id", "in": "path", "required": true, "schema": {} },
              { "name": "id", "in": "header", "schema": {} } ] }
            """, path: "/o/{id}"));

        Assert.Equal("/o/{{id}}", endpoint.Path);
        Assert.Equal("{{id (query)}}", Assert.Single(endpoint.Query).Value);
        Assert.Equal("{{id (header)}}", Assert.Single(endpoint.Headers).Value);
    }

    [Theory]
    [InlineData("/a/{b}", "/a/{{b}}")]
    [InlineData("/a/{{b}}", "/a/{{{b}}}")]
    [InlineData("/a/{b}{c}.json", "/a/{{b}}{{c}}.json")]
    [InlineData("/a/{payload}", "/a/{{payload (path)}}")]
    [InlineData("/a/{b", "/a/{b")]
    [InlineData("/a/<b>/c", "/a/{{b}}/c")]
    [InlineData("/a/:b", "/a/:b")]
    public void A_path_asks_for_what_it_names(string path, string template) =>
        Assert.Equal(template, Some.Endpoint(Some.Operation("{}", path: path)).Path);

    [Fact]
    public void Accept_is_kept_and_what_the_body_or_the_sign_in_sets_is_left_out()
    {
        var imported = Some.Imported(Some.Operation("""
            { "parameters": [
              { "name": "accept", "in": "header", "schema": {} }, { "name": "Authorization", "in": "header", "schema": {} },
              { "name": "X-Own", "in": "header", "schema": {} }, { "name": "x-own", "in": "header", "schema": {} },
              { "name": "c", "in": "cookie", "schema": {} } ] }
            """));

        Assert.Equal(["X-Own", "accept"], imported.Definition.Content.Endpoints[0].Headers.Select(header => header.Key));
        Assert.Equal(3, imported.Report.Count(one => one.Place.StartsWith("/paths/~1orders/get/parameters/", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_declared_name_after_a_colon_is_a_placeholder() =>
        Assert.Equal("/a/{{b}}", Some.Endpoint(Some.Operation(
            """{ "parameters": [{ "name": "b", "in": "path", "required": true, "schema": {} }] }""", path: "/a/:b")).Path);

    [Fact]
    public void An_internal_parameter_with_a_default_is_sent_as_it_is_and_never_asked_for()
    {
        var endpoint = Some.Endpoint(Some.Operation("""
            { "parameters": [
              { "name": "api-version", "in": "query", "schema": { "default": "2026-01-01" }, "x-ms-visibility": "internal" },
              { "name": "n", "in": "query", "schema": { "type": "integer", "default": 5 },
                "x-ms-visibility": "advanced", "x-ms-summary": "Number" } ] }
            """));

        Assert.Equal(["2026-01-01", "{{n}}"], endpoint.Query.Select(one => one.Value));
        var variable = Assert.Single(endpoint.Variables);
        Assert.Equal(("n", "Number", "5", true), (variable.Key, variable.Label, variable.Default, variable.Advanced));
    }

    [Fact]
    public void An_operations_parameter_stands_for_the_paths_of_the_same_name()
    {
        var endpoint = Some.Endpoint(Some.Document("""
            "paths": { "/a": {
              "parameters": [ { "name": "q", "in": "query", "description": "path", "schema": {} } ],
              "get": { "parameters": [ { "name": "q", "in": "query", "description": "own", "schema": {} } ] } } }
            """));

        Assert.Equal("own", Assert.Single(endpoint.Variables).Help);
    }

    [Theory]
    [InlineData(""" "deprecated": true """, "deprecated")]
    [InlineData(""" "servers": [{ "url": "https://other.example" }] """, "1 × operations use the server https://other.example: left out")]
    [InlineData(""" "callbacks": { "c": { "{$request.body#/u}": { "post": {} } } } """, "Callbacks")]
    [InlineData(""" "description": "Long story." """, "1 × descriptions of operations")]
    [InlineData(""" "x-own": 1 """, "1 × vendor extensions")]
    [InlineData(""" "x-ms-trigger": "single" """, "x-ms-trigger")]
    [InlineData(""" "x-ms-visibility": "internal" """, "1 × operations are internal for the vendor")]
    [InlineData(
        """ "parameters": [{ "name": "p", "in": "query", "schema": {}, "x-ms-dynamic-values": {} }] """,
        "(x-ms-dynamic-…) were left out")]
    [InlineData(
        """
        "requestBody": { "content": { "multipart/form-data": { "schema": {
          "properties": { "file": { "type": "string", "format": "binary" } } } } } }
        """,
        "1 × forms have files, whose content is sent as text: GET /orders.")]
    [InlineData(""" "requestBody": { "content": { "multipart/form-data": {} } } """, "The multipart form was left out")]
    [InlineData(
        """ "parameters": [{ "name": "sort", "in": "query", "schema": { "type": "array" } }] """,
        "1 × parameters are lists or objects, whose format was left out: enter the text to send: sort.")]
    [InlineData(""" "parameters": [{ "name": "p", "in": "query", "schema": { "enum": ["a", "b"] } }] """, "allowed values")]
    [InlineData(
        """ "parameters": [{ "$ref": "other.json#/p" }] """,
        "npx @redocly/cli bundle openapi.yaml -o bundled.yaml. Not followed: other.json#/p.")]
    public void What_cannot_be_carried_over_is_listed(string member, string words) =>
        Assert.Contains(
            Some.Imported(Some.Operation($$"""{ {{member}} }""")).Report,
            one => one.Message.Contains(words, StringComparison.Ordinal)
                && one.Place.StartsWith("/paths/~1orders/get", StringComparison.Ordinal));

    [Theory]
    [InlineData(""" "servers": [{ "url": "https://api.acme.example/v1/" }] """)]
    [InlineData(""" "servers": [{ "url": "https://other.example" }, { "url": "https://api.acme.example/v1" }] """)]
    [InlineData(""" "responses": { "200": { "description": "ok" } } """)]
    [InlineData(""" "requestBody": { "content": { "application/json": {} } } """)]
    [InlineData(""" "security": [] """)]
    public void What_loses_nothing_is_no_warning(string member) =>
        Assert.Empty(Some.Imported(Some.Operation($"{{ {member} }}")).Report);

    [Fact]
    public void Many_operations_with_another_server_are_one_line()
    {
        var paths = string.Join(',', Enumerable.Range(0, 717).Select(number =>
            $$""" "/{{number}}": { "get": { "servers": [{ "url": "https://other.example" }] } } """));

        Assert.Equal(
            "717 × operations use the server https://other.example: left out, endpoints use the base URL.",
            Assert.Single(Some.Imported(Some.Document($$""" "paths": { {{paths}} } """)).Report).Message);
    }

    [Fact]
    public void What_several_operations_of_a_path_share_is_counted_once() =>
        Assert.StartsWith("1 × vendor extensions", Assert.Single(Some.Imported(Some.Document(
            """ "paths": { "/a": { "x-own": 1, "get": {}, "post": {} } } """)).Report).Message, StringComparison.Ordinal);

    private static string[] Keys(string paths) =>
        [.. Some.Imported(Some.Document($$""" "paths": { {{paths}} } """)).Definition.Content.Endpoints.Select(endpoint => endpoint.Key)];
}
