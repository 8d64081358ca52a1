using Connectors.Domain.Flows;


namespace Connectors.Data.Rows;

/// <summary>A process flow.</summary>
internal sealed class FlowRow : ITenantRow, IRemovableRow
{
    public Guid Id { get; set; }

    public Guid OrganisationId { get; set; }

    public required string Name { get; set; }

    public bool IsEnabled { get; set; }

    /// <summary>Five fields, in UTC; null where the flow runs by hand only.</summary>
    public string? Cron { get; set; }

    public DateTime ChangedAt { get; set; }

    public required string ChangedBy { get; set; }

    public Guid? ChangedById { get; set; }

    /// <summary>The concurrency token.</summary>
    public int Revision { get; set; }

    public DateTime? RemovedAt { get; set; }
}

/// <summary>One step of a flow.</summary>
internal sealed class FlowShapeRow : ITenantRow, IRemovableRow
{
    public Guid Id { get; set; }

    public Guid OrganisationId { get; set; }

    public Guid FlowId { get; set; }

    public int Position { get; set; }

    public Guid InstanceId { get; set; }

    public required string EndpointKey { get; set; }

    /// <summary>Values by the keys of the endpoint's variables, as JSON.</summary>
    public required string FilledIn { get; set; }

    public DateTime? RemovedAt { get; set; }
}

/// <summary>One run of a flow.</summary>
internal sealed class FlowRunRow : ITenantRow
{
    public Guid Id { get; set; }

    public Guid OrganisationId { get; set; }

    public Guid FlowId { get; set; }

    /// <summary>What the flow was called when it ran.</summary>
    public required string FlowName { get; set; }

    /// <summary>Null where the schedule asked.</summary>
    public string? AskedBy { get; set; }

    public Guid? AskedById { get; set; }

    /// <summary>When the schedule was due: one run for each time. Null for runs by hand.</summary>
    public DateTime? DueAt { get; set; }

    public RunState State { get; set; }

    public DateTime AskedAt { get; set; }

    public DateTime? StartedAt { get; set; }

    public DateTime? EndedAt { get; set; }

    /// <summary>The last heartbeat of the process running it.</summary>
    public DateTime? AliveAt { get; set; }

    public DateTime? CancelAskedAt { get; set; }

    public int Records { get; set; }

    public string? Error { get; set; }

    /// <summary>The shape that it ended at, from 1.</summary>
    public int? ErrorPosition { get; set; }
}

/// <summary>A request of a run, with its secrets masked. It is written down before it is sent.</summary>
internal sealed class FlowRunRequestRow : ITenantRow
{
    public Guid Id { get; set; }

    public Guid OrganisationId { get; set; }

    public Guid RunId { get; set; }

    public int Number { get; set; }

    public int Position { get; set; }

    public required string Shape { get; set; }

    public required string Method { get; set; }

    public required string Url { get; set; }

    public required string Headers { get; set; }

    public string? Body { get; set; }

    public DateTime SentAt { get; set; }

    public int? Status { get; set; }

    public double? Milliseconds { get; set; }

    public int Retries { get; set; }

    public int Records { get; set; }

    public string? Error { get; set; }
}
