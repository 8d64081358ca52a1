using Connectors.Domain.Ids;

namespace Connectors.Data.Rows;

/// <summary>The answers given so far to the questions of one update of one connector.</summary>
internal sealed class AnswersRow : ITenantRow
{
    public AnswersId Id { get; set; }

    public OrganisationId OrganisationId { get; set; }

    public InstalledId ConnectorId { get; set; }

    /// <summary>The update: the fingerprint of the offered definition, or <c>undo:</c> or <c>restore:</c> and a revision.</summary>
    public required string Update { get; set; }

    /// <summary>A list of <see cref="Domain.Merging.Decision"/> as JSON.</summary>
    public required string Answers { get; set; }

    public DateTime ChangedAt { get; set; }

    public required string ChangedBy { get; set; }

    public MemberId? ChangedById { get; set; }

    /// <summary>The concurrency token.</summary>
    public int Revision { get; set; }
}
