namespace Connectors.Domain.Comparing;

/// <summary>How the current definition relates to the installed release.</summary>
public enum Integrity
{
    /// <summary>It is the release, as it was published.</summary>
    Untouched,

    /// <summary>It differs in meaning from the release.</summary>
    Modified,

    /// <summary>It differs from the release it came from, but means the same as the one that is offered.</summary>
    Converged,

    /// <summary>It was built here, so no release updates it.</summary>
    Custom,
}
