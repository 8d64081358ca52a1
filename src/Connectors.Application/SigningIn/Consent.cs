using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Ids;
using Connectors.Domain.Requests;
using Connectors.Domain.Requests.Rendering;
using Duende.IdentityModel;
using Duende.IdentityModel.Client;

namespace Connectors.Application.SigningIn;

/// <summary>A sign-in that a person was sent away for; kept encrypted in their browser until they come back.</summary>
/// <param name="Instance">What is signed in.</param>
/// <param name="State">What the third party has to send back (RFC 6749, 10.12).</param>
/// <param name="Verifier">Proves that the client that requested the code uses it (RFC 7636).</param>
/// <param name="ReturnTo">Where the third party sends the person back to.</param>
public sealed record Consent(InstanceId Instance, string State, string Verifier, string ReturnTo)
{
    public override string ToString() => nameof(Consent);

    public static Consent Begin(InstanceId instance, string returnTo) => new(instance, Random(), Random(), returnTo);

    /// <summary>Whether what came back belongs to this sign-in.</summary>
    public bool Matches(string? state) =>
        state is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(state), Encoding.UTF8.GetBytes(State));

    /// <summary>Where the person gives their consent; null, and why, where the address can't be made.</summary>
    public (string? Address, IReadOnlyList<Problem> Problems) Address(
        ConnectorContent content, AuthenticationMethod method, RequestValues values)
    {
        var (address, problems) = RequestRenderer.Address(content, method, values, method.AuthorizationUrl);
        var (call, more) = TokenCall.Of(content, method, values);
        if (address is null || call is null) return (null, [.. problems, .. more]);
        var challenge = Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(Verifier)));
        return (new RequestUrl(address.Reveal()).CreateAuthorizeUrl(
            call.ClientId,
            "code",
            call.Scope,
            ReturnTo,
            State,
            codeChallenge: challenge,
            codeChallengeMethod: OidcConstants.CodeChallengeMethods.Sha256), []);
    }

    private static string Random() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
}
