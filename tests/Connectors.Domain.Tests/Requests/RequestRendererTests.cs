using System.Text.Json;
using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Requests;

namespace Connectors.Domain.Tests.Requests;

public sealed class RequestRendererTests
{
    private static readonly string Long = new('ä', 32 * 1024);

    public static TheoryData<string> Awkward =>
    [
        "/", "%2F", "a/../b", "\r\nX-Evil: 1", "{{store}}", "{{x}}", "🛒", "a&b=c#d?e",
        "@evil.example", "\"},{\"admin\":true", "\\", "' --", Long
    ];

    [Fact]
    public void A_variable_of_the_method_stands_for_the_connectors_of_the_same_key()
    {
        var method = Given.NoSignIn with { Variables = [new Variable { Key = "store", Default = "north" }] };
        var connector = Given.Connector(new Endpoint { Key = "e" }, method, "https://{{store}}.acme.example") with
        {
            Variables = [new Variable { Key = "store", Default = "", Required = true }]
        };

        Assert.Equal("https://north.acme.example", Given.Request(Given.Input(connector)).Url.Reveal());
        Assert.Equal(["north"], connector.AskedBy(method).Select(variable => variable.Default));
        Assert.Equal([""], connector.AskedBy(null).Select(variable => variable.Default));
    }

    [Theory]
    [MemberData(nameof(Awkward))]
    public void A_value_stays_one_value_in_path_query_JSON_and_form(string value)
    {
        var endpoint = new Endpoint
        {
            Key = "e",
            Method = "POST",
            Path = "/orders/{{x}}/lines",
            Query = [new NamedValue { Key = "q", Value = "{{x}}" }],
            Body = """{"a":"<{{x}}>","b":{{x}}}"""
        };

        var json = Given.Request(Given.Input(Given.Connector(endpoint), ("x", value)));
        var form = Given.Request(Given.Input(
            Given.Connector(endpoint with { ContentType = "application/x-www-form-urlencoded", Body = "a={{x}}&b=1" }), ("x", value)));

        var url = new Uri(json.Url.Reveal());
        Assert.Equal("acme.example", url.Host);
        Assert.Equal(["/", "api/", "v2/", "orders/", Uri.EscapeDataString(value) + "/", "lines"], url.Segments);
        Assert.Equal("?q=" + Uri.EscapeDataString(value), url.Query);
        using var body = JsonDocument.Parse(json.Body!.Reveal());
        Assert.Equal([$"<{value}>", value], body.RootElement.EnumerateObject().Select(property => property.Value.GetString()));
        Assert.Equal(["a=" + Uri.EscapeDataString(value), "b=1"], form.Body!.Reveal().Split('&'));
    }

