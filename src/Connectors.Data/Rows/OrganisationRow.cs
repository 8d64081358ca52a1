namespace Connectors.Data.Rows;

internal sealed class OrganisationRow
{
    public Guid Id { get; set; }

    public required string Name { get; set; }

    public DateTime CreatedAt { get; set; }

    /// <summary>
    /// When a run of it last began; null where none did. Places go to the organisation that waits longest, and taking one writes here
    /// first, so that two at once don't count the same free place.
    /// </summary>
    public DateTime? RunBegunAt { get; set; }
}
