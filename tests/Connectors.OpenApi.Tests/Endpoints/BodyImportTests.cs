namespace Connectors.OpenApi.Tests.Endpoints;

public sealed class BodyImportTests
{
    [Theory]
    [InlineData(""" "application/json": {} """, "{{payload}}", null)]
    [InlineData(""" "text/csv": {}, "application/json": {} """, "{{payload}}", null)]
    [InlineData(""" "application/json; charset=utf-8": {} """, "{{payload}}", "application/json; charset=utf-8")]
    [InlineData(""" "*/*": {} """, "{{payload}}", null)]
    [InlineData(""" "": {}, "APPLICATION/json": {} """, "{{payload}}", null)]
    [InlineData(""" "application/merge-patch+json": {} """, "{{payload}}", "application/merge-patch+json")]
    [InlineData(""" "application/xml": {} """, "{{payload}}", "application/xml")]
    [InlineData("""
        "application/x-www-form-urlencoded": { "schema": { "properties": { "a b": {}, "c": {} } } }
        """, "a%20b={{a b}}&c={{c}}", "application/x-www-form-urlencoded")]
    [InlineData(""" "multipart/form-data": { "schema": { "properties": { "file": {} } } } """, null, "multipart/form-data")]
    public void A_body_becomes_a_template(string content, string? body, string? type)
    {
        var endpoint = Some.Endpoint(Some.Operation($$"""{ "requestBody": { "content": { {{content}} } } }""", "post"));

        Assert.Equal((body, type), (endpoint.Body, endpoint.ContentType));
    }

    /// <summary>The headers that are declared, the types of the body and the response, and what is sent.</summary>
    [Theory]
    [InlineData("", "application/json", "application/json", null, null)]
    [InlineData("", "application/json", "*/*", null, null)]
    [InlineData("", "application/json", "application/vnd.api+json", null, "application/vnd.api+json")]
    [InlineData("", "application/json", "text/csv", null, "text/csv")]
    [InlineData("Accept", "application/json", "text/csv", null, "{{Accept}}")]
    [InlineData("Content-Type", "application/json", "application/json", null, null)]
    [InlineData("Content-Type=application/vnd.api+json", "application/json", "application/json", "application/vnd.api+json", null)]
    [InlineData("content-type=application/json", "application/json", "application/json", null, null)]
    public void Media_types_are_sent_as_the_document_gives_them(string header, string body, string response, string? sent, string? accepted)
    {
        var (name, usual) = (header.Split('=')[0], header.Contains('=') ? $"\"default\": \"{header.Split('=')[1]}\"" : "");
        var parameters = header.Length == 0 ? "" : $$"""{ "name": "{{name}}", "in": "header", "schema": { {{usual}} } }""";
        var endpoint = Some.Endpoint(Some.Operation($$"""
            { "parameters": [ {{parameters}} ], "requestBody": { "content": { "{{body}}": {} } },
              "responses": { "200": { "description": "", "content": { "{{response}}": {} } } } }
            """, "post"));

        Assert.Equal(sent, endpoint.ContentType);
        Assert.Equal(accepted, endpoint.Headers.SingleOrDefault(one => one.Key == "Accept")?.Value);
        Assert.DoesNotContain(endpoint.Headers, one => one.Key.Equals("Content-Type", StringComparison.OrdinalIgnoreCase));
    }
}
