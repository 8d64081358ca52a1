using Connectors.Domain.Ids;
using Connectors.Domain.Updating.Rehearsing;

namespace Connectors.Data.Rows;

/// <summary>A rehearsal of updates: what was requested, and what came of it.</summary>
internal sealed class RehearsalRow : ITenantRow
{
    public RehearsalId Id { get; set; }

    public OrganisationId OrganisationId { get; set; }

    /// <summary>The job of updates whose connectors are rehearsed; null for one connector.</summary>
    public JobId? JobId { get; set; }

    /// <summary>The display name of the first connector.</summary>
    public required string Name { get; set; }

    public int Connectors { get; set; }

    public RehearsalState State { get; set; }

    public DateTime AskedAt { get; set; }

    public required string AskedBy { get; set; }

    public MemberId? AskedById { get; set; }

    public DateTime? StartedAt { get; set; }

    public DateTime? EndedAt { get; set; }

    /// <summary>The connectors, as JSON of <see cref="RehearsalTarget"/>.</summary>
    public required string Targets { get; set; }

    /// <summary>How many steps are rehearsed.</summary>
    public int Steps { get; set; }

    public int Done { get; set; }

    /// <summary>How many of them a person should look at.</summary>
    public int ToLookAt { get; set; }

    /// <summary>What was found so far, as JSON of <see cref="RehearsalReport"/>; null before it began.</summary>
    public string? Report { get; set; }
}
