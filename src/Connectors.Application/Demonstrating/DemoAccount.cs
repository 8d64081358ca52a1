using Connectors.Domain.People;

namespace Connectors.Application.Demonstrating;

/// <summary>A member of the demo organisation.</summary>
public sealed record DemoAccount(string Name, string Email, Role Role, bool IsPublisher = false)
{
    public string RoleWords => (Role == Role.ReadOnly ? "Read-only" : Role.ToString()) + (IsPublisher ? " and publisher" : "");
}
