using System.Net;
using System.Text.Json;
using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Requests;
using Connectors.Domain.Requests.Authentication;
using Connectors.Domain.Requests.Rendering;
using Connectors.Outbound;
using Duende.IdentityModel.Client;

namespace Connectors.Application.SigningIn;

/// <summary>Asks a third party for tokens. A request is not given up half way; its client ends it in time.</summary>
public sealed class TokenEndpoint(RequestSender sender)
{
    internal Task<TokenResponse> ForApplicationAsync(TokenCall call) => AskAsync(call, style => sender.TokenClient()
        .RequestClientCredentialsTokenAsync(Prepared(new ClientCredentialsTokenRequest { Scope = call.Scope }, call, style)));

    internal Task<TokenResponse> ForCodeAsync(TokenCall call, string code, string verifier, string returnTo) =>
        AskAsync(call, style => sender.TokenClient().RequestAuthorizationCodeTokenAsync(Prepared(
            new AuthorizationCodeTokenRequest { Code = code, CodeVerifier = verifier, RedirectUri = returnTo }, call, style)));

    internal Task<TokenResponse> AgainAsync(TokenCall call, string refreshToken) => AskAsync(call, style => sender.TokenClient()
        .RequestRefreshTokenAsync(Prepared(new RefreshTokenRequest { RefreshToken = refreshToken }, call, style)));

    // In the body, as the connectors of before had it, which a server need not take; by HTTP Basic, which it has to (RFC 6749, 2.3.1),
    // where it answers that it does not know the client. That spends nothing: the client is looked at before the code or the refresh token
    // is (4.1.3, 6), or whoever found one could use it up without being the client. A server that spends it all the same has lost it by the
    // first request already. Any other answer stands, and so does one to a client without a secret: it has nothing to say by Basic.
    private static async Task<TokenResponse> AskAsync(TokenCall call, Func<ClientCredentialStyle, Task<TokenResponse>> ask)
    {
        if (call.By == ClientAuthentication.Basic) return await ask(ClientCredentialStyle.AuthorizationHeader);
        var answer = await ask(ClientCredentialStyle.PostBody);
        var mayAskAgain = call is { By: null, ClientSecret.Length: > 0 } && IsUnknownClient(answer);
        return mayAskAgain ? await ask(ClientCredentialStyle.AuthorizationHeader) : answer;
    }

    // Read from the body: for a status such as 401 the library's own property says no more than the status.
    private static bool IsUnknownClient(TokenResponse answer) =>
        answer.HttpStatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.BadRequest
        && answer.Json is { ValueKind: JsonValueKind.Object } body
        && body.TryGetProperty("error", out var error)
        && error.ValueKind == JsonValueKind.String
        && error.ValueEquals("invalid_client"u8);

    private static T Prepared<T>(T request, TokenCall call, ClientCredentialStyle style) where T : TokenRequest
    {
        (request.Address, request.ClientId, request.ClientSecret) = (call.Address, call.ClientId, call.ClientSecret);
        request.ClientCredentialStyle = style;
        return request;
    }
}

/// <summary>Where tokens come from, and who asks.</summary>
internal sealed record TokenCall(string Address, string ClientId, string? ClientSecret, string? Scope)
{
    /// <summary>How the client says who it is; null where the connector doesn't say.</summary>
    public ClientAuthentication? By { get; init; }

    public override string ToString() => nameof(TokenCall);

    /// <summary>Reads the method's address and client with the instance's values.</summary>
    /// <returns>Null, and why, where something is missing.</returns>
    public static (TokenCall? Call, IReadOnlyList<Problem> Problems) Of(
        ConnectorContent content, AuthenticationMethod method, RequestValues values)
    {
        var (address, problems) = RequestRenderer.Address(content, method, values, method.TokenUrl);
        var client = OAuthClient.Of(method, values);
        var (by, meaningless) = ClientAuthentications.Of(method);
        if (address is null || meaningless is not null) return (null, meaningless is null ? problems : [.. problems, meaningless]);
        var secret = client.SecretKey is { } key ? values.Instance.GetValueOrDefault(key) : null;
        var scope = method.Scopes.Count == 0 ? null : string.Join(' ', method.Scopes);
        return (new TokenCall(address.Reveal(), client.Id, secret, scope) { By = by }, []);
    }
}
