using Connectors.Domain.Catalog;
using Connectors.Domain.People;

namespace Connectors.Domain.Updating.Holding;

/// <summary>What a person holds updates of a connector back for.</summary>
public enum HoldKind
{
    /// <summary>This release is not taken; the next one is offered as usual.</summary>
    Skip,

    /// <summary>Nothing is taken before a date.</summary>
    UntilDate,

    /// <summary>Nothing is taken before a version is offered.</summary>
    UntilVersion,

    /// <summary>A release is taken some days after it was published.</summary>
    CoolDown,
}

/// <summary>How long updates of a connector wait.</summary>
/// <param name="Kind">What they wait for.</param>
public record HoldTerms(HoldKind Kind)
{
    /// <summary>The skipped release, or the first one to take again.</summary>
    public ReleaseVersion? Version { get; init; }

    /// <summary>The date (UTC) on which it ends.</summary>
    public DateTime? Until { get; init; }

    /// <summary>How many days after its publication a release is taken.</summary>
    public int? Days { get; init; }
}

/// <summary>Why updates of a connector wait, and for how long.</summary>
/// <param name="Kind">What they wait for.</param>
/// <param name="Reason">Why, in a person's words.</param>
/// <param name="By">Who decided it, and when.</param>
public sealed record Hold(HoldKind Kind, string Reason, PersonAt By) : HoldTerms(Kind);
