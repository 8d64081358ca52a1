using Connectors.Data;
using Connectors.Demo;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Connectors.Browser.Tests;

/// <summary>The real application with the demo organisation of size Large.</summary>
public sealed class LargeLiveApp : LiveApp
{
    protected override bool HasDemoData => false;

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("Demo:Size", "Large");
    }

    /// <summary>Calls a use case for the demo organisation.</summary>
    internal async Task<T> With<TService, T>(Func<TService, Task<T>> work)
        where TService : notnull
    {
        await using var all = Services.CreateAsyncScope();
        var organisations = all.ServiceProvider.GetRequiredService<ConnectorsDbContext>().Organisations.AcrossOrganisations();
        await using var scope = TenantScope.Begin(
            Services.GetRequiredService<IServiceScopeFactory>(), await organisations.Select(row => row.Id).SingleAsync());
        return await work(scope.Get<TService>());
    }

    /// <summary>Moves the instances to the port of this test's sandbox.</summary>
    internal async Task FollowSandboxAsync()
    {
        var sandbox = Services.GetRequiredService<DemoSandbox>().Server!.Address.Authority;
        await using var scope = Services.CreateAsyncScope();
        await ActivatorUtilities.CreateInstance<DemoAddresses>(scope.ServiceProvider).FollowAsync(sandbox, CancellationToken.None);
    }
}
