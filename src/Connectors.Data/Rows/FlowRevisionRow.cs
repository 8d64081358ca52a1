using Connectors.Domain.Flows;
using Connectors.Domain.Ids;


namespace Connectors.Data.Rows;

/// <summary>What a flow was after one change. Rows are only added.</summary>
internal sealed class FlowRevisionRow : IRevisionRow
{
    public RevisionId Id { get; set; }

    public OrganisationId OrganisationId { get; set; }

    public FlowId FlowId { get; set; }

    public int Number { get; set; }

    public FlowChangeKind Kind { get; set; }

    /// <summary>The restored revision; null for other changes.</summary>
    public int? Restored { get; set; }

    /// <summary>A <see cref="Domain.Flows.FlowState"/> as JSON.</summary>
    public required string State { get; set; }

    public DateTime At { get; set; }

    public required string By { get; set; }

    public MemberId? ById { get; set; }
}
