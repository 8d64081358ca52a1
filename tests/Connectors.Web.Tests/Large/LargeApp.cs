using Connectors.Application.Updating;
using Connectors.Data;
using Connectors.Domain.Updating.Planning;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Connectors.Web.Tests.Large;

/// <summary>The application with the demo organisation of size Large, filled once, and the plans of its connectors.</summary>
public sealed class LargeApp : DemoHost, IAsyncLifetime
{
    /// <summary>A plan for every connector, as it was filled; without options where it is up to date.</summary>
    internal IReadOnlyList<UpdatePlan> Plans { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        var ids = await With((ConnectorsDbContext db) => db.Connectors.Select(row => row.Id).ToListAsync());
        var facts = await With((UpdateFactsReader reader) => reader.OfAsync(ids, CancellationToken.None));
        Plans = [.. facts.Select(UpdatePlanner.Plan)];
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

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("Demo:Size", "Large");
    }
}

/// <summary>Tests that share the large demo.</summary>
[CollectionDefinition(nameof(OneLargeApp))]
public sealed class OneLargeApp : ICollectionFixture<LargeApp>;
