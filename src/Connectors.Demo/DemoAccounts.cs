using Connectors.Application.Demonstrating;
using Connectors.Domain.People;

namespace Connectors.Demo;

/// <summary>The accounts that the sign-in page shows in Development, one per role.</summary>
public static class DemoAccounts
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
}
