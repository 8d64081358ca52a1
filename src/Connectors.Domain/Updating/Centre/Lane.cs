namespace Connectors.Domain.Updating.Centre;

/// <summary>What an update waits for.</summary>
public enum Lane
{
    /// <summary>Nothing: no edit is lost, nothing is to decide, no flow breaks.</summary>
    Ready,

    /// <summary>Answers.</summary>
    ToDecide,

    /// <summary>A consent.</summary>
    LookFirst,

    /// <summary>A date, a release, or a newer version that is installed alongside.</summary>
    Held,
}
