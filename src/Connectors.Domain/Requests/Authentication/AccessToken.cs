using Connectors.Domain.Definitions.Parts;

namespace Connectors.Domain.Requests.Authentication;

/// <summary>An access token that was fetched before (RFC 6749).</summary>
internal abstract class AccessToken : AuthenticationScheme
{
    public override bool NeedsToken => true;

    internal override void SignIn(AuthenticationMethod method, RequestValues values, RequestParts parts)
    {
        if (string.IsNullOrEmpty(values.AccessToken)) parts.Variables.Refuse(new Problem.NotSignedIn());
        else parts.SetHeader("Authorization", MaskedText.Open("Bearer ") + MaskedText.Secret(values.AccessToken));
    }
}
