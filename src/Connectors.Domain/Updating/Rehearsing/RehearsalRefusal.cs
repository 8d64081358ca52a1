namespace Connectors.Domain.Updating.Rehearsing;

/// <summary>Why a step of a flow is not rehearsed.</summary>
public enum RehearsalRefusal
{
    /// <summary>It sends records, now or after the update.</summary>
    Sends,

    /// <summary>Its method may write, now or after the update: it is neither GET nor HEAD.</summary>
    MayWrite,

    /// <summary>It uses the records of the step before, and a rehearsal hands none on.</summary>
    NeedsRecords,

    /// <summary>Its instance needs to be signed in.</summary>
    NotSignedIn,

    /// <summary>It will not work after the update: the plan says so.</summary>
    Broken,

    /// <summary>The update sends it to another address, which a person must allow first.</summary>
    NeedsConsent,

    /// <summary>A rehearsal takes no more steps.</summary>
    OverLimit,
}
