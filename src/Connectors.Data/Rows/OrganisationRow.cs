using Connectors.Domain.Ids;

namespace Connectors.Data.Rows;

internal sealed class OrganisationRow
{
    public OrganisationId Id { get; set; }

    public required string Name { get; set; }

    public DateTime CreatedAt { get; set; }

    /// <summary>
    /// When a run of it last began; null where none did. Places go to the organisation that waits longest, and taking one writes here
    /// first, so that two at once don't count the same free place.
    /// </summary>
    public DateTime? RunBegunAt { get; set; }

    /// <summary>Whether an update is undone by itself when a flow goes wrong after it.</summary>
    public bool UndoesByItself { get; set; }
}
