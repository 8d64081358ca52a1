using Connectors.Domain.Ids;

namespace Connectors.Data.Rows;

/// <summary>What became of one update. Rows are only added; the same refusal again is counted on the one that is there.</summary>
internal sealed class UpdateRecordRow : ITenantRow
{
    public UpdateRecordId Id { get; set; }

    public OrganisationId OrganisationId { get; set; }

    public InstalledId ConnectorId { get; set; }

    /// <summary>The entry that was added, where one was.</summary>
    public InstalledId? AddedId { get; set; }

    public required string ConnectorName { get; set; }

    public string? FromVersion { get; set; }

    public string? ToVersion { get; set; }

    /// <summary>What the entry was before; null in rows from before fingerprints were kept.</summary>
    public string? FingerprintBefore { get; set; }

    /// <summary>What the entry became, or the one that was added alongside; the same as before where the update was refused.</summary>
    public string? FingerprintAfter { get; set; }

    public required string Option { get; set; }

    public required string Outcome { get; set; }

    /// <summary>How many customisations were replaced.</summary>
    public int Lost { get; set; }

    /// <summary>How often the same was refused to the same person; 1 for what was done.</summary>
    public int Times { get; set; } = 1;

    public DateTime At { get; set; }

    public required string By { get; set; }

    public MemberId? ById { get; set; }
}
