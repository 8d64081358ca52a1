namespace Connectors.Domain.Comparing;

/// <summary>How what stands now relates to the release that it was installed from.</summary>
public enum Integrity
{
    /// <summary>It is the release, as it was published.</summary>
    Untouched,

    /// <summary>It differs in meaning from the release.</summary>
    Modified,

    /// <summary>It differs from the release it came from, but means the same as the one that is offered.</summary>
    Converged,

    /// <summary>It was built here. Nobody but its builder updates it.</summary>
    Custom,
}
