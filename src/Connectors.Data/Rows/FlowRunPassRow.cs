using Connectors.Domain.Ids;

namespace Connectors.Data.Rows;

/// <summary>How many records of a run went no further at one of its steps. Steps that passed everything on have none.</summary>
internal sealed class FlowRunPassRow : ITenantRow
{
    public RunPassId Id { get; set; }

    public OrganisationId OrganisationId { get; set; }

    public RunId RunId { get; set; }

    /// <summary>The step, from 1.</summary>
    public int Position { get; set; }

    public required string Shape { get; set; }

    /// <summary>How many records came to it.</summary>
    public int Came { get; set; }

    /// <summary>How many its conditions left out.</summary>
    public int Filtered { get; set; }

    /// <summary>For how many it found nothing, where those are dropped.</summary>
    public int Unmatched { get; set; }
}
