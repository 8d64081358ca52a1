using Connectors.Application.Flows;
using Connectors.Application.Instances;
using Connectors.Data.Rows;
using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Flows;
using Connectors.Domain.Requests;
using Connectors.Domain.Requests.Fields;
using Connectors.Domain.Requests.Mapping;
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
            return (await SendAsync(endpoint, input with { Values = With(payload, payload) }, walk: null, cancel)).Records;
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

    // A step whose own values use the record asks once for each of them; any other one asks once.
    private async Task<IReadOnlyList<string>> ReceiveAsync(Endpoint endpoint, IReadOnlyList<string>? payloads, CancellationToken cancel)
    {
        var all = payloads is null ? "[]" : $"[{string.Join(',', payloads)}]";
        if (payloads is null || !StepInputs.UsesRecord(input.Values.Shape))
            return await ReceiveAllAsync(endpoint, payloads is null ? With(null, "{}") : With(all, "{}"), cancel);
        var records = new List<string>();
        foreach (var payload in payloads) records.AddRange(await ReceiveAllAsync(endpoint, With(all, payload), cancel));
        return records;
    }

    private RequestValues With(string? payload, string record) =>
        input.Values with { Payload = payload ?? input.Values.Payload, Source = OneRecord.Of(record) };

    private async Task<IReadOnlyList<string>> ReceiveAllAsync(Endpoint endpoint, RequestValues values, CancellationToken cancel)
    {
        var records = new List<string>();
        var walk = new PageWalk(endpoint);
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

        var read = StepRequest.Read(endpoint, request, answer, walk);
        var fault = read.Fault ?? PageEndWords.FaultOf(read.End, endpoint.Pagination);
        await log.AnsweredAsync(row, answer, read.Records.Count, fault ?? PageEndWords.NoteOf(read.End, answer), cancel);
        await LearnAsync(answer, fault, cancel);
        return fault is null ? (read.Records, read.End) : throw new ShapeFailedException(fault);
    }

    private async Task<(RenderedRequest Request, FlowRunRequestRow Row, Answer Answer)> AskAsync(
        RequestInput what, CancellationToken cancel)
    {
        var request = StepRequest.Render(what with { Values = what.Values with { AccessToken = _token } });
        await Access.TakeTurnAsync(cancel);
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
}
