using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Connectors.Data;

/// <summary>What the tools that write migrations need: the same account rules as the application, since they change the model.</summary>
internal static class DesignTime
{
    public static IServiceProvider Services { get; } = new ServiceCollection()
        .Configure<IdentityOptions>(IdentityRules.Configure)
        .BuildServiceProvider();
}
