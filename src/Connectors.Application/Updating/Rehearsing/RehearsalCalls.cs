using Connectors.Application.Runs;
using Connectors.Domain.Reasons;
using Connectors.Domain.Requests.Equivalence;
using Connectors.Domain.Requests.Pagination;
using Connectors.Domain.Requests.Rendering;
using Connectors.Domain.Updating.Rehearsing;
using Connectors.Outbound;

namespace Connectors.Application.Updating.Rehearsing;

/// <summary>What a step received on one version of its connector.</summary>
/// <param name="Version">What is kept of it.</param>
/// <param name="Records">The records, which are compared and forgotten.</param>
internal sealed record RehearsalAnswer(RehearsedVersion Version, IReadOnlyList<string> Records);

/// <summary>Makes the requests of one step, a few pages of each version: in turns with runs, and only those that read.</summary>
internal sealed class RehearsalCalls(RequestInput input, ShapeAccess access, RequestSender sender, RehearsalLimits limits)
{
    private readonly StepToken _token = new(access, input.Values.AccessToken);

    /// <summary>The origins that may be requested.</summary>
    public required IReadOnlySet<string> Origins { get; init; }

    /// <summary>Receives what the step would on a version of the connector.</summary>
    public async Task<RehearsalAnswer> ReceiveAsync(StepOn step, CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(limits.LongestStep);
        var (log, records) = (new RehearsalLog(Origins), new List<string>());
        RehearsalAnswer Ended(Reason? fault, bool hasMore = false) =>
            new(new RehearsedVersion(log.Requests, records.Count, fault) { HasMore = hasMore }, records);
        try
        {
            var (end, fault) = await WalkAsync(step, log, records, limit.Token);
            return Ended(fault, hasMore: end == PageEnd.TooMany);
        }
        catch (ShapeFailedException failed)
        {
            return Ended(failed.Reason);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return Ended(new Reason.TimedOut());
        }
    }

    private async Task<(PageEnd? End, Reason? Fault)> WalkAsync(
        StepOn step, RehearsalLog log, List<string> records, CancellationToken cancel)
    {
        var values = input.Values with { Shape = step.Use.Step };
        var endpoint = step.Content.Endpoints.First(endpoint => endpoint.Key == input.EndpointKey);
        var walk = new PageWalk(endpoint, limits.Pages);
        while (true)
        {
            var answer = await SendAsync(input with { Definition = step.Content, Values = values, Page = walk.Current }, log, cancel);
            var (found, end, fault) = StepRequest.Read(endpoint, answer, walk);
            records.AddRange(found);
            // More pages than a rehearsal requests are no fault.
            if (end == PageEnd.TooMany) return (end, null);
            fault ??= PageEndReasons.FaultOf(end, endpoint.Pagination);
            if (fault is not null || end is not null) return (end, fault);
        }
    }

    // Renewed once, as in a run. Refused again, it is the version that is refused, and not the token.
    private async Task<Answer> SendAsync(RequestInput what, RehearsalLog log, CancellationToken cancel)
    {
        var (request, renewal) = _token.Prepare(what, isOnce: true);
        // Before a turn is spent on it.
        log.Check(request);
        var answer = await sender.SendAsync(
            new OutboundRequest(request) { Turns = access.Turns, Renewal = renewal, Log = log }, cancel);
        if (answer.IsHeldBack) throw new ShapeFailedException(answer.Fault!);
        log.Answered(answer);
        return answer;
    }
}
