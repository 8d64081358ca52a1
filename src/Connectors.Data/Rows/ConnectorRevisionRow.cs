using Connectors.Domain.Ids;

namespace Connectors.Data.Rows;

/// <summary>What an entry was at some time. Only ever added.</summary>
internal sealed class ConnectorRevisionRow : IRevisionRow
{
    public RevisionId Id { get; set; }

    public OrganisationId OrganisationId { get; set; }

    public InstalledId ConnectorId { get; set; }

    public int Number { get; set; }

    public required string Fingerprint { get; set; }

    /// <summary>What the entry was before; null for its first revision.</summary>
    public string? FingerprintBefore { get; set; }

    public ReleaseId? BaselineId { get; set; }

    public string? Version { get; set; }

    /// <summary>What was done and what changed, as JSON of codes and arguments; null in rows of earlier versions.</summary>
    public string? Facts { get; set; }

    /// <summary>The report of an imported document, a line each. In rows of earlier versions also what changed, in words.</summary>
    public required string Words { get; set; }

    /// <summary>What was done, in words, in rows of earlier versions; empty in others.</summary>
    public required string Title { get; set; }

    public DateTime At { get; set; }

    public required string By { get; set; }

    /// <summary>The member; null in rows from before ids were kept, as in every history.</summary>
    public MemberId? ById { get; set; }
}
