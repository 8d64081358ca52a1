using Connectors.Domain.Ids;

namespace Connectors.Data.Rows;

/// <summary>A session of a member. Its cookie works as long as the row is there.</summary>
internal sealed class SessionRow
{
    public SessionId Id { get; set; }

    public MemberId MemberId { get; set; }

    public DateTime StartedAt { get; set; }

    public DateTime ExpiresAt { get; set; }
}
