using Connectors.Domain.Definitions.Parts;
using Connectors.Infrastructure.Identity;
using Connectors.Infrastructure.SigningIn;
using Microsoft.Extensions.DependencyInjection;

namespace Connectors.Infrastructure.Flows;

/// <summary>What a shape needs of its instance while it runs: its turn, a token that is good, and a place for what is learned of the sign-in.</summary>
/// <remarks>In scopes of their own, since signing in saves what it learned whatever becomes of the run.</remarks>
internal sealed class ShapeAccess(IServiceScopeFactory scopes, RateLimits limits, Shape shape, Guid organisation)
{
    /// <summary>The instance's own limit.</summary>
    public RateLimit? OwnLimit { get; init; }

    /// <summary>Waits until the connector may be asked again.</summary>
    public async Task TurnAsync(CancellationToken cancel)
    {
        await limits.WaitAsync(shape.Connector.Id, shape.Connector.Content.RateLimit, cancel);
        await limits.WaitAsync(shape.InstanceId, OwnLimit, cancel);
    }

    /// <param name="refused">A token that the third party refused; null for any that is good.</param>
    /// <param name="cancel">Gives up.</param>
    public Task<SignInResult> SignInAsync(string? refused, CancellationToken cancel) => InAsync(tokens => tokens.GetAsync(shape.InstanceId, shape.Connector.Content, refused, cancel));

    public Task<bool> KeepAsync(SignInResult learned, CancellationToken cancel) => InAsync(async tokens =>
    {
        await tokens.KeepAsync(shape.InstanceId, learned, cancel);
        return true;
    });

    private async Task<T> InAsync<T>(Func<AccessTokens, Task<T>> work)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Tenant>().OrganisationId = organisation;
        return await work(scope.ServiceProvider.GetRequiredService<AccessTokens>());
    }
}
