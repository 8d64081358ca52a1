using Connectors.Domain.People;
using Connectors.Tests.Kept;

namespace Connectors.Web.Tests.Data;

/// <summary>This version of the application on a database that an earlier one left, and a person who is signed in.</summary>
/// <param name="commit">The version that left it.</param>
/// <param name="role">The person's role.</param>
public abstract class OnKeptDatabase(string commit, Role role = Role.Manager) : IAsyncLifetime
{
    private protected DemoApp App { get; } = new();

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
}
