using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Requests;
using Connectors.Domain.Requests.Authentication;

namespace Connectors.Domain.Tests.Requests.Authentication;

public sealed class AuthenticationSchemeTests
{
    private static readonly Variable Secret = new() { Key = "token", Required = true, Secret = true };

    public static TheoryData<AuthenticationType> Types => [.. Enum.GetValues<AuthenticationType>()];

    [Theory]
    [MemberData(nameof(Types))]
    public void Every_type_signs_in_and_shows_its_secret_to_nobody(AuthenticationType type)
    {
        var method = new AuthenticationMethod
        {
            Key = "m",
            Type = type,
            Parameter = "X-Key",
            Value = type is AuthenticationType.ApiKey or AuthenticationType.Bearer ? "{{token}}" : null,
            Variables = type == AuthenticationType.None ? [] : [new Variable { Key = "username" }, Secret],
        };
        var input = Given.Input(Given.Connector(new Endpoint { Key = "e" }, method), ("token", "s3cr3t-value"), ("username", "robin"));

        var headers = Given.Request(input with { Values = input.Values with { AccessToken = "access-token" } }).Headers;

        Assert.Equal(Expected(type), headers.Select(header => (header.Name, header.Value.Reveal())));
        Assert.All(headers, header => Assert.Equal(Masked(header.Value.Reveal()), header.Value.ToString()));
        Assert.Equal(
            type is AuthenticationType.OAuth2AuthorizationCode or AuthenticationType.OAuth2ClientCredentials,
            AuthenticationSchemes.Of(type).NeedsToken);
    }

    // The headers that a type adds, in their order.
    private static (string Name, string Value)[] Expected(AuthenticationType type) => type switch
    {
        AuthenticationType.None => [],
        AuthenticationType.Basic => [("Authorization", "Basic cm9iaW46czNjcjN0LXZhbHVl")],
        AuthenticationType.ApiKey => [("X-Key", "s3cr3t-value")],
        AuthenticationType.Bearer => [("Authorization", "Bearer s3cr3t-value")],
        _ => [("Authorization", "Bearer access-token")],
    };

    private static string Masked(string value) =>
        value.Contains(' ', StringComparison.Ordinal) ? value.Split(' ')[0] + " ••••••" : "••••••";

    [Fact]
    public void A_key_in_the_query_is_written_anew_into_the_next_pages_address_and_masked_there()
    {
        var method = new AuthenticationMethod
        {
            Key = "m",
            Type = AuthenticationType.ApiKey,
            In = ApiKeyPlace.Query,
            Parameter = "key",
            Value = "{{token}}",
            Variables = [Secret]
        };
        var input = Given.Input(Given.Connector(new Endpoint { Key = "e" }, method), ("token", "s3cr3t-value"));

        var first = Given.Request(input).Url;
        var next = Given.Request(input with { Page = new([], "https://acme.example/api/v2?key=s3cr3t-value&page=2") }).Url;

        Assert.Equal("https://acme.example/api/v2?key=s3cr3t-value", first.Reveal());
        Assert.Equal("https://acme.example/api/v2?page=2&key=s3cr3t-value", next.Reveal());
        Assert.Equal("https://acme.example/api/v2?page=2&key=••••••", next.ToString());
    }

    [Fact]
    public void Without_a_token_the_request_says_that_nobody_signed_in()
    {
        var method = new AuthenticationMethod { Key = "m", Type = AuthenticationType.OAuth2AuthorizationCode };

        Assert.IsType<Problem.NotSignedIn>(
            Assert.Single(Given.Problems(Given.Input(Given.Connector(new Endpoint { Key = "e" }, method)))));
    }
}
