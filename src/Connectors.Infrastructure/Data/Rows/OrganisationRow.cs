namespace Connectors.Infrastructure.Data.Rows;

internal sealed class OrganisationRow
{
    public Guid Id { get; set; }

    public required string Name { get; set; }

    public DateTime CreatedAt { get; set; }
}
