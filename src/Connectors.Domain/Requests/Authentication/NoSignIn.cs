using Connectors.Domain.Definitions.Parts;

namespace Connectors.Domain.Requests.Authentication;

/// <summary>Requests that everybody may send.</summary>
internal sealed class NoSignIn : AuthenticationScheme
{
    public override AuthenticationType Type => AuthenticationType.None;

    internal override void SignIn(AuthenticationMethod method, RequestValues values, RequestParts parts)
    {
    }
}
