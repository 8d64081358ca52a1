namespace Connectors.Domain.People;

/// <summary>What a member is in an organisation. Each may do what the one before it may.</summary>
public enum Role
{
    ReadOnly = 0,
    User = 1,
    Manager = 2,
    Administrator = 3,
}
