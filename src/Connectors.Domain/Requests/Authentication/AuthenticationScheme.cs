using Connectors.Domain.Definitions.Parts;

namespace Connectors.Domain.Requests.Authentication;

/// <summary>A way in which requests show who sends them.</summary>
public abstract class AuthenticationScheme
{
    public abstract AuthenticationType Type { get; }

    /// <summary>Whether an access token is fetched before requests are made.</summary>
    public virtual bool NeedsToken => false;

    /// <summary>Whether a person gives their consent at the third party.</summary>
    public virtual bool AsksForConsent => false;

    /// <summary>What a method of this type has, and what it can't do without.</summary>
    public virtual MethodOutline Outline => MethodOutline.Empty;

    /// <summary>Adds to the request what signs it in.</summary>
    internal abstract void SignIn(AuthenticationMethod method, RequestValues values, RequestParts parts);
}
