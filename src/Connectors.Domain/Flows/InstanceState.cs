namespace Connectors.Domain.Flows;

/// <summary>Whether an instance can be used.</summary>
public enum InstanceState
{
    /// <summary>A request with these credentials succeeded.</summary>
    SignedIn = 0,
    NeedsSignIn = 1,
    Failing = 2,

    /// <summary>No request was made yet with what it signs in with.</summary>
    NotTested = 3,
}
