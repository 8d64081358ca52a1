using Connectors.Application.Runs;
using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Requests;
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
    private const int LongestText = 2_000;
    private string? _token = input.Values.AccessToken;
    private bool _isRenewed;

    /// <summary>The origins that may be requested.</summary>
    public required IReadOnlySet<string> Origins { get; init; }

    /// <summary>Receives what a version of the connector would.</summary>
    public async Task<RehearsalAnswer> ReceiveAsync(ConnectorContent content, CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(limits.LongestStep);
        var (requests, records) = (new List<RehearsedRequest>(), new List<string>());
        RehearsalAnswer Ended(string? fault, bool hasMore = false) =>
            new(new RehearsedVersion(requests, records.Count, fault) { HasMore = hasMore }, records);
        try
        {
            var (end, fault) = await WalkAsync(content, requests, records, limit.Token);
            return Ended(fault, hasMore: end == PageEnd.TooMany);
        }
        catch (ShapeFailedException failed)
        {
            return Ended(failed.Message);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return Ended("The third party did not respond in time.");
        }
    }

    private async Task<(PageEnd? End, string? Fault)> WalkAsync(
        ConnectorContent content, List<RehearsedRequest> requests, List<string> records, CancellationToken cancel)
    {
        var endpoint = content.Endpoints.First(endpoint => endpoint.Key == input.EndpointKey);
        var walk = new PageWalk(endpoint, limits.Pages);
        while (true)
        {
            var (request, answer) = await AskAsync(input with { Definition = content, Page = walk.Current }, requests, cancel);
            var (found, end, fault) = StepRequest.Read(endpoint, request, answer, walk);
            records.AddRange(found);
            // More pages than a rehearsal requests are no fault.
            if (end == PageEnd.TooMany) return (end, null);
            fault ??= PageEndWords.FaultOf(end, endpoint.Pagination);
            if (fault is not null || end is not null) return (end, fault);
        }
    }

    private async Task<(RenderedRequest Request, Answer Answer)> AskAsync(
        RequestInput what, List<RehearsedRequest> requests, CancellationToken cancel)
    {
        var (request, answer) = await SendAsync(what, requests, cancel);
        // Renewed once, as in a run. Refused again, it is the version that is refused, and not the token.
        if (answer.Status != 401 || _isRenewed || _token is not { } refused) return (request, answer);
        _isRenewed = true;
        _token = await access.SignInAsync(refused, cancel);
        return await SendAsync(what, requests, cancel);
    }

    private async Task<(RenderedRequest Request, Answer Answer)> SendAsync(
        RequestInput what, List<RehearsedRequest> requests, CancellationToken cancel)
    {
        var request = StepRequest.Render(what with { Values = what.Values with { AccessToken = _token } });
        if (!RehearsalRules.MaySend(request, Origins))
            throw new ShapeFailedException("This request was not sent: it may write, or goes to another address.");
        await access.TakeTurnAsync(cancel);
        var headers = string.Join('\n', request.Headers.Select(header => $"{header.Name}: {header.Value}"));
        requests.Add(new RehearsedRequest(
            request.Method, RunLog.Cut($"{request.Url}", LongestText), RunLog.Cut(headers, LongestText), Status: null));
        var answer = await sender.SendAsync(request, access.TurnAsync, cancel);
        requests[^1] = requests[^1] with { Status = answer.Status };
        return (request, answer);
    }
}
