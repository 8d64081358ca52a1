using Connectors.Domain.Ids;
using Connectors.Domain.Updating.Jobs;

namespace Connectors.Data.Rows;

/// <summary>Several updates that are done as one job.</summary>
internal sealed class UpdateJobRow : ITenantRow
{
    public JobId Id { get; set; }

    public OrganisationId OrganisationId { get; set; }

    public JobKind Kind { get; set; }

    /// <summary>The job that it takes back; null for other kinds.</summary>
    public JobId? UndoesId { get; set; }

    public JobState State { get; set; }

    public DateTime AskedAt { get; set; }

    public required string AskedBy { get; set; }

    public MemberId? AskedById { get; set; }

    public DateTime? ConfirmedAt { get; set; }

    public DateTime? EndedAt { get; set; }

    /// <summary>When the process that runs it last said so.</summary>
    public DateTime? AliveAt { get; set; }
}

/// <summary>One connector of a job.</summary>
internal sealed class UpdateJobItemRow : ITenantRow
{
    public JobItemId Id { get; set; }

    public OrganisationId OrganisationId { get; set; }

    public JobId JobId { get; set; }

    public int Position { get; set; }

    public InstalledId ConnectorId { get; set; }

    public required string ConnectorName { get; set; }

    public string? FromVersion { get; set; }

    public string? ToVersion { get; set; }

    public required string Option { get; set; }

    /// <summary>The revision of the update to undo, or the number of the move; null where a newer release is taken.</summary>
    public int? Undo { get; set; }

    /// <summary>The connector that it was moved to; null for other updates.</summary>
    public InstalledId? MovedToId { get; set; }

    public required string PlanHash { get; set; }

    /// <summary>The plan that was reviewed, as JSON.</summary>
    public required string Plan { get; set; }

    /// <summary>The keys of the consents that were given, a line each.</summary>
    public string? Consents { get; set; }

    public ItemState State { get; set; }

    /// <summary>How often the database ended an attempt.</summary>
    public int Attempts { get; set; }

    /// <summary>Why it was left, as a code; null otherwise.</summary>
    public string? Reason { get; set; }

    /// <summary>What the reason is about, as JSON.</summary>
    public string? Detail { get; set; }

    /// <summary>The revision that it made, or the number of the move.</summary>
    public int? Revision { get; set; }

    /// <summary>What was done, as JSON of <see cref="UpdateProof"/>.</summary>
    public string? Proof { get; set; }

    public DateTime? EndedAt { get; set; }
}
