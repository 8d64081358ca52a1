using Connectors.Application.Instances;
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
internal sealed class ShapeCalls(RequestInput input, ShapeAccess access, RequestSender sender, RunLog runLog)
{
    // The records that a shape passes on are all in memory.
    private const long LongestText = JsonBody.MostText, Overhead = 40;

    private long _length;

    private readonly StepToken _token = new(access, input.Values.AccessToken);
    private InstanceState _state = access.Shape.State;

    /// <returns>The records that the shape hands over, each as JSON text.</returns>
    public async Task<IReadOnlyList<string>> CallAsync(IReadOnlyList<string>? payloads, CancellationToken cancel)
    {
        var endpoint = access.Shape.Endpoint!;
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
        var log = new StepLog(runLog, access.Shape);
        var request = new OutboundRequest(_token.Render(what)) { Turns = access.Turns, Renewal = _token.For(what), Log = log };
        var answer = await sender.SendAsync(request, cancel);
        var read = StepRequest.Read(endpoint, answer, walk);
        var fault = read.Fault ?? PageEndWords.FaultOf(read.End, endpoint.Pagination);
        await log.AnsweredAsync(answer, read.Records.Count, fault ?? PageEndWords.NoteOf(read.End, answer), cancel);
        await LearnAsync(answer, fault, cancel);
        return fault is null ? (read.Records, read.End) : throw new ShapeFailedException(fault);
    }

    // What a run learns of the sign-in is stored on the instance, where people look for it.
    private async Task LearnAsync(Answer answer, string? fault, CancellationToken cancel)
    {
        SignInResult? learned = answer switch
        {
            { Status: 401 } => new SignInResult.NeedsSignIn(fault!),
            { IsSuccess: true } when _state != InstanceState.SignedIn => new SignInResult.SignedIn(_token.Value) { IsTried = true },
            _ => null,
        };
        if (learned is null) return;
        await access.KeepAsync(learned, cancel);
        _state = InstanceState.SignedIn;
    }
}
