using Connectors.Domain.Ids;

namespace Connectors.Data.Rows;

/// <summary>A move of instances and flows from a connector to a newer version of it.</summary>
internal sealed class MoveRow : ITenantRow
{
    public MoveId Id { get; set; }

    public OrganisationId OrganisationId { get; set; }

    public InstalledId FromId { get; set; }

    public InstalledId ToId { get; set; }

    /// <summary>Among the moves to the same connector, from 1.</summary>
    public int Number { get; set; }

    public string? FromVersion { get; set; }

    public string? ToVersion { get; set; }

    /// <summary>What became of everything but the flows, as JSON of <see cref="Domain.Updating.Facts.MoveDone"/>.</summary>
    public required string Done { get; set; }

    public DateTime At { get; set; }

    public required string By { get; set; }

    public MemberId? ById { get; set; }

    public DateTime? UndoneAt { get; set; }
}

/// <summary>A flow of a move.</summary>
internal sealed class MovedFlowRow : ITenantRow
{
    public MovedFlowId Id { get; set; }

    public OrganisationId OrganisationId { get; set; }

    public MoveId MoveId { get; set; }

    public FlowId FlowId { get; set; }

    /// <summary>What the flow was called.</summary>
    public required string Name { get; set; }

    /// <summary>Its steps before and after, as JSON.</summary>
    public required string Steps { get; set; }

    public DateTime? UndoneAt { get; set; }
}
