namespace Connectors.Data;

/// <summary>
/// The organisation whose data the present request may see. Set from the signed-in person; where nobody is one yet, by the set-up and by
/// the link of an invitation.
/// </summary>
public sealed class Tenant
{
    /// <summary>Null: no member is signed in, and no organisation's data is visible.</summary>
    public Guid? OrganisationId { get; set; }
}
