using Connectors.Domain.Ids;
using Connectors.Domain.People;

namespace Connectors.Data.Rows;

/// <summary>A link with which a person becomes a member. Only the hash of its token is kept.</summary>
internal sealed class InvitationRow : ITenantRow
{
    public InvitationId Id { get; set; }

    public OrganisationId OrganisationId { get; set; }

    public required string TokenHash { get; set; }

    public required string Email { get; set; }

    /// <summary>The address as accounts are compared: without case.</summary>
    public required string NormalizedEmail { get; set; }

    public Role Role { get; set; }

    public required string InvitedBy { get; set; }

    public MemberId? InvitedById { get; set; }

    public DateTime ExpiresAt { get; set; }

    public DateTime? AcceptedAt { get; set; }
}
