using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Requests;
using Connectors.Domain.Requests.Rendering;

namespace Connectors.Domain.Tests.Requests;

public sealed class CredentialReachTests
{
    private static readonly AuthenticationMethod Token = new()
    {
        Key = "oauth",
        Type = AuthenticationType.OAuth2ClientCredentials,
        TokenUrl = "https://login.acme.example:8443/token"
    };

    [Fact]
    public void Credentials_go_to_the_base_URL_and_where_tokens_come_from()
    {
        var values = new RequestValues(new Dictionary<string, string> { ["store"] = "north" }, new Dictionary<string, string>());
        var connector = Given.Connector(new Endpoint { Key = "e" }, Token, "https://{{store}}.acme.example/api/v2");

        Assert.Equal(
            ["https://login.acme.example:8443", "https://north.acme.example"],
            CredentialReach.Of(connector, Token, values).Order(StringComparer.Ordinal));
        Assert.Equal(["https://north.acme.example"], CredentialReach.Of(connector, Given.NoSignIn, values));
    }

    [Fact]
    public void An_address_that_can_not_be_made_is_left_out() =>
        Assert.Equal([], CredentialReach.Of(
            Given.Connector(new Endpoint { Key = "e" }, baseUrl: "https://{{store}}"), Given.NoSignIn, RequestValues.None));

    [Theory]
    [InlineData("https://a", "https://a", "", null)]
    [InlineData("https://a https://t", "https://a https://t", "", null)]
    [InlineData("https://b", "https://a", "", "https://b")]
    [InlineData("https://a https://t", "https://a", "", "https://t")]
    [InlineData("https://b", "https://a", "https://b", null)]
    [InlineData("http://a", "https://a", "", "http://a")]
    [InlineData("", "", "", null)]
    public void They_go_only_where_they_were_meant_for_or_where_the_release_sends_them(
        string goesTo, string meantFor, string release, string? strange) =>
        Assert.Equal(strange, CredentialReach.Strange(Set(goesTo), Set(meantFor), Set(release))?.Origin);

    [Theory]
    [InlineData("https://{{token}}.hooks.example", true)]
    [InlineData("https://hooks.example:{{token}}", true)]
    [InlineData("https://{{token}}", false)]
    public void A_secret_never_stands_in_a_host_name(string baseUrl, bool isSecretToday)
    {
        var method = Given.NoSignIn with { Variables = [new Variable { Key = "token", Secret = isSecretToday }] };
        var input = Given.Input(Given.Connector(new Endpoint { Key = "e" }, method, baseUrl), ("token", "12345"));
        var values = input.Values with { Credentials = new HashSet<string> { "token" } };

        Assert.Equal([], CredentialReach.Of(input.Definition, method, values));
        var words = ProblemText.Of(Assert.Single(Given.Problems(input with { Values = values })));
        Assert.StartsWith(
            "token: Don't use secrets in a host name: host names are visible on the network.", words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{{store}}")]
    [InlineData("{{payload}}")]
    public void What_a_shape_fills_in_or_is_handed_never_reaches_the_host(string host)
    {
        var endpoint = new Endpoint { Key = "e", Method = "POST", Variables = [new Variable { Key = "store" }] };
        var input = new RequestInput(
            Given.Connector(endpoint, baseUrl: $"https://{host}/api"), "none", "e",
            new RequestValues(
                new Dictionary<string, string> { ["store"] = "acme.example" },
                new Dictionary<string, string> { ["store"] = "evil.example" })
            {
                Payload = "evil.example"
            });

        Assert.DoesNotContain(
            "evil",
            RequestRenderer.Render(input) is RenderResult.Rendered(var request) ? request.Url.Reveal() : "",
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_credential_stays_masked_when_its_variable_is_no_secret_any_more()
    {
        var method = new AuthenticationMethod
        {
            Key = "key",
            Type = AuthenticationType.ApiKey,
            Parameter = "X-Key",
            Value = "{{token}}",
            Variables = [new Variable { Key = "token" }]
        };
        var input = Given.Input(Given.Connector(new Endpoint { Key = "e", Path = "/{{token}}" }, method), ("token", "abc-123"));

        var request = Given.Request(input with { Values = input.Values with { Credentials = new HashSet<string> { "token" } } });

        Assert.DoesNotContain("abc-123", $"{request.Url} {string.Join(' ', request.Headers)}", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://acme.example/bot/S3CR3T-VALUE/updates/2")]
    [InlineData("https://acme.example/bot/S3CR3T-VALUE/updates?page=2")]
    [InlineData("https://acme.example/updates?token=S3CR3T-VALUE#top")]
    public void A_credential_that_a_third_party_repeats_in_the_next_pages_address_is_masked(string next)
    {
        var method = new AuthenticationMethod
        {
            Key = "bot",
            Type = AuthenticationType.None,
            Variables = [new Variable { Key = "token", Secret = true }]
        };
        var input = Given.Input(
            Given.Connector(new Endpoint { Key = "e", Path = "/bot/{{token}}/updates" }, method), ("token", "S3CR3T-VALUE")) with
        {
            Page = new Connectors.Domain.Requests.Pagination.PageRequest([], next)
        };

        var url = Given.Request(input).Url;

        Assert.Equal(next.Split('#')[0], url.Reveal());
        Assert.DoesNotContain("S3CR3T", url.ToString(), StringComparison.Ordinal);
    }

    private static HashSet<string> Set(string text) => [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
}
