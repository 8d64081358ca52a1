using Connectors.Domain.Definitions.Parts;

namespace Connectors.OpenApi.Tests.Authentication;

public sealed class SecurityImportTests
{
    [Theory]
    [InlineData("""{ "type": "apiKey", "in": "header", "name": "X-Key" }""", "ApiKey", "apiKey")]
    [InlineData("""{ "type": "apiKey", "in": "query", "name": "key" }""", "ApiKey", "apiKey")]
    [InlineData("""{ "type": "http", "scheme": "Basic" }""", "Basic", "password username")]
    [InlineData("""{ "type": "http", "scheme": "bearer", "bearerFormat": "JWT" }""", "Bearer", "token")]
    [InlineData("""
        { "type": "oauth2", "flows": { "authorizationCode": {
          "authorizationUrl": "https://a.example/auth", "tokenUrl": "https://a.example/token", "scopes": { "w": "", "r": "" } } } }
        """, "OAuth2AuthorizationCode", "clientId clientSecret")]
    [InlineData("""
        { "type": "oauth2", "flows": { "clientCredentials": { "tokenUrl": "https://a.example/token", "scopes": {} } } }
        """, "OAuth2ClientCredentials", "clientId clientSecret")]
    [InlineData("""
        { "type": "oauth2", "flows": { "clientCredentials": { "tokenUrl": "https://a.example/{tenant}/token", "scopes": {} } } }
        """, "OAuth2ClientCredentials", "clientId clientSecret tenant")]
    public void A_scheme_becomes_a_method_that_asks_for_what_it_needs(string scheme, string type, string variables)
    {
        var method = Assert.Single(Methods($$""" "s": {{scheme}} """));

        Assert.Equal(type, method.Type.ToString());
        Assert.Equal(variables.Split(' '), method.Variables.Select(variable => variable.Key));
        Assert.Equal(
            method.Variables.Where(variable => variable.Key is "apiKey" or "password" or "token" or "clientSecret"),
            method.Variables.Where(variable => variable.Secret));
    }

    [Fact]
    public void Scopes_and_addresses_are_carried_over()
    {
        var method = Assert.Single(Methods("""
            "o": { "type": "oauth2", "flows": { "authorizationCode": {
              "authorizationUrl": "/auth", "tokenUrl": "https://{t}.a.example/token", "scopes": { "w": "", "r": "", "r  x": "" } } } }
            """));

        Assert.Equal(["r", "w", "x"], method.Scopes);
        Assert.Equal("https://api.acme.example/v1/auth", method.AuthorizationUrl);
        Assert.Equal("https://{{t}}.a.example/token", method.TokenUrl);
    }

    [Fact]
    public void Two_grants_of_one_scheme_become_two_methods() =>
        Assert.Equal(["o", "o (client)"], Methods("""
            "o": { "type": "oauth2", "flows": {
              "authorizationCode": { "authorizationUrl": "https://a.example/a", "tokenUrl": "https://a.example/t", "scopes": {} },
              "clientCredentials": { "tokenUrl": "https://a.example/t", "scopes": {} } } }
            """).Select(method => method.Key));

    [Theory]
    [InlineData("""{ "type": "apiKey", "in": "cookie", "name": "k" }""", "The API key k")]
    [InlineData("""{ "type": "http", "scheme": "digest" }""", "digest")]
    [InlineData("""{ "type": "openIdConnect", "openIdConnectUrl": "https://a.example/.well-known" }""", "OpenIdConnect")]
    [InlineData(
        """{ "type": "oauth2", "flows": { "implicit": { "authorizationUrl": "https://a.example/a", "scopes": {} } } }""", "implicit")]
    [InlineData("""{ "type": "oauth2", "flows": { "password": { "tokenUrl": "https://a.example/t", "scopes": {} } } }""", "password")]
    public void What_a_connector_cannot_do_is_left_out_and_a_method_remains(string scheme, string words)
    {
        var imported = Some.Imported(Document($$""" "s": {{scheme}} """));

        Assert.Equal(AuthenticationType.None, Assert.Single(imported.Definition.Content.Authentication).Type);
        Assert.Contains(
            imported.Report,
            one => one.Place.StartsWith("/components/securitySchemes/s", StringComparison.Ordinal)
                && one.Message.Contains(words, StringComparison.OrdinalIgnoreCase));
    }

    private static IReadOnlyList<AuthenticationMethod> Methods(string schemes) =>
        Some.Imported(Document(schemes)).Definition.Content.Authentication;

    private static string Document(string schemes) =>
        Some.Document($$""" "paths": { "/x": { "get": { "responses": {} } } }, "components": { "securitySchemes": { {{schemes}} } } """);
}
