using Connectors.Domain.Ids;

namespace Connectors.Data.Rows;

/// <summary>A process flow.</summary>
internal sealed class FlowRow : IRevisionedRow<FlowId>
{
    int IRevisionedRow.Number => Revision;

    public FlowId Id { get; set; }

    public OrganisationId OrganisationId { get; set; }

    public required string Name { get; set; }

    public bool IsEnabled { get; set; }

    /// <summary>Whether it was never switched on.</summary>
    public bool IsDraft { get; set; }

    /// <summary>Whether what its runs send and receive is not kept.</summary>
    public bool ForgetsContent { get; set; }

    /// <summary>Five fields, in UTC; null where the flow runs by hand only.</summary>
    public string? Cron { get; set; }

    public DateTime ChangedAt { get; set; }

    public required string ChangedBy { get; set; }

    public MemberId? ChangedById { get; set; }

    /// <summary>The concurrency token.</summary>
    public int Revision { get; set; }

    public DateTime? RemovedAt { get; set; }
}

/// <summary>One step of a flow.</summary>
internal sealed class FlowShapeRow : ITenantRow, IRemovableRow
{
    public StepId Id { get; set; }

    public OrganisationId OrganisationId { get; set; }

    public FlowId FlowId { get; set; }

    public int Position { get; set; }

    public InstanceId InstanceId { get; set; }

    public required string EndpointKey { get; set; }

    /// <summary>Values by the keys of the endpoint's variables, as JSON.</summary>
    public required string FilledIn { get; set; }

    public DateTime? RemovedAt { get; set; }
}
