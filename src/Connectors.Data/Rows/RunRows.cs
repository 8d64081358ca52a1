using Connectors.Domain.Flows;
using Connectors.Domain.Flows.Running;
using Connectors.Domain.Ids;
using Connectors.Domain.Reasons;

namespace Connectors.Data.Rows;

/// <summary>One run of a flow.</summary>
internal sealed class FlowRunRow : ITenantRow
{
    public RunId Id { get; set; }

    public OrganisationId OrganisationId { get; set; }

    public FlowId FlowId { get; set; }

    /// <summary>What the flow was called when it ran.</summary>
    public required string FlowName { get; set; }

    /// <summary>Null where the schedule asked.</summary>
    public string? AskedBy { get; set; }

    public MemberId? AskedById { get; set; }

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

    public Reason? Error { get; set; }

    /// <summary>The shape that it ended at, from 1.</summary>
    public int? ErrorPosition { get; set; }

    /// <summary>Whether it only shows what would be sent.</summary>
    public bool IsTest { get; set; }

    /// <summary>The run that it repeats; null for others.</summary>
    public RunId? RepeatsId { get; set; }

    /// <summary>The step that it begins with; null for the first.</summary>
    public StepId? FromStepId { get; set; }

    /// <summary>The records of the repeated run that the step gets.</summary>
    public RepeatedRecords Repeated { get; set; }
}

/// <summary>A request of a run, with its secrets masked. It is written down before it is sent.</summary>
internal sealed class FlowRunRequestRow : ITenantRow
{
    public RunRequestId Id { get; set; }

    public OrganisationId OrganisationId { get; set; }

    public RunId RunId { get; set; }

    public int Number { get; set; }

    public int Position { get; set; }

    public required string Shape { get; set; }

    public required string Method { get; set; }

    public required string Url { get; set; }

    public required string Headers { get; set; }

    /// <summary>The body of a request that is older than <see cref="Content"/>.</summary>
    public string? Body { get; set; }

    public DateTime SentAt { get; set; }

    public int? Status { get; set; }

    public double? Milliseconds { get; set; }

    public int Retries { get; set; }

    public int Records { get; set; }

    public Reason? Error { get; set; }

    /// <summary>Whether it was made for a test and not sent.</summary>
    public bool IsPreview { get; set; }

    /// <summary>What was sent and what came, masked, as JSON and encrypted; null where it is not kept.</summary>
    public string? Content { get; set; }
}

/// <summary>A record that a step of a run got from the step before it.</summary>
internal sealed class FlowRunRecordRow : ITenantRow
{
    public RunRecordId Id { get; set; }

    public OrganisationId OrganisationId { get; set; }

    public RunId RunId { get; set; }

    /// <summary>The step; the flow where the record came from its last step.</summary>
    public StepId StepId { get; set; }

    /// <summary>The step that passed it on.</summary>
    public StepId? ProducerId { get; set; }

    /// <summary>The step's position in that run, from 1.</summary>
    public int Position { get; set; }

    /// <summary>Its place among the records of the step, from 1.</summary>
    public int Number { get; set; }

    public RecordState State { get; set; }

    public Reason? Error { get; set; }

    /// <summary>The record as JSON, encrypted.</summary>
    public required string Content { get; set; }
}
