using Connectors.Domain.Ids;

namespace Connectors.Domain.People;

/// <summary>Who did something, as a history keeps it.</summary>
/// <param name="Id">The member; null where the row is older than ids in histories.</param>
/// <param name="Name">What the member was called then.</param>
public sealed record Author(MemberId? Id, string Name)
{
    public override string ToString() => Name;
}

/// <summary>What tells an author from others of the same name.</summary>
/// <param name="Email">Their address; null for members of other organisations and rows from before ids were kept.</param>
/// <param name="IsNameShared">Whether several members have the name.</param>
public sealed record AuthorContact(string? Email, bool IsNameShared);

/// <summary>Who did something, and when (UTC).</summary>
public sealed record PersonAt(Author By, DateTime At)
{
    public string Name => By.Name;
}
