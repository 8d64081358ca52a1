namespace Connectors.Domain.People;

/// <summary>Who did something, as a history keeps it.</summary>
/// <param name="Id">The member; null where the row is older than ids in histories.</param>
/// <param name="Name">What the member was called then.</param>
public sealed record Author(Guid? Id, string Name)
{
    public override string ToString() => Name;
}

/// <summary>Who did something, and when (UTC).</summary>
public sealed record PersonAt(Author By, DateTime At)
{
    public string Name => By.Name;
}
