using Connectors.Domain.People;

namespace Connectors.Web.Demo;

/// <summary>One member of the demo organisation per role.</summary>
public sealed record DemoAccount(string Name, string Email, Role Role, bool IsPublisher = false)
{
    public string RoleWords => (Role == Role.ReadOnly ? "Read-only" : Role.ToString()) + (IsPublisher ? " and publisher" : "");
}

/// <summary>The accounts that the sign-in page shows in Development.</summary>
public sealed class DemoAccounts(IHostEnvironment environment, IConfiguration configuration)
{
    /// <summary>No secret: it opens invented data on a developer's machine.</summary>
    public const string Password = "try-the-demo-1";

    public static IReadOnlyList<DemoAccount> All { get; } =
    [
        new("Dana Reyes", "dana@demo.example", Role.Administrator, IsPublisher: true),
        new("Sam Ito", "sam@demo.example", Role.Manager),
        new("Kim Osei", "kim@demo.example", Role.User),
        new("Lee Novak", "lee@demo.example", Role.ReadOnly),
    ];

    public bool AreShown => environment.IsDevelopment() && configuration.GetValue<bool>("Demo:Enabled");
}
