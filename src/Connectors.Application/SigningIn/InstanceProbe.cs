using Connectors.Application.Instances;
using Connectors.Data;
using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Ids;
using Connectors.Domain.Reasons;
using Connectors.Domain.Requests;
using Connectors.Domain.Requests.Rendering;
using Connectors.Outbound;
using Connectors.Outbound.Credentials;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Application.SigningIn;

/// <summary>Tries an instance with a request that only reads: the first endpoint that receives and needs no values.</summary>
public sealed class InstanceProbe(ConnectorsDbContext db, CredentialVault vault, RequestSender sender, RateLimits limits)
{
    internal async Task<SignInResult> TryAsync(
        InstanceId id, ConnectorContent content, SignInResult.SignedIn signIn, CancellationToken cancel)
    {
        var row = await db.Instances.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancel);
        if (row is null) return new SignInResult.NeedsSignIn(new Reason.InstanceRemoved());
        if (row.FilledAt != signIn.For) return new SignInResult.NeedsSignIn(new Reason.InstanceChanged());
        var values = row.RequestValues(vault) with { AccessToken = signIn.AccessToken };
        var tries = content.Endpoints
            .Where(endpoint => endpoint.Method == "GET" && endpoint.EffectiveDirection == Direction.Receive)
            .Select(endpoint => RequestRenderer.Render(new RequestInput(content, row.MethodKey, endpoint.Key, values)))
            .ToList();
        if (tries.OfType<RenderResult.Rendered>().FirstOrDefault()?.Request is { } request)
            return await SendAsync(request, row.Turns(content, RateSlots.OfPerson).Of(limits), signIn, cancel);
        var refused = tries.OfType<RenderResult.Refused>();
        var problems = refused.SelectMany(one => one.Problems).Where(IsOfInstance).Distinct().ToList();
        return problems.Count == 0 ? signIn : new SignInResult.Failing(new Reason.NotReady(problems));
    }

    // A problem of an endpoint or a step says nothing about the instance.
    private static bool IsOfInstance(Problem problem) =>
        problem is not (Problem.MissingVariable { Owner: VariableOwner.Shape }
            or Problem.BodyTakesNoValues
            or Problem.Unfit { Name: "payload" });

    private async Task<SignInResult> SendAsync(
        RenderedRequest request, IRateTurns turns, SignInResult.SignedIn signIn, CancellationToken cancel) =>
        Judge(await sender.SendAsync(new OutboundRequest(request) { Turns = turns }, cancel), signIn);

    private static SignInResult Judge(Answer answer, SignInResult.SignedIn signIn) => answer switch
    {
        { IsHeldBack: true, Fault: var tooFar } => signIn with { HeldBack = tooFar },
        { IsSuccess: true } when answer.Body.Length > 0 && JsonBody.Parse(answer.Body) is null =>
            new SignInResult.Failing(new Reason.WebPage()),
        { IsSuccess: true } => signIn with { IsTried = true },
        { Status: 401 } => new SignInResult.NeedsSignIn(answer.Refusal!),
        _ => new SignInResult.Failing(answer.Refusal!),
    };
}
