using Connectors.Domain.Ids;

namespace Connectors.Data;

/// <summary>The organisation whose rows a scope of services may see: one at most, and without one no rows at all.</summary>
/// <remarks>Entered by a request for its signed-in member, and by <see cref="TenantScope"/> for all other work.</remarks>
public sealed class Tenant
{
    /// <summary>Null: no organisation's rows are visible.</summary>
    public OrganisationId? OrganisationId { get; private set; }

    /// <exception cref="InvalidOperationException">The scope is for another organisation.</exception>
    public void Enter(OrganisationId organisation)
    {
        if (OrganisationId is { } other && other != organisation)
            throw new InvalidOperationException("A scope is for one organisation. Begin another scope for another organisation.");
        OrganisationId = organisation;
    }
}
