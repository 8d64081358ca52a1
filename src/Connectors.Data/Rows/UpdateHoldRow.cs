using Connectors.Domain.Ids;
using Connectors.Domain.Updating.Holding;

namespace Connectors.Data.Rows;

/// <summary>Why updates of a connector wait. A connector has one at most.</summary>
internal sealed class UpdateHoldRow : ITenantRow
{
    public UpdateHoldId Id { get; set; }

    public OrganisationId OrganisationId { get; set; }

    public InstalledId ConnectorId { get; set; }

    public HoldKind Kind { get; set; }

    public string? Version { get; set; }

    public DateTime? Until { get; set; }

    public int? Days { get; set; }

    public required string Reason { get; set; }

    public DateTime At { get; set; }

    public required string By { get; set; }

    public MemberId? ById { get; set; }
}
