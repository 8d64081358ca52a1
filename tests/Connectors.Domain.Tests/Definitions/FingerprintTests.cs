using System.Text;
using Connectors.Domain.Definitions;

namespace Connectors.Domain.Tests.Definitions;

public sealed class FingerprintTests
{
    /// <summary>Two ways to write the same: whatever is added to the smallest definition.</summary>
    [Theory]
    [InlineData("", """ "summary": "" """)]
    [InlineData("", """ "variables": [] """)]
    [InlineData("", """ "authentication": [] """)]
    [InlineData("", """ "rateLimit": {} """)]
    [InlineData(""" "rateLimit": { "requests": 5 } """, """ "rateLimit": { "requests": 5.0, "per": "second" } """)]
    [InlineData(
        """ "variables": [{ "key": "a" }] """,
        """ "variables": [{ "key": "a", "required": false, "secret": false, "advanced": false, "label": "", "help": "" }] """)]
    [InlineData(""" "variables": [{ "key": "a" }, { "key": "b" }] """, """ "variables": [{ "key": "b" }, { "key": "a" }] """)]
    [InlineData(
        """ "authentication": [{ "key": "a", "type": "apiKey" }] """,
        """ "authentication": [{ "type": "apiKey", "key": "a", "in": "header", "scopes": [] }] """)]
    [InlineData(
        """ "authentication": [{ "key": "a", "type": "none", "scopes": ["r", "w"] }] """,
        """ "authentication": [{ "key": "a", "type": "none", "scopes": ["w", "r", "w"] }] """)]
    [InlineData(""" "x": [{ "key": "a" }, { "key": "b" }] """, """ "x": [{ "key": "b" }, { "key": "a" }] """)]
    [InlineData(""" "x": "a\nb" """, """ "x": "a\r\nb" """)]
    [InlineData(""" "x": 1000 """, """ "x": 1e3 """)]
    [InlineData(""" "xy": "é" """, """ "\u0078y": "\u00e9" """)]
    public void Two_ways_to_write_the_same_have_one_fingerprint(string one, string other) =>
        Assert.Equal(Some.Definition(Some.Json(one)).Fingerprint, Some.Definition(Some.Json(other)).Fingerprint);

    [Theory]
    [InlineData(
        """{ "key": "e" }""",
        """{ "key": "e", "method": "GET", "direction": "receive", "path": "", "contentType": "application/json" }""")]
    [InlineData("""{ "key": "e", "method": "HEAD" }""", """{ "key": "e", "method": "HEAD", "direction": "receive" }""")]
    [InlineData("""{ "key": "e", "method": "POST" }""", """{ "direction": "send", "key": "e", "method": "POST" }""")]
    [InlineData(
        """{ "key": "e" }""",
        """{ "key": "e", "pagination": { "type": "none" }, "headers": [], "query": [], "variables": [], "body": "" }""")]
    [InlineData(
        """{ "key": "e", "pagination": { "type": "pageNumber" } }""",
        """{ "key": "e", "pagination": { "type": "pageNumber", "first": 1 } }""")]
    [InlineData(
        """{ "key": "e", "pagination": { "type": "offset" } }""",
        """{ "key": "e", "pagination": { "type": "offset", "first": 0 } }""")]
    [InlineData("""{ "key": "e", "query": [{ "key": "q" }] }""", """{ "key": "e", "query": [{ "key": "q", "value": "" }] }""")]
    public void Two_ways_to_write_an_endpoint_have_one_fingerprint(string one, string other) =>
        Assert.Equal(Endpoint(one), Endpoint(other));

    [Theory]
    [InlineData("""{ "key": "e" }""", """{ "key": "E" }""")]
    [InlineData("""{ "key": "e" }""", """{ "key": "e", "direction": "send" }""")]
    [InlineData("""{ "key": "e", "method": "POST" }""", """{ "key": "e", "method": "POST", "direction": "receive" }""")]
    [InlineData(
        """{ "key": "e", "pagination": { "type": "pageNumber" } }""",
        """{ "key": "e", "pagination": { "type": "pageNumber", "first": 0 } }""")]
    [InlineData(
        """{ "key": "e", "pagination": { "type": "offset" } }""",
        """{ "key": "e", "pagination": { "type": "offset", "first": 1 } }""")]
    [InlineData("""{ "key": "e", "variables": [{ "key": "v" }] }""", """{ "key": "e", "variables": [{ "key": "v", "default": "" }] }""")]
    [InlineData("""{ "key": "e", "x": [1, 2] }""", """{ "key": "e", "x": [2, 1] }""")]
    [InlineData("""{ "key": "e", "x": ["a", "a"] }""", """{ "key": "e", "x": ["a"] }""")]
    [InlineData("""{ "key": "e", "x": null }""", """{ "key": "e" }""")]
    [InlineData("""{ "key": "e", "x": [] }""", """{ "key": "e" }""")]
    [InlineData("""{ "key": "e", "x": false }""", """{ "key": "e" }""")]
    [InlineData("""{ "key": "e", "name": "a\nb" }""", """{ "key": "e", "name": "a b" }""")]
    [InlineData("""{ "key": "e", "name": "é" }""", """{ "key": "e", "name": "e\u0301" }""")]
    public void Another_meaning_has_another_fingerprint(string one, string other) =>
        Assert.NotEqual(Endpoint(one), Endpoint(other));

    [Fact]
    public void The_canonical_form_of_the_example_is_sorted_and_says_nothing_twice()
    {
        var canonical = Encoding.UTF8.GetString(Some.Definition(Some.AcmeShop).Canonical.Span);

        Assert.StartsWith(
            """{"authentication":[{"authorizationUrl":"https://acme.example/oauth/authorize","key":"oauth",""",
            canonical,
            StringComparison.Ordinal);
        Assert.Contains("""
        {"body":"{ \"order\": {{payload}} }","entity":"orders","key":"orders.create","method":"POST","name":"Send order","path":"/orders"}
        """, canonical, StringComparison.Ordinal);
        Assert.DoesNotContain("receive\"", canonical, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fingerprint_is_read_back_from_its_text_and_nothing_else_is()
    {
        var fingerprint = Some.Definition(Some.AcmeShop).Fingerprint;

        Assert.True(Fingerprint.TryParse(fingerprint.ToString(), out var read));
        Assert.Equal(fingerprint, read);
        Assert.False(Fingerprint.TryParse(fingerprint.ToString().ToUpperInvariant(), out _));
        Assert.False(Fingerprint.TryParse(fingerprint.ToString()[..^1], out _));
        Assert.False(Fingerprint.TryParse(null, out _));
    }

    [Fact]
    public void The_text_for_people_means_the_same_and_is_stable()
    {
        var definition = Some.Definition(Some.AcmeShop);
        var again = Some.Definition(definition.ToText());

        Assert.Equal(definition, again);
        Assert.Equal(definition.ToText(), again.ToText());
        Assert.StartsWith("{\n  \"format\": \"connector/1\",\n  \"name\": \"Acme Shop\",", definition.ToText(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_text_for_people_keeps_what_this_version_does_not_know()
    {
        var definition = Some.Definition(Some.Json(""" "x": { "b": [null, 1.5], "a": {} } """));

        Assert.Equal(definition, Some.Definition(definition.ToText()));
    }

    private static Fingerprint Endpoint(string endpoint) =>
        Some.Definition($$"""
            { "format": "connector/1", "name": "Acme", "baseUrl": "https://acme.example", "endpoints": [{{endpoint}}] }
            """).Fingerprint;
}
