using Connectors.Domain.Ids;

namespace Connectors.Data.Rows;

/// <summary>A row that belongs to an organisation.</summary>
internal interface ITenantRow
{
    OrganisationId OrganisationId { get; }
}
