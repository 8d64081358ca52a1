using Connectors.Domain.Ids;

namespace Connectors.Data.Rows;

/// <summary>One entry of an organisation's list.</summary>
internal sealed class ConnectorRow : IRevisionedRow<InstalledId>
{
    int IRevisionedRow.Number => Revision;

    public InstalledId Id { get; set; }

    public OrganisationId OrganisationId { get; set; }

    public required string Name { get; set; }

    public string? Colour { get; set; }

    /// <summary>The package that it was installed from; null for a custom connector, like the four that follow.</summary>
    public string? PackageId { get; set; }

    public ReleaseId? BaselineId { get; set; }

    public string? BaselineFingerprint { get; set; }

    public string? Version { get; set; }

    public string? VersionKey { get; set; }

    public bool IsPrerelease { get; set; }

    public required string CurrentFingerprint { get; set; }

    /// <summary>How many customisations there are: what differs between baseline and current.</summary>
    public int Customisations { get; set; }

    /// <summary>The number of its newest revision: the concurrency token.</summary>
    public int Revision { get; set; }

    public DateTime ChangedAt { get; set; }

    public required string ChangedBy { get; set; }

    public MemberId? ChangedById { get; set; }

    public DateTime InstalledAt { get; set; }

    public InstalledId? AlongsideOfId { get; set; }

    public string? AlongsideOfVersion { get; set; }

    public DateTime? RemovedAt { get; set; }
}
