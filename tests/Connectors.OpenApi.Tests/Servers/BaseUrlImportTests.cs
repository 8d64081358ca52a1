namespace Connectors.OpenApi.Tests.Servers;

public sealed class BaseUrlImportTests
{
    /// <summary>The members of a document that say where its API is, the base URL, and its variables.</summary>
    [Theory]
    [InlineData(""" "servers": [{ "url": "https://a.example" }] """, "https://a.example", "")]
    [InlineData(""" "servers": [{ "url": "https://a.example/" }] """, "https://a.example", "")]
    [InlineData(""" "servers": [{ "url": "http://a.example" }, { "url": "https://b.example" }] """, "https://b.example", "")]
    [InlineData(""" "servers": [{ "url": "wss://a.example" }, { "url": "http://b.example" }] """, "http://b.example", "")]
    [InlineData("""
        "servers": [{ "url": "https://{shop}.a.example/{version}", "variables": { "version": { "default": "v2" } } }]
        """, "https://{{shop}}.a.example/{{version}}", "shop version")]
    [InlineData(""" "servers": [{ "url": "https://{host}/x" }] """, "https://{{host}}/x", "host")]
    [InlineData(""" "servers": [{ "url": "https://<tenant>.a.example" }] """, "https://{{tenant}}.a.example", "tenant")]
    [InlineData(""" "servers": [{ "url": "a.example/v1" }] """, "https://a.example/v1", "")]
    [InlineData(""" "servers": [{ "url": "v1.0" }] """, "https://{{host}}/v1.0", "host")]
    [InlineData(""" "servers": { "url": "https://a.example" } """, "https://a.example", "")]
    [InlineData(""" "servers": ["https://a.example"] """, "https://a.example", "")]
    [InlineData(""" "servers": [{ "url": "/v1" }] """, "https://{{host}}/v1", "host")]
    [InlineData(""" "servers": [{ "url": "v1/" }] """, "https://{{host}}/v1", "host")]
    [InlineData(""" "servers": [{ "url": "/" }] """, "https://{{host}}", "host")]
    [InlineData(""" "servers": [{ "url": "//a.example/x" }] """, "https://a.example/x", "")]
    [InlineData(""" "servers": [] """, "https://{{host}}", "host")]
    [InlineData(""" "x-none": 1 """, "https://{{host}}", "host")]
    [InlineData(""" "servers": [{ "url": "wss://a.example" }] """, "https://{{host}}", "host")]
    [InlineData(""" "servers": [{ "url": "https://user:pass@a.example/x?y=z#w" }] """, "https://a.example/x", "")]
    [InlineData(""" "servers": [{ "url": " https://a.example " }] """, "https://a.example", "")]
    [InlineData(""" "servers": [{ "url": "https://" }] """, "https://{{host}}", "host")]
    [InlineData(""" "servers": [{ "url": "https://{ }.a.example" }] """, "https://{{unnamed~e3b0c442}}.a.example", "unnamed~e3b0c442")]
    public void Servers_become_one_base_URL(string servers, string url, string variables)
    {
        var content = Some.Imported($$"""
            { "openapi": "3.0.3", "info": { "title": "A", "version": "1" },
              "paths": { "/x": { "get": { "responses": {} } } }, {{servers}} }
            """).Definition.Content;

        Assert.Equal(url, content.BaseUrl);
        Assert.Equal(variables.Split(' ', StringSplitOptions.RemoveEmptyEntries), content.Variables.Select(variable => variable.Key));
        Assert.All(content.Variables, variable => Assert.True(variable.Required));
    }

    [Theory]
    [InlineData(""" "host": "a.example", "basePath": "/v1", "schemes": ["https"] """, "https://a.example/v1")]
    [InlineData(""" "host": "a.example:8443", "schemes": ["http", "https"] """, "https://a.example:8443")]
    [InlineData(""" "host": "a.example", "schemes": ["http"] """, "http://a.example")]
    [InlineData(""" "basePath": "/v1" """, "https://{{host}}/v1")]
    [InlineData(""" "host": "https://a.example/" """, "https://a.example")]
    [InlineData(""" "host": "http://a.example/x", "basePath": "/v1", "schemes": ["https"] """, "http://a.example/x/v1")]
    [InlineData(""" "host": "a.example/x/", "basePath": "v1", "schemes": ["https"] """, "https://a.example/x/v1")]
    [InlineData(""" "host": "a.example", "basePath": "https://b.example/v1" """, "https://b.example/v1")]
    [InlineData(""" "host": "<tenant>.a.example", "basePath": "/v1" """, "https://{{tenant}}.a.example/v1")]
    [InlineData(""" "host": "{tenant}.a.example", "schemes": ["http"] """, "http://{{tenant}}.a.example")]
    [InlineData(""" "x-none": 1 """, "https://{{host}}")]
    public void The_host_of_Swagger_becomes_the_base_URL(string host, string url) =>
        Assert.Equal(url, Some.Imported($$"""
            { "swagger": "2.0", "info": { "title": "A", "version": "1" },
              "paths": { "/x": { "get": { "responses": {} } } }, {{host}} }
            """).Definition.Content.BaseUrl);

    [Fact]
    public void What_is_not_chosen_is_left_out_by_name()
    {
        var report = Some.Imported(Some.Document(""" "paths": { "/x": { "get": { "responses": {} } } } """)
            .Replace("v1\" }", "v1\" }, { \"url\": \"https://eu.acme.example\" }", StringComparison.Ordinal)).Report;

        Assert.Contains(
            report, one => one.Place == "/servers/1" && one.Message.Contains("https://eu.acme.example", StringComparison.Ordinal));
    }
}
