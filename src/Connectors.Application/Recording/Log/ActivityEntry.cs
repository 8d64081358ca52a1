using Connectors.Domain.Flows;
using Connectors.Domain.Instances;
using Connectors.Domain.People;

namespace Connectors.Application.Recording.Log;

/// <summary>One change, of something that may have been removed since.</summary>
/// <param name="Subject">What was changed.</param>
/// <param name="Change">How.</param>
/// <param name="At">When (UTC).</param>
/// <param name="By">Who.</param>
public sealed record ActivityEntry(ActivitySubject Subject, ActivityChange Change, DateTime At, Author By);

/// <summary>What was changed.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">Its id, as addresses have it.</param>
/// <param name="Name">What it is called now.</param>
/// <param name="IsRemoved">Whether it was removed since.</param>
public sealed record ActivitySubject(ActivityKind Kind, string Id, string Name, bool IsRemoved);

/// <summary>How something was changed.</summary>
public abstract record ActivityChange
{
    private ActivityChange()
    {
    }

    /// <param name="Facts">What was done; null where an earlier version kept it in words.</param>
    /// <param name="Title">Those words; empty in others.</param>
    public sealed record OfConnector(RevisionFacts? Facts, string Title) : ActivityChange;

    /// <param name="Kind">What was done.</param>
    /// <param name="Restored">The restored revision; null for other changes.</param>
    public sealed record OfInstance(InstanceChangeKind Kind, int? Restored) : ActivityChange;

    /// <param name="Kind">What was done.</param>
    /// <param name="Restored">The restored revision; null for other changes.</param>
    public sealed record OfFlow(FlowChangeKind Kind, int? Restored) : ActivityChange;
}

/// <summary>A part of the log, newest first.</summary>
/// <param name="Entries">The changes.</param>
/// <param name="End">Where older ones go on; null where there are none.</param>
public sealed record ActivityPart(IReadOnlyList<ActivityEntry> Entries, ActivityPlace? End);
