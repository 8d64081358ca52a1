using Connectors.Domain.Definitions.Parts;

namespace Connectors.Domain.Requests.Authentication;

/// <summary>OAuth 2 with a person's consent (RFC 6749, 4.1).</summary>
internal sealed class OAuth2AuthorizationCode : AccessToken
{
    public override AuthenticationType Type => AuthenticationType.OAuth2AuthorizationCode;

    public override MethodOutline Outline { get; } = new()
    {
        Required = [MethodField.AuthorizationUrl, MethodField.TokenUrl],
        Optional = [MethodField.Scopes, MethodField.ClientAuthentication],
        NeedsName = true,
        Variables =
        [
            new Variable { Key = "clientId", Label = "Client id", Required = true },
            new Variable { Key = "clientSecret", Label = "Client secret", Required = true, Secret = true },
        ],
    };

    public override bool AsksForConsent => true;
}
