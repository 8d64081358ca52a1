using Connectors.Domain.Ids;
using Microsoft.Extensions.DependencyInjection;

namespace Connectors.Data;

/// <summary>Services for work outside a request, such as a job or a schedule: they see the rows of one organisation.</summary>
public sealed class TenantScope : IAsyncDisposable
{
    private readonly AsyncServiceScope _scope;

    private TenantScope(AsyncServiceScope scope) => _scope = scope;

    public IServiceProvider Services => _scope.ServiceProvider;

    /// <param name="scopes">The application's.</param>
    /// <param name="organisation">Whose rows the work is about.</param>
    public static TenantScope Begin(IServiceScopeFactory scopes, OrganisationId organisation)
    {
        var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Tenant>().Enter(organisation);
        return new TenantScope(scope);
    }

    public T Get<T>() where T : notnull => Services.GetRequiredService<T>();

    public ValueTask DisposeAsync() => _scope.DisposeAsync();
}
