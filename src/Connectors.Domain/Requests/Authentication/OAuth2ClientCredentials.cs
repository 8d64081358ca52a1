using Connectors.Domain.Definitions.Parts;

namespace Connectors.Domain.Requests.Authentication;

/// <summary>OAuth 2 as an application (RFC 6749, 4.4).</summary>
internal sealed class OAuth2ClientCredentials : AccessToken
{
    public override AuthenticationType Type => AuthenticationType.OAuth2ClientCredentials;

    public override MethodOutline Outline { get; } = new()
    {
        Required = [MethodField.TokenUrl],
        Optional = [MethodField.Scopes, MethodField.ClientAuthentication],
        NeedsName = true,
        NeedsSecret = true,
        Variables =
        [
            new Variable { Key = "clientId", Label = "Client id", Required = true },
            new Variable { Key = "clientSecret", Label = "Client secret", Required = true, Secret = true },
        ],
    };
}
