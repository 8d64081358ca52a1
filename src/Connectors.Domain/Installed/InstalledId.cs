namespace Connectors.Domain.Installed;

/// <summary>One connector of one organisation: an entry of the list, not a package.</summary>
public readonly record struct InstalledId(Guid Value)
{
    public override string ToString() => Value.ToString();
}
