using Connectors.Domain.Reasons;

namespace Connectors.Application.Instances;

/// <summary>What became of signing in.</summary>
public abstract record SignInResult
{
    private SignInResult()
    {
    }

    /// <summary>Requests can be made.</summary>
    /// <param name="AccessToken">Null where the method needs none.</param>
    public sealed record SignedIn(string? AccessToken) : SignInResult
    {
        /// <summary>
        /// When what the instance signs in with had last been changed: it is for no other values than those of that moment.
        /// </summary>
        public DateTime For { get; init; }

        /// <summary>Whether a request was made with it, and answered well.</summary>
        public bool IsTried { get; init; }

        /// <summary>Why no request could be made with it now; null where none was held back.</summary>
        public Reason? HeldBack { get; init; }

        public override string ToString() => nameof(SignedIn);
    }

    /// <summary>A person has to sign in.</summary>
    public sealed record NeedsSignIn(Reason Reason) : SignInResult;

    /// <summary>It can't be said now.</summary>
    public sealed record Failing(Reason Reason) : SignInResult;

    /// <summary>What is kept can't be read with the present keys, which says nothing of the instance: its state stays.</summary>
    public sealed record Unreadable(Reason Reason) : SignInResult;
}
