using Connectors.Domain.Ids;

namespace Connectors.Data.Rows;

/// <summary>A link with which a member sets a new password. Only the hash of its token is kept.</summary>
internal sealed class PasswordLinkRow
{
    public PasswordLinkId Id { get; set; }

    public MemberId MemberId { get; set; }

    public required string TokenHash { get; set; }

    public required string CreatedBy { get; set; }

    /// <summary>Null where it was made on the command line.</summary>
    public MemberId? CreatedById { get; set; }

    public DateTime CreatedAt { get; set; }

    public DateTime ExpiresAt { get; set; }

    public DateTime? UsedAt { get; set; }
}
