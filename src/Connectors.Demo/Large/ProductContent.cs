using Connectors.Domain.Definitions.Parts;

namespace Connectors.Demo.Large;

/// <summary>The first release of a product.</summary>
internal static class ProductContent
{
    /// <param name="line">What kind of third party it is.</param>
    /// <param name="name">What it is called.</param>
    /// <param name="number">Its place among all products: they differ in how many endpoints they have.</param>
    public static ConnectorContent First(ProductLine line, string name, int number) => new()
    {
        Name = name,
        Summary = line.Summary,
        Category = line.Category,
        Colour = line.Colour,
        BaseUrl = $"http://{{{{address}}}}/{line.System}/v1",
        RateLimit = new RateLimit { Requests = 20, Per = RatePeriod.Second },
        Variables = [new Variable { Key = "address", Label = "Address of the sandbox", Required = true }],
        Authentication = [Key, Token, Basic, Application],
        Endpoints = [line.Main, line.Send, .. line.Others.Take(1 + number % line.Others.Count), line.Old],
    };

    private static AuthenticationMethod Key { get; } = new()
    {
        Key = "key",
        Name = "API key",
        Type = AuthenticationType.ApiKey,
        Parameter = "X-Sandbox-Key",
        Value = "{{apiKey}}",
        Variables = [Secret("apiKey", "API key")],
    };

    private static AuthenticationMethod Token { get; } = new()
    {
        Key = "token",
        Name = "Private token",
        Type = AuthenticationType.Bearer,
        Value = "{{token}}",
        Variables = [Secret("token", "Token")],
    };

    private static AuthenticationMethod Basic { get; } = new()
    {
        Key = "basic",
        Name = "User name and password",
        Type = AuthenticationType.Basic,
        Variables = [new Variable { Key = "username", Label = "User name", Required = true }, Secret("password", "Password")],
    };

    private static AuthenticationMethod Application { get; } = new()
    {
        Key = "application",
        Name = "OAuth 2 as an application",
        Type = AuthenticationType.OAuth2ClientCredentials,
        TokenUrl = "http://{{address}}/oauth/token",
        Scopes = ["read", "write"],
        Variables = [new Variable { Key = "clientId", Label = "Client id", Required = true }, Secret("clientSecret", "Client secret")],
    };

    private static Variable Secret(string key, string label) => new() { Key = key, Label = label, Required = true, Secret = true };
}
