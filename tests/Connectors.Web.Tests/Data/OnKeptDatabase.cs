using Connectors.Application.Retention;
using Connectors.Domain.People;
using Connectors.Tests.Kept;
using Microsoft.AspNetCore.Hosting;

namespace Connectors.Web.Tests.Data;

/// <summary>This version of the application on a database that an earlier one left, and a person who is signed in.</summary>
/// <param name="commit">The version that left it.</param>
/// <param name="role">The person's role.</param>
public abstract class OnKeptDatabase(string commit, Role role = Role.Manager) : IAsyncLifetime
{
    private protected DemoApp App { get; } = new KeptApp();

    private protected Visitor Visitor { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        KeptDatabase.CopyTo(App.DatabaseFile, commit);
        Visitor = await App.SignInAsync(role);
    }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>The application without the work that deletes what is old: by now everything in a kept database is.</summary>
    private sealed class KeptApp : DemoApp
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureServices(services =>
                services.Remove(services.Single(service => service.ImplementationType == typeof(Housekeeping))));
        }
    }
}
