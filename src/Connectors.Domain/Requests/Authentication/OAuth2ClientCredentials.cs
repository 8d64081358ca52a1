using Connectors.Domain.Definitions.Parts;

namespace Connectors.Domain.Requests.Authentication;

/// <summary>OAuth 2 as an application (RFC 6749, 4.4).</summary>
internal sealed class OAuth2ClientCredentials : AccessToken
{
    public override AuthenticationType Type => AuthenticationType.OAuth2ClientCredentials;
}