    [Theory]
    [InlineData("a\r\nX-Evil: 1")]
    [InlineData("a\nb")]
    [InlineData("a\0b")]
    [InlineData("🛒")]
    public void A_value_that_would_add_a_header_is_refused_by_name(string value)
    {
        var endpoint = new Endpoint { Key = "e", Headers = [new NamedValue { Key = "X-Note", Value = "note {{x}}" }] };

        var problem = Assert.IsType<Problem.Unfit>(Assert.Single(Given.Problems(Given.Input(Given.Connector(endpoint), ("x", value)))));

        Assert.Equal("x", problem.Name);
        Assert.DoesNotContain(value, problem.Why, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("evil.example/")]
    [InlineData("evil.example#")]
    [InlineData("evil.example?")]
    [InlineData("user@evil")]
    [InlineData("evil.example:80")]
    [InlineData("a\\b")]
    [InlineData("-")]
    [InlineData("ä")]
    public void No_value_changes_the_host(string value)
    {
        var connector = Given.Connector(new Endpoint { Key = "e", Path = "/orders" }, baseUrl: "https://{{store}}.acme.example/api");

        Assert.Equal("store", Assert.IsType<Problem.Unfit>(Assert.Single(Given.Problems(Given.Input(connector, ("store", value))))).Name);
    }

    [Fact]
    public void A_host_that_is_a_value_as_a_whole_may_name_its_port()
    {
        var connector = Given.Connector(new Endpoint { Key = "e", Path = "/orders" }, baseUrl: "http://{{store}}/api");

        Assert.Equal("http://127.0.0.1:8080/api/orders", Given.Request(Given.Input(connector, ("store", "127.0.0.1:8080"))).Url.Reveal());
    }

    [Theory]
    [InlineData("/a/{{x}}/b", "..")]
    [InlineData("/a/{{x}}/b", ".")]
    [InlineData("/a/.{{x}}", ".")]
    [InlineData("/a/%2e{{x}}", ".")]
    public void No_value_leaves_the_path_of_the_base_URL(string path, string value) =>
        Assert.All(
            Given.Problems(Given.Input(Given.Connector(new Endpoint { Key = "e", Path = path }), ("x", value))),
            problem => Assert.IsType<Problem.Unfit>(problem));

    [Fact]
    public void Everything_that_is_missing_is_named_at_once()
    {
        var connector = Given.Connector(new Endpoint
        {
            Key = "e",
            Path = "/{{id}}",
            Variables = [new Variable { Key = "id", Label = "Order", Required = true }]
        }) with
        {
            Variables = [new Variable { Key = "store", Label = "Store name", Required = true }]
        };

        Assert.Equal(
            [
                new Problem.MissingVariable("store", "Store name", VariableOwner.Instance),
                new Problem.MissingVariable("id", "Order", VariableOwner.Shape)
            ],
            Given.Problems(Given.Input(connector)));
        Assert.Contains(new Problem.MissingEndpoint("gone"), Given.Problems(Given.Input(connector) with { EndpointKey = "gone" }));
        Assert.Contains(new Problem.MissingMethod("gone"), Given.Problems(Given.Input(connector) with { MethodKey = "gone" }));
    }

    [Fact]
    public void What_was_not_filled_in_is_the_default_and_without_one_left_out()
    {
        var endpoint = new Endpoint
        {
            Key = "e",
            Query =
            [
                new NamedValue { Key = "status", Value = "{{status}}" },
                new NamedValue { Key = "since", Value = "{{since}}" },
                new NamedValue { Key = "fixed", Value = "" }
            ],
            Headers = [new NamedValue { Key = "X-Since", Value = "{{since}}" }],
            Variables = [new Variable { Key = "status", Default = "open" }, new Variable { Key = "since" }],
        };

        var request = Given.Request(Given.Input(Given.Connector(endpoint)));

        Assert.Equal("https://acme.example/api/v2?status=open&fixed=", request.Url.Reveal());
        Assert.Empty(request.Headers);
    }

    [Fact]
    public void The_payload_stands_in_JSON_as_it_is_and_inside_quotes_as_text()
    {
        var input = Given.Input(Given.Connector(
            new Endpoint { Key = "e", Method = "POST", Body = """{"order":{{payload}},"raw":"{{payload}}"}""" }));

        var request = Given.Request(input with { Values = input.Values with { Payload = """{"id":1}""" } });

        Assert.Equal("""{"order":{"id":1},"raw":"{\"id\":1}"}""", request.Body!.Reveal());
        Assert.Equal("application/json", request.ContentType);
    }

    [Theory]
    [InlineData("Host")]
    [InlineData("Content-Length")]
    [InlineData("Bad Name")]
    public void A_header_of_the_transport_is_not_a_connectors_to_send(string name) =>
        Assert.Equal(name, Assert.IsType<Problem.Unfit>(Assert.Single(Given.Problems(Given.Input(Given.Connector(
            new Endpoint { Key = "e", Headers = [new NamedValue { Key = name, Value = "a" }] }))))).Name);

    [Fact]
    public void Known_secrets_are_masked_wherever_they_stand_in_a_text()
    {
        var text = MaskedText.Of("key=s3cr3t%2Fvalue and s3cr3t/value", ["s3cr3t/value"]);

        Assert.Equal("key=•••••• and ••••••", text.ToString());
        Assert.Equal("key=s3cr3t%2Fvalue and s3cr3t/value", text.Reveal());
    }
}
