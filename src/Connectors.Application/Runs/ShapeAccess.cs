using Connectors.Application.Flows;
using Connectors.Application.Instances;
using Connectors.Application.SigningIn;
using Connectors.Data;
using Connectors.Domain.Ids;
using Connectors.Domain.Reasons;
using Connectors.Outbound;
using Microsoft.Extensions.DependencyInjection;

namespace Connectors.Application.Runs;

/// <summary>
/// What a shape needs of its instance while it runs: its turn, a token that is good, and a place for what is learned of the sign-in.
/// </summary>
/// <remarks>In scopes of their own, since signing in saves what it learned whatever becomes of the run.</remarks>
internal sealed class ShapeAccess(IServiceScopeFactory scopes, Shape shape, OrganisationId organisation)
{
    /// <summary>When what the instance signs in with had last been changed when the shape was prepared.</summary>
    public required DateTime AsOf { get; init; }

    /// <summary>The turns in which the third party may be asked.</summary>
    public required IRateTurns Turns { get; init; }

    public Shape Shape => shape;

    /// <summary>A token that is good for the values that the shape was prepared with; null where the method needs none.</summary>
    /// <param name="refused">A token that the third party refused; null for any that is good.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="ShapeFailedException">Access is missing.</exception>
    public async Task<string?> SignInAsync(string? refused, CancellationToken cancel) =>
        await InAsync(tokens => tokens.GetAsync(shape.InstanceId, shape.Connector.Content, refused, cancel)) switch
        {
            SignInResult.SignedIn signedIn when signedIn.For != AsOf =>
                throw new ShapeFailedException(new Reason.StepInstanceChanged(shape.Instance)),
            SignInResult.SignedIn signedIn => signedIn.AccessToken,
            SignInResult.NeedsSignIn(var why) => throw new ShapeFailedException(new Reason.StepNeedsSignIn(shape.Instance, why)),
            SignInResult.Failing(var why) => throw new ShapeFailedException(new Reason.StepSignInFailed(shape.Instance, why)),
            SignInResult.Unreadable(var why) => throw new ShapeFailedException(new Reason.StepSignInUnreadable(shape.Instance, why)),
            _ => throw new InvalidOperationException("A sign-in has one of four outcomes."),
        };

    public Task<bool> KeepAsync(SignInResult learned, CancellationToken cancel) => InAsync(async tokens =>
    {
        await tokens.KeepAsync(shape.InstanceId, AsOf, learned, cancel);
        return true;
    });

    private async Task<T> InAsync<T>(Func<AccessTokens, Task<T>> work)
    {
        await using var scope = TenantScope.Begin(scopes, organisation);
        return await work(scope.Get<AccessTokens>());
    }
}
