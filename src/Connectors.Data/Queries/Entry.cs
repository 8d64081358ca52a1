using Connectors.Domain.Catalog;
using Connectors.Domain.Ids;
using Connectors.Domain.People;
using Connectors.Domain.Updating.Holding;

namespace Connectors.Data.Queries;

/// <summary>An entry of the list as the page shows it.</summary>
public sealed class Entry
{
    public required InstalledId Id { get; init; }

    public required string Name { get; init; }

    public string? Colour { get; init; }

    /// <summary>Null for a custom connector.</summary>
    public string? PackageId { get; init; }

    public string? Version { get; init; }

    public int Revision { get; init; }

    public required string CurrentFingerprint { get; init; }

    /// <summary>The offered release's definition, newer or not.</summary>
    public string? OfferedFingerprint { get; init; }

    public bool IsModified { get; init; }

    public int Customisations { get; init; }

    public required Author ChangedBy { get; init; }

    public required AuthorContact ChangedByMember { get; init; }

    public DateTime ChangedAt { get; init; }

    public DateTime InstalledAt { get; init; }

    public bool IsUpdateAvailable { get; init; }

    public string? OfferedVersion { get; init; }

    /// <summary>Whether the release that it was installed from is no longer offered.</summary>
    public bool IsWithdrawn { get; init; }

    /// <summary>The last day (UTC) on which that release works at the third party; null where nobody said one.</summary>
    public DateTime? SupportedUntil { get; init; }

    /// <summary>Why updates of it wait; it may not apply to the offered release.</summary>
    public required EntryHold Hold { get; init; }

    /// <summary>Whether updates of it wait now.</summary>
    /// <param name="now">The time (UTC).</param>
    public bool IsHeld(DateTime now) => IsUpdateAvailable && Hold is { Kind: { } kind } hold && OfferedVersion is { } offered
        && HoldRules.Applies(hold.Terms(kind), ReleaseVersion.Parse(offered), hold.OfferedAt ?? now, now);

    public InstalledId? AlongsideOfId { get; init; }

    public string? AlongsideOfVersion { get; init; }

    /// <summary>A newer entry of the same package, if there is one.</summary>
    public InstalledId? BesideId { get; init; }

    public string? BesideVersion { get; init; }

    /// <summary>How many flows use it.</summary>
    public int Flows { get; init; }

    /// <summary>How many flows still use the entry that this one was installed alongside of.</summary>
    public int FlowsToMove { get; init; }

    public bool IsCustom => PackageId is null;
}

/// <summary>The hold of an entry. Without one, every value of the hold is null.</summary>
/// <param name="Kind">What updates wait for.</param>
/// <param name="Version">The skipped release, or the first one to take again.</param>
/// <param name="Until">The date (UTC) on which it ends.</param>
/// <param name="Days">How many days after its publication a release is taken.</param>
/// <param name="OfferedAt">When the offered release was published (UTC); null where none is offered.</param>
public sealed record EntryHold(HoldKind? Kind, string? Version, DateTime? Until, int? Days, DateTime? OfferedAt)
{
    internal HoldTerms Terms(HoldKind kind) => new(kind)
    {
        Version = Version is { } version ? ReleaseVersion.Parse(version) : null,
        Until = Until,
        Days = Days,
    };
}

/// <summary>How many entries each filter has, among those that a search finds.</summary>
/// <param name="All">All that were found.</param>
/// <param name="Updates">Those with an update.</param>
/// <param name="Modified">Those that were modified.</param>
/// <param name="Prebuilt">Those of a package.</param>
/// <param name="OutOfDate">How many of the organisation have an update, found or not.</param>
/// <param name="UpdatesModified">Those with an update that were modified.</param>
public sealed record FilterCounts(int All, int Updates, int Modified, int Prebuilt, int OutOfDate, int UpdatesModified)
{
    public int Custom => All - Prebuilt;

    public int Of(ListFilter filter) => filter switch
    {
        ListFilter.Updates => Updates,
        ListFilter.Modified => Modified,
        ListFilter.Prebuilt => Prebuilt,
        ListFilter.Custom => Custom,
        _ => All,
    };
}

/// <summary>One page of the list.</summary>
/// <param name="Entries">The entries on it.</param>
/// <param name="Counts">How many each filter has.</param>
/// <param name="Query">What was looked for, with the page that was found.</param>
public sealed record ManagePage(Page<Entry> Entries, FilterCounts Counts, ListQuery Query);
