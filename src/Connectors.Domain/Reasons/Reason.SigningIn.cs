using System.Text.Json.Serialization;

namespace Connectors.Domain.Reasons;

/// <content>Why an instance is not signed in.</content>
[JsonDerivedType(typeof(InstanceRemoved), "instance-removed")]
[JsonDerivedType(typeof(InstanceChanged), "instance-changed")]
[JsonDerivedType(typeof(NoMethod), "no-method")]
[JsonDerivedType(typeof(UnreadableSignIn), "unreadable-sign-in")]
[JsonDerivedType(typeof(NeverSignedIn), "never-signed-in")]
[JsonDerivedType(typeof(SignInExpired), "sign-in-expired")]
[JsonDerivedType(typeof(SignInRevoked), "sign-in-revoked")]
[JsonDerivedType(typeof(ClientRejected), "client-rejected")]
[JsonDerivedType(typeof(NoTokenRequest), "no-token-request")]
[JsonDerivedType(typeof(NoTokenEndpoint), "no-token-endpoint")]
[JsonDerivedType(typeof(TokenEndpointStatus), "token-endpoint-status")]
public abstract partial record Reason
{
    public sealed record InstanceRemoved : Reason;

    public sealed record InstanceChanged : Reason;

    /// <summary>The connector lost the sign-in method.</summary>
    public sealed record NoMethod : Reason;

    /// <summary>The present keys don't open the stored sign-in.</summary>
    public sealed record UnreadableSignIn : Reason;

    public sealed record NeverSignedIn : Reason;

    public sealed record SignInExpired : Reason;

    /// <summary>The third party no longer accepts the sign-in (<c>invalid_grant</c>).</summary>
    public sealed record SignInRevoked : Reason;

    /// <summary>The third party rejected the client id and secret.</summary>
    public sealed record ClientRejected : Reason;

    /// <summary>No token can be requested.</summary>
    public sealed record NoTokenRequest(NotReady Why) : Reason;

    /// <summary>The token endpoint could not be reached.</summary>
    public sealed record NoTokenEndpoint : Reason;

    /// <summary>The token endpoint answered with a status that is no success.</summary>
    public sealed record TokenEndpointStatus(int Status) : Reason;
}
