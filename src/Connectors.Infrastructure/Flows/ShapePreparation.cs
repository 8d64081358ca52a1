using Connectors.Domain.Requests;
using Connectors.Infrastructure.Data;
using Connectors.Infrastructure.Instances;
using Connectors.Infrastructure.Outbound;
using Connectors.Infrastructure.Secrets;
using Connectors.Infrastructure.SigningIn;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Connectors.Infrastructure.Flows;

/// <summary>Makes a shape ready to be called: signed in, with its values and its place in the queue.</summary>
public sealed class ShapePreparation(IServiceScopeFactory scopes, RequestSender sender, RateLimits limits)
{
    // In a scope of its own, since signing in saves what it learned whatever becomes of the run.
    internal async Task<ShapeCalls> PrepareAsync(Shape shape, RunLog runLog, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var (db, vault) = (scope.ServiceProvider.GetRequiredService<ConnectorsDbContext>(), scope.ServiceProvider.GetRequiredService<CredentialVault>());
        var organisation = await db.Instances.IgnoreQueryFilters().Where(row => row.Id == shape.InstanceId).Select(row => row.OrganisationId).SingleAsync(cancel);
        scope.ServiceProvider.GetRequiredService<Identity.Tenant>().OrganisationId = organisation;
        var signedIn = await scope.ServiceProvider.GetRequiredService<AccessTokens>().GetAsync(shape.InstanceId, shape.Connector.Content, cancel);
        var token = signedIn switch
        {
            SignInResult.SignedIn(var access) => access,
            SignInResult.NeedsSignIn(var why) => throw new ShapeFailedException($"{shape.Instance} needs to be signed in. {why}"),
            SignInResult.Failing(var why) => throw new ShapeFailedException($"{shape.Instance} does not work. {why}"),
            _ => throw new InvalidOperationException("A sign-in has one of three outcomes."),
        };
        var row = await db.Instances.AsNoTracking().SingleAsync(row => row.Id == shape.InstanceId, cancel);
        var values = row.RequestValues(vault) with { Shape = shape.Values, AccessToken = token };
        var own = row.ToInstance(vault).RateLimit;
        return new ShapeCalls(shape, new RequestInput(shape.Connector.Content, row.MethodKey, shape.EndpointKey, values), sender, runLog)
        {
            Turn = async stop =>
            {
                await limits.WaitAsync(shape.Connector.Id, shape.Connector.Content.RateLimit, stop);
                await limits.WaitAsync(shape.InstanceId, own, stop);
            },
        };
    }
}
