namespace Connectors.Domain.Tests.Definitions.Validation;

public sealed class FaultTests
{
    /// <summary>What is added to the smallest definition, where the one fault stands, and a word of what is said.</summary>
    [Theory]
    [InlineData(""" "summary": null """, "/summary", "Leave the property out")]
    [InlineData(""" "summary": 1 """, "/summary", "is text")]
    [InlineData(""" "variables": null """, "/variables", "a list of objects, not null")]
    [InlineData(""" "variables": {} """, "/variables", "a list of objects")]
    [InlineData(""" "variables": [null] """, "/variables/0", "not null")]
    [InlineData(""" "variables": [{}] """, "/variables/0/key", "missing")]
    [InlineData(""" "variables": [{ "key": " " }] """, "/variables/0/key", "Enter a key")]
    [InlineData(""" "variables": [{ "key": "a\nb" }] """, "/variables/0/key", "one line")]
    [InlineData(""" "variables": [{ "key": 1 }] """, "/variables/0/key", "is text, not a number")]
    [InlineData(""" "variables": [{ "key": "a" }, { "key": "b" }, { "key": "\u0061" }] """, "/variables/2/key", "\"a\" is already used")]
    [InlineData(""" "variables": [{ "key": "a", "required": "yes" }] """, "/variables/0/required", "true or false")]
    [InlineData(""" "variables": [{ "key": "a", "secret": true }] """, "/variables/0/secret", "authentication method")]
    [InlineData(""" "authentication": [{ "key": "a" }] """, "/authentication/0/type", "One of: none, basic, apiKey")]
    [InlineData(""" "authentication": [{ "key": "a", "type": "magic" }] """, "/authentication/0/type", "one of: none")]
    [InlineData(
        """ "authentication": [{ "key": "a", "type": "apiKey", "in": "cookie" }] """, "/authentication/0/in", "one of: header, query")]
    [InlineData(""" "authentication": [{ "key": "a", "type": "none", "scopes": "r w" }] """, "/authentication/0/scopes", "a list of texts")]
    [InlineData("""
        "authentication": [{ "key": "a", "type": "none", "scopes": ["r", 1] }]
        """, "/authentication/0/scopes/1", "texts, not a number")]
    [InlineData("""
        "authentication": [{ "key": "a", "type": "none", "variables": [{ "key": "p", "secret": true, "default": "" }] }]
        """, "/authentication/0/variables/0/default", "can't have a default")]
    [InlineData("""
        "authentication": [{ "key": "a", "type": "bearer", "value": "{{nobody}}" }]
        """, "/authentication/0/value", "{{nobody}} is not declared")]
    [InlineData("""
        "authentication": [
          { "key": "a", "type": "none", "variables": [{ "key": "x" }] }, { "key": "b", "type": "bearer", "value": "{{x}}" }]
        """, "/authentication/1/value", "not declared")]
    [InlineData(
        """ "authentication": [{ "key": "a", "type": "bearer", "value": "{{payload}}" }] """, "/authentication/0/value", "not declared")]
    [InlineData(""" "rateLimit": { "requests": 0 } """, "/rateLimit/requests", "whole number from 1")]
    [InlineData(""" "rateLimit": { "requests": 1.5 } """, "/rateLimit/requests", "whole number")]
    [InlineData(""" "rateLimit": { "requests": 1, "per": "week" } """, "/rateLimit/per", "second, minute, hour, day")]
    [InlineData(""" "documentationUrl": "javascript:alert(1)" """, "/documentationUrl", "http:// or https://")]
    [InlineData(""" "x": 1e999 """, "/x", "doesn't fit exactly")]
    [InlineData(""" "x": [{ "y": 9007199254740993 }] """, "/x/0/y", "Write it as text")]
    [InlineData(""" "x": { "a/b~c": 1e999 } """, "/x/a~1b~0c", "doesn't fit exactly")]
    [InlineData(""" "x": 1, "x": 2 """, "/x", "twice")]
    [InlineData(""" "x": { "y": 1, "\u0079": 2 } """, "/x/y", "twice")]
    [InlineData(""" "name": "Twice" """, "/name", "\"name\" appears on line 1 and again on line 2")]
    [InlineData(""" "x": [{ "key": "a" }, { "key": "a" }] """, "/x/1/key", "already used")]
    [InlineData(""" "x": [{ "key": "" }] """, "/x/0/key", "Enter a key")]
    public void A_fault_is_found_where_it_stands(string more, string pointer, string words)
    {
        var fault = Assert.Single(Some.Faults(Some.Json(more)));

        Assert.Equal(pointer, fault.Pointer);
        Assert.Contains(words, fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "key": "e", "method": "get" }""", "/endpoints/0/method", "write GET")]
    [InlineData("""{ "key": "e", "method": "GET /" }""", "/endpoints/0/method", "one HTTP method")]
    [InlineData("""{ "key": "e", "direction": "both" }""", "/endpoints/0/direction", "receive, send")]
    [InlineData("""{ "key": "e", "deprecated": true }""", "/endpoints/0/deprecated", "is text")]
    [InlineData("""{ "key": "e", "deprecated": "soon" }""", "/endpoints/0/deprecated", "a date such as")]
    [InlineData("""{ "key": "e", "pagination": { "type": "guess" } }""", "/endpoints/0/pagination/type", "pageNumber")]
    [InlineData("""{ "key": "e", "pagination": [] }""", "/endpoints/0/pagination", "an object, not a list")]
    [InlineData("""{ "key": "e", "query": [{ "key": "q", "value": "{{}}" }] }""", "/endpoints/0/query/0/value", "needs the key of a")]
    [InlineData("""{ "key": "e", "path": "/{{a}}/\u007b{b}}" , "variables": [{ "key": "a" }] }""", "/endpoints/0/path", "{{b}}")]
    [InlineData("""{ "key": "e", "headers": [{ "key": "H", "value": "{{{x}}}" }] }""", "/endpoints/0/headers/0/value", "{{x}}")]
    public void A_fault_of_an_endpoint_is_found_where_it_stands(string endpoint, string pointer, string words)
    {
        var fault = Assert.Single(Some.Faults(WithEndpoints(endpoint)));

        Assert.Equal(pointer, fault.Pointer);
        Assert.Contains(words, fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "key": "e", "path": "/{{payload}}/{{ own }}/{{shared}}/{{method}}", "variables": [{ "key": "own" }] }""")]
    [InlineData("""{ "key": "e", "body": "{\"a\":{\"b\":{{payload}}}}" }""")]
    [InlineData("""{ "key": "e", "body": "{\"a\":{\"b\":1}} {{ {x} }} {" }""")]
    public void What_an_endpoint_can_see_is_no_fault(string endpoint) =>
        Assert.Empty(Some.Faults($$$"""
            { "endpoints": [{{{endpoint}}}], "format": "connector/1", "name": "Acme", "baseUrl": "https://{{shared}}.example/{{method}}",
              "variables": [{ "key": "shared" }], "authentication": [{ "key": "m", "type": "basic", "variables": [{ "key": "method" }] }] }
            """));

    [Theory]
    [InlineData("", "Enter a baseUrl")]
    [InlineData("ftp://acme.example", "must start with https://")]
    [InlineData("acme.example", "must start with https://")]
    [InlineData("{{host}}", "must start with https://")]
    [InlineData("https://", "no host")]
    [InlineData("https:///path", "no host")]
    [InlineData("https://user:pass@acme.example", "user name or password")]
    [InlineData("https://user@acme.example/a@b", "user name or password")]
    [InlineData(@"https://user@evil.example\@acme.example", "user name or password")]
    public void A_base_URL_that_leads_nowhere_safe_is_refused(string url, string words)
    {
        var json = $$"""
            { "format": "connector/1", "name": "A", "endpoints": [], "baseUrl": {{System.Text.Json.JsonSerializer.Serialize(url)}} }
            """;

        var fault = Assert.Single(Some.Faults(json));

        Assert.Equal("/baseUrl", fault.Pointer);
        Assert.Contains(words, fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("HTTPS://acme.example")]
    [InlineData("http://localhost:5000/a@b?c=@")]
    [InlineData("https://[::1]:8080")]
    public void A_base_URL_that_says_where_is_accepted(string url) =>
        Assert.Empty(Some.Faults($$"""{ "format": "connector/1", "name": "A", "endpoints": [], "baseUrl": "{{url}}" }"""));

    [Fact]
    public void All_faults_are_found_at_once()
    {
        var faults = Some.Faults("""
            { "format": "connector/9", "name": "", "baseUrl": "ftp://x", "variables": null,
              "endpoints": [{ "key": "a", "path": "{{p}}" }, { "key": "a", "method": "get" }, 7] }
            """);

        Assert.Equal(
            ["/format", "/name", "/baseUrl", "/variables", "/endpoints/1/key", "/endpoints/0/path", "/endpoints/1/method", "/endpoints/2"],
            faults.Select(fault => fault.Pointer));
    }

    [Fact]
    public void What_every_definition_needs_is_named_where_it_is_missing() =>
        Assert.Equal(["/format", "/name", "/baseUrl", "/endpoints"], Some.Faults("{}").Select(fault => fault.Pointer));

    [Theory]
    [InlineData(200, 0)]
    [InlineData(201, 1)]
    public void A_key_has_at_most_200_characters(int length, int faults) =>
        Assert.Equal(faults, Some.Faults(WithEndpoints($$"""{ "key": "{{new string('k', length)}}" }""")).Count);

    [Theory]
    [InlineData(1024, 0)]
    [InlineData(1025, 1)]
    public void A_default_has_at_most_1024_characters(int length, int faults) =>
        Assert.Equal(
            faults, Some.Faults(Some.Json($$""" "variables": [{ "key": "v", "default": "{{new string('d', length)}}" }] """)).Count);

    [Theory]
    [InlineData("\"summary\"", 65_536, 0)]
    [InlineData("\"summary\"", 65_537, 1)]
    [InlineData("\"x\"", 65_537, 1)]
    public void A_text_has_at_most_64_KB(string name, int length, int faults) =>
        Assert.Equal(faults, Some.Faults(Some.Json($"{name}: \"{new string('t', length)}\"")).Count);

    private static string WithEndpoints(string endpoints) =>
        $$"""{ "format": "connector/1", "name": "Acme", "baseUrl": "https://acme.example", "endpoints": [{{endpoints}}] }""";
}
