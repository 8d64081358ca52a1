using Connectors.Application.Flows;
using Connectors.Application.Instances;
using Connectors.Data;
using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Ids;
using Connectors.Domain.Reasons;
using Connectors.Domain.Requests.Rendering;
using Connectors.Outbound;
using Connectors.Outbound.Credentials;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Connectors.Application.Runs;

/// <summary>Makes a shape ready to be called: signed in, with its values and its place in the queue.</summary>
public sealed class ShapePreparation(IServiceScopeFactory scopes, RequestSender sender, RateLimits limits, CredentialVault vault)
{
    internal async Task<IStepCalls> PrepareAsync(Shape shape, RunLog runLog, CancellationToken cancel)
    {
        var (input, access) = await SignInAsync(shape, runLog.Organisation, RateSlots.OfRun, cancel);
        var step = new StepSender(input, access, sender, runLog);
        var passing = new StepPassing(shape);
        return new FilteringStep(CallsOf(step, passing), passing, runLog);
    }

    private static IStepCalls CallsOf(StepSender step, StepPassing passing) =>
        passing.IsLookup ? new LookupStep(step, passing)
        : step.Shape.Endpoint!.EffectiveDirection == Direction.Receive ? new ReceivingStep(step)
        : step.Log.IsTest ? new ShownStep(step)
        : new SendingStep(step);

    /// <summary>Signs the instance of a shape in.</summary>
    /// <param name="shape">The shape, on its connector as it is now.</param>
    /// <param name="organisation">Whose shape it is.</param>
    /// <param name="longest">How long a turn is waited for at most.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>What its first request is rendered from, and its access.</returns>
    /// <exception cref="ShapeFailedException">Access is missing.</exception>
    internal async Task<(RequestInput Input, ShapeAccess Access)> SignInAsync(
        Shape shape, OrganisationId organisation, TimeSpan longest, CancellationToken cancel)
    {
        await using var scope = TenantScope.Begin(scopes, organisation);
        var row = await scope.Get<ConnectorsDbContext>().Instances.AsNoTracking()
            .SingleOrDefaultAsync(row => row.Id == shape.InstanceId, cancel)
            ?? throw new ShapeFailedException(new Reason.StepInstanceRemoved(shape.Instance));
        var access = new ShapeAccess(scopes, shape, row.OrganisationId)
        {
            Turns = row.Turns(shape.Connector.Content, longest).Of(limits),
            AsOf = row.FilledAt,
        };
        var token = await access.SignInAsync(refused: null, cancel);
        var values = row.RequestValues(vault) with { Shape = shape.Values, AccessToken = token };
        return (new RequestInput(shape.Connector.Content, row.MethodKey, shape.EndpointKey, values), access);
    }
}
