using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Requests.Authentication;

namespace Connectors.Domain.Tests.Requests.Authentication;

public sealed class MethodRuleTests
{
    private static readonly Variable Name = new() { Key = "user" };
    private static readonly Variable Secret = new() { Key = "secret", Secret = true };

    public static TheoryData<AuthenticationMethod, string[]> Methods => new()
    {
        { new() { Type = AuthenticationType.None }, [] },
        { new() { Type = AuthenticationType.Basic }, ["/variables", "/variables"] },
        { new() { Type = AuthenticationType.Basic, Variables = [Name] }, ["/variables"] },
        { new() { Type = AuthenticationType.Basic, Variables = [Secret] }, ["/variables"] },
        { new() { Type = AuthenticationType.Basic, Variables = [new() { Key = "Username", Secret = true }] }, [] },
        { new() { Type = AuthenticationType.Basic, Variables = [Name, Secret] }, [] },
        { new() { Type = AuthenticationType.ApiKey }, ["/parameter", "/value"] },
        { new() { Type = AuthenticationType.ApiKey, Parameter = " ", Variables = [Secret] }, ["/parameter"] },
        { new() { Type = AuthenticationType.ApiKey, Parameter = "X-Key", Value = "letmein", Variables = [Secret] }, ["/value"] },
        { new() { Type = AuthenticationType.ApiKey, Parameter = "X-Key", Value = "Key {{secret}}", Variables = [Secret] }, [] },
        { new() { Type = AuthenticationType.ApiKey, Parameter = "X-Key", Variables = [Secret] }, [] },
        { new() { Type = AuthenticationType.Bearer }, ["/value"] },
        { new() { Type = AuthenticationType.Bearer, Variables = [Name] }, ["/value"] },
        { new() { Type = AuthenticationType.Bearer, Variables = [Secret] }, [] },
        { new() { Type = AuthenticationType.OAuth2ClientCredentials }, ["/tokenUrl", "/variables", "/variables"] },
        { OAuth(AuthenticationType.OAuth2ClientCredentials, null, "auth.example/token"), ["/tokenUrl"] },
        { OAuth(AuthenticationType.OAuth2ClientCredentials, null, "{{host}}/token"), [] },
        { OAuth(AuthenticationType.OAuth2AuthorizationCode, null, "https://a.example/token"), ["/authorizationUrl"] },
        { OAuth(AuthenticationType.OAuth2AuthorizationCode, "/authorize", "https://a.example/token"), ["/authorizationUrl"] },
        { OAuth(AuthenticationType.OAuth2AuthorizationCode, "https://a.example/authorize", "https://a.example/token"), [] },
        {
            OAuth(AuthenticationType.OAuth2AuthorizationCode, "https://a.example/authorize", "https://a.example/token") with
            {
                Variables = [Name]
            },
            []
        },
    };

    [Theory]
    [MemberData(nameof(Methods))]
    public void A_method_needs_what_its_type_needs(AuthenticationMethod method, string[] pointers) =>
        Assert.Equal(pointers, MethodRule.Faults(method).Select(fault => fault.Pointer));

    [Theory]
    [InlineData(ApiKeyPlace.Header, "header, such as X-Api-Key")]
    [InlineData(ApiKeyPlace.Query, "query parameter, such as api_key")]
    public void A_key_without_a_name_is_told_what_to_name(ApiKeyPlace place, string words) => Assert.Contains(
        words,
        MethodRule.Faults(new AuthenticationMethod { Type = AuthenticationType.ApiKey, In = place })[0].Message,
        StringComparison.Ordinal);

    [Fact]
    public void The_usual_variables_of_each_type_are_enough()
    {
        Assert.All(AuthenticationSchemes.All, scheme => Assert.Empty(MethodRule.Faults(new AuthenticationMethod
        {
            Type = scheme.Type,
            Parameter = "X-Key",
            AuthorizationUrl = "https://a.example/authorize",
            TokenUrl = "https://a.example/token",
            Variables = scheme.Outline.Variables,
        })));
    }

    private static AuthenticationMethod OAuth(AuthenticationType type, string? authorization, string token) =>
        new() { Type = type, AuthorizationUrl = authorization, TokenUrl = token, Variables = [Name, Secret] };
}
