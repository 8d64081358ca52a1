using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Requests;
using Connectors.Infrastructure.Outbound;
using Duende.IdentityModel.Client;

namespace Connectors.Infrastructure.SigningIn;

/// <summary>Asks a third party for tokens. A request is not given up half way; its client ends it in time.</summary>
public sealed class TokenEndpoint(RequestSender sender)
{
    internal Task<TokenResponse> ForApplicationAsync(TokenCall call) => sender.TokenClient().RequestClientCredentialsTokenAsync(
        Prepared(new ClientCredentialsTokenRequest { Scope = call.Scope }, call));

    internal Task<TokenResponse> ForCodeAsync(TokenCall call, string code, string verifier, string returnTo) => sender.TokenClient().RequestAuthorizationCodeTokenAsync(
        Prepared(new AuthorizationCodeTokenRequest { Code = code, CodeVerifier = verifier, RedirectUri = returnTo }, call));

    internal Task<TokenResponse> AgainAsync(TokenCall call, string refreshToken) => sender.TokenClient().RequestRefreshTokenAsync(
        Prepared(new RefreshTokenRequest { RefreshToken = refreshToken }, call));

    private static T Prepared<T>(T request, TokenCall call) where T : TokenRequest
    {
        (request.Address, request.ClientId, request.ClientSecret) = (call.Address, call.ClientId, call.ClientSecret);
        request.ClientCredentialStyle = ClientCredentialStyle.PostBody;
        return request;
    }
}

/// <summary>Where tokens come from, and who asks.</summary>
internal sealed record TokenCall(string Address, string ClientId, string? ClientSecret, string? Scope)
{
    public override string ToString() => nameof(TokenCall);

    /// <summary>Reads the method's address and client with the instance's values.</summary>
    /// <returns>Null, and why, where something is missing.</returns>
    public static (TokenCall? Call, IReadOnlyList<Obstacle> Obstacles) Of(ConnectorContent content, AuthenticationMethod method, RequestValues values)
    {
        var (address, obstacles) = RequestRenderer.Address(content, method, values, method.TokenUrl);
        var secret = method.Variables.FirstOrDefault(variable => variable.Secret);
        var client = method.Variables.FirstOrDefault(variable => variable.Key.Equals("clientId", StringComparison.OrdinalIgnoreCase)) ?? method.Variables.FirstOrDefault(variable => !variable.Secret);
        if (address is null) return (null, obstacles);
        var id = client is null ? "" : values.Instance.GetValueOrDefault(client.Key) ?? client.Default ?? "";
        return (new TokenCall(address.Reveal(), id, secret is null ? null : values.Instance.GetValueOrDefault(secret.Key), method.Scopes.Count == 0 ? null : string.Join(' ', method.Scopes)), []);
    }
}
