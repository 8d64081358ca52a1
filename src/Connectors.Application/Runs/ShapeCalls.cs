using Connectors.Application.Flows;
using Connectors.Application.Instances;
using Connectors.Data.Rows;
using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Flows;
using Connectors.Domain.Requests;
using Connectors.Domain.Requests.Pagination;
using Connectors.Domain.Requests.Rendering;
using Connectors.Outbound;

namespace Connectors.Application.Runs;

/// <summary>What stopped a shape, in words for people.</summary>
internal sealed class ShapeFailedException(string words) : Exception(words);

/// <summary>Makes the requests of one shape: all pages of what is received, one request for each record that is sent.</summary>
internal sealed class ShapeCalls(Shape shape, RequestInput input, RequestSender sender, RunLog log)
{
    // The records that a shape passes on are all in memory.
    private const long LongestText = JsonBody.MostText, Overhead = 40;

    private long _length;

    private string? _token = input.Values.AccessToken;
    private InstanceState _state = shape.State;

    public required ShapeAccess Access { get; init; }

    /// <returns>The records that the shape hands over, each as JSON text.</returns>
    public async Task<IReadOnlyList<string>> CallAsync(IReadOnlyList<string>? payloads, CancellationToken cancel)
    {
        var endpoint = shape.Endpoint!;
        if (endpoint.EffectiveDirection == Direction.Receive) return await ReceiveAsync(endpoint, payloads, cancel);
        var records = new List<string>();
        var waiting = payloads ?? ["{}"];
        for (var sent = 0; sent < waiting.Count; sent++)
        {
            var found = await SendOneAsync(endpoint, waiting[sent], (sent, waiting.Count), cancel);
            Count(found);
            records.AddRange(found);
        }

        return records;
    }

    private async Task<IReadOnlyList<string>> SendOneAsync(
        Endpoint endpoint, string payload, (int Sent, int All) progress, CancellationToken cancel)
    {
        try
        {
            return (await SendAsync(endpoint, input with { Values = input.Values with { Payload = payload } }, walk: null, cancel)).Records;
        }
        catch (ShapeFailedException failed) when (progress.Sent > 0)
        {
            throw new ShapeFailedException(
                $"{failed.Message} {progress.Sent} of {progress.All} records were already sent; running the flow again sends them again.");
        }
    }

    private void Count(IReadOnlyList<string> found)
    {
        _length += found.Sum(record => (long)record.Length + Overhead);
        if (_length > LongestText)
            throw new ShapeFailedException(
                $"The responses have more than {LongestText / 1_000_000} million characters. Request fewer records. None were passed on.");
    }

    private async Task<IReadOnlyList<string>> ReceiveAsync(Endpoint endpoint, IReadOnlyList<string>? payloads, CancellationToken cancel)
    {
        var records = new List<string>();
        var walk = new PageWalk(endpoint);
        var values = payloads is null ? input.Values : input.Values with { Payload = $"[{string.Join(',', payloads)}]" };
        for (PageEnd? end = null; end is null;)
        {
            (var found, end) = await SendAsync(endpoint, input with { Page = walk.Current, Values = values }, walk, cancel);
            Count(found);
            records.AddRange(found);
        }

        return records;
    }

    private async Task<(IReadOnlyList<string> Records, PageEnd? End)> SendAsync(
        Endpoint endpoint, RequestInput what, PageWalk? walk, CancellationToken cancel)
    {
        var (request, row, answer) = await AskAsync(what, cancel);
        if (answer.Status == 401 && _token is { } refused)
        {
            // Refused means not done, so it may be sent again.
            await log.AnsweredAsync(row, answer, 0, "The third party rejected the token (401); renewing it.", cancel);
            _token = await Access.SignInAsync(refused, cancel);
            (request, row, answer) = await AskAsync(what, cancel);
        }

        var body = answer.IsSuccess && answer.Body.Length > 0 ? JsonBody.Parse(answer.Body) : null;
        var found = body?.Records(endpoint.Records);
        var end = answer.IsSuccess ? null : walk?.Refused(answer.Status);
        var fault = end is null ? FaultOf(endpoint, answer, body, found) : null;
        if (fault is null && end is null)
            end = walk?.Take(new PageAnswer(request.Url.Reveal(), found?.Count ?? 0, body, answer.Links) { Found = found ?? [] });
        fault ??= PageEndWords.FaultOf(end, endpoint.Pagination);
        IReadOnlyList<string> kept = end == PageEnd.Repeated ? [] : found ?? [];
        await log.AnsweredAsync(row, answer, kept.Count, fault ?? PageEndWords.NoteOf(end, answer), cancel);
        await LearnAsync(answer, fault, cancel);
        return fault is null ? (kept, end) : throw new ShapeFailedException(fault);
    }

    private async Task<(RenderedRequest Request, FlowRunRequestRow Row, Answer Answer)> AskAsync(
        RequestInput what, CancellationToken cancel)
    {
        var request = RequestRenderer.Render(what with { Values = what.Values with { AccessToken = _token } }) switch
        {
            RenderResult.Rendered rendered => rendered.Request,
            RenderResult.Refused refused => throw new ShapeFailedException(string.Join(" ", refused.Problems.Select(ProblemText.Of))),
            _ => throw new InvalidOperationException("A request is rendered or refused."),
        };
        if (await Access.TurnAsync(cancel) is { } tooFar) throw new ShapeFailedException(tooFar);
        var row = await log.SendingAsync(shape, request, cancel);
        return (request, row, await sender.SendAsync(request, Access.TurnAsync, cancel));
    }

    // What a run learns of the sign-in is stored on the instance, where people look for it.
    private async Task LearnAsync(Answer answer, string? fault, CancellationToken cancel)
    {
        SignInResult? learned = answer switch
        {
            { Status: 401 } => new SignInResult.NeedsSignIn(fault!),
            { IsSuccess: true } when _state != InstanceState.SignedIn => new SignInResult.SignedIn(_token) { IsTried = true },
            _ => null,
        };
        if (learned is null) return;
        await Access.KeepAsync(learned, cancel);
        _state = InstanceState.SignedIn;
    }

    private static string? FaultOf(Endpoint endpoint, Answer answer, JsonBody? body, IReadOnlyList<string>? found) => answer switch
    {
        _ when AnswerWords.Of(answer) is { } refusal => refusal,
        _ when answer.Body.Length > 0 && body is null && endpoint.EffectiveDirection == Direction.Receive =>
            $"The response is not valid JSON, or has more than {JsonBody.MostValues / 1_000_000} million values.",
        _ when body is not null && found is null => JsonPathRule.Refusal(endpoint.Records!),
        _ when found?.Count > JsonBody.MostRecords =>
            $"The response has more than {JsonBody.MostRecords:N0} records. Request smaller pages.",
        _ => null,
    };
}
