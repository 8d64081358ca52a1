using Connectors.Application.Flows;
using Connectors.Application.Installed;
using Connectors.Application.Runs.Content;
using Connectors.Data;
using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Ids;
using Connectors.Domain.Reasons;
using Connectors.Domain.Requests;
using Connectors.Domain.Requests.Pagination;
using Connectors.Domain.Requests.Responses;
using Connectors.Outbound;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Application.Runs.Trying;

/// <summary>What came of one request that a person sent to try an endpoint.</summary>
/// <param name="Request">What was sent and received, masked as in the log of runs; null where nothing could be sent.</param>
/// <param name="Records">How many records the response has.</param>
/// <param name="Fault">What is wrong; null where nothing is.</param>
public sealed record TrialResult(RunRequest? Request, int Records, Reason? Fault)
{
    /// <summary>The values of the response, masked likewise; null where it is no JSON, or too long to look at.</summary>
    public ResponseOutline? Outline { get; init; }
}

/// <summary>Sends one request of an endpoint with an instance, as a step of a flow would, and stores nothing of it.</summary>
public sealed class EndpointTrial(ConnectorsDbContext db, ShapePreparation preparation, RequestSender sender, TimeProvider time)
{
    private const int LongestOutlined = 2_000_000;

    /// <summary>Sends the request; of what has pages, the first one.</summary>
    /// <param name="connector">The connector as it is now.</param>
    /// <param name="instance">The instance to sign in with.</param>
    /// <param name="endpoint">One of the connector's endpoints.</param>
    /// <param name="values">What was filled in, as on a step.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>Null where the connector has no such instance.</returns>
    public async Task<TrialResult?> SendAsync(
        InstalledConnector connector,
        InstanceId instance,
        Endpoint endpoint,
        IReadOnlyDictionary<string, string> values,
        CancellationToken cancel)
    {
        var found = await db.Instances.AsNoTracking()
            .Where(row => row.Id == instance && row.ConnectorId == connector.Id)
            .Select(row => new { row.Name, row.State })
            .SingleOrDefaultAsync(cancel);
        if (found is null) return null;
        var content = connector.Current.Content;
        var place = new ShapeConnector(connector.Id, connector.Name, connector.Version, null, content);
        var shape = new Shape(default, 1, instance, found.Name, place, endpoint.Key, values, []) { State = found.State };
        try
        {
            return await SendAsync(shape, endpoint, cancel);
        }
        catch (ShapeFailedException failed)
        {
            return new TrialResult(null, 0, failed.Reason);
        }
    }

    private async Task<TrialResult> SendAsync(Shape shape, Endpoint endpoint, CancellationToken cancel)
    {
        var (input, access) = await preparation.SignInAsync(shape, db.RequiredOrganisation, RateSlots.OfPerson, cancel);
        var walk = endpoint.EffectiveDirection == Direction.Receive ? new PageWalk(endpoint, ReceivingStep.PagesOfTest) : null;
        if (walk is not null) input = input with { Page = walk.Current };
        var ((request, renewal), sentAt) = (new StepToken(access, input.Values.AccessToken).Prepare(input), time.GetUtcNow().UtcDateTime);
        var answer = await sender.SendAsync(new OutboundRequest(request) { Turns = access.Turns, Renewal = renewal }, cancel);
        var read = StepRequest.Read(endpoint, answer, walk);
        var sent = answer.Request ?? request;
        return new TrialResult(Shown(sent, answer, read.Fault, sentAt), read.Records.Count, read.Fault)
        {
            Outline = answer.IsSuccess ? OutlineOf(answer.Body, sent) : null,
        };
    }

    private static ResponseOutline? OutlineOf(string body, RenderedRequest sent) =>
        body.Length is > 0 and <= LongestOutlined ? ResponseOutline.Of(AnswerMask.Body(body, sent.Secrets)) : null;

    private static RunRequest? Shown(RenderedRequest request, Answer answer, Reason? fault, DateTime sentAt) => answer.IsHeldBack
        ? null
        : new RunRequest(
            1,
            fault is null ? RequestOutcome.Good : RequestOutcome.Failed,
            request.Method,
            request.Url.ToString(),
            string.Join('\n', request.Headers.Select(header => $"{header.Name}: {header.Value}")),
            sentAt,
            answer.Status,
            answer.Duration.TotalMilliseconds,
            fault)
        {
            Content = RequestContent.Of(request).With(request, answer, isFault: true),
        };
}
