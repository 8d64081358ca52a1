using Connectors.Application.Instances;
using Connectors.Domain.Flows;
using Connectors.Domain.Flows.Running;
using Connectors.Domain.Reasons;
using Connectors.Domain.Requests;
using Connectors.Domain.Requests.Mapping;
using Connectors.Domain.Requests.Pagination;
using Connectors.Domain.Requests.Passing;
using Connectors.Domain.Requests.Rendering;
using Connectors.Outbound;

namespace Connectors.Application.Runs;

/// <summary>Sends the requests of one step, writes them down, and keeps what they say of the sign-in.</summary>
internal sealed class StepSender(RequestInput input, ShapeAccess access, RequestSender sender, RunLog runLog)
{
    private readonly StepToken _token = new(access, input.Values.AccessToken);
    private InstanceState _state = access.Shape.State;

    /// <summary>Requests that are under way at once.</summary>
    public int AtOnce => SendOrder.IsKept(Filled) ? 1 : runLog.SendsAtOnce;

    public Flows.Shape Shape => access.Shape;

    public RunLog Log => runLog;

    /// <summary>The values that were filled in on the step.</summary>
    public IReadOnlyDictionary<string, string> Filled => input.Values.Shape;

    /// <summary>The values of the instance and the step, for a record.</summary>
    /// <param name="payload">What <c>{{payload}}</c> is; null for what it is by default.</param>
    /// <param name="record">The record as JSON.</param>
    public RequestValues With(string? payload, string record) =>
        input.Values with { Payload = payload ?? input.Values.Payload, Source = OneRecord.Of(record) };

    /// <summary>The same, where <c>{{payload}}</c> is made only if the request uses it.</summary>
    public RequestValues With(Lazy<string> payload, string record) =>
        input.Values with { PayloadIfUsed = payload, Source = OneRecord.Of(record) };

    /// <summary>The request for one record, without sending it.</summary>
    /// <exception cref="ShapeFailedException">It can't be made; the reason says what is missing.</exception>
    public RenderedRequest Render(RequestValues values) => _token.Render(input with { Values = values });

    /// <summary>Sends a request.</summary>
    /// <param name="values">What it is made with.</param>
    /// <param name="walk">The pages; null where the endpoint sends.</param>
    /// <param name="record">The record that it sends; null where it sends none that is kept.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="ShapeFailedException">The answer is no use; the reason says why.</exception>
    public async Task<(IReadOnlyList<string> Records, PageEnd? End)> SendAsync(
        RequestValues values, PageWalk? walk, SentRecord? record, CancellationToken cancel)
    {
        var (endpoint, log) = (access.Shape.Endpoint!, new StepLog(runLog, access.Shape, record));
        var what = input with { Values = values };
        if (walk is not null) what = what with { Page = walk.Current };
        var (request, renewal) = _token.Prepare(what);
        var answer = await sender.SendAsync(
            new OutboundRequest(request) { Turns = access.Turns, Renewal = renewal, Log = log }, cancel);
        var read = StepRequest.Read(endpoint, answer, walk, isLookup: walk is not null && Lookup.Of(Filled) is not null);
        // A test asks for one page.
        var isEnough = runLog.IsTest && read.End == PageEnd.TooMany;
        var fault = read.Fault ?? (isEnough ? null : PageEndReasons.FaultOf(read.End, endpoint.Pagination));
        // Store the outcome even if the run is being cancelled.
        log.Answered(answer, read.Records.Count, (fault, PageEndReasons.NoteOf(read.End, answer)));
        await LearnAsync(answer, fault, cancel);
        return fault is null
            ? (read.Records, read.End)
            : throw new ShapeFailedException(fault, RecordFaults.IsOfRecord(answer.Status));
    }

    // What a run learns of the sign-in is stored on the instance, where people look for it.
    private async Task LearnAsync(Answer answer, Reason? fault, CancellationToken cancel)
    {
        SignInResult? learned = answer switch
        {
            { Status: 401 } => new SignInResult.NeedsSignIn(fault!),
            { IsSuccess: true } when _state != InstanceState.SignedIn => new SignInResult.SignedIn(_token.Value) { IsTried = true },
            _ => null,
        };
        if (learned is null) return;
        // Set before it is stored, so that of several answers at once only one is stored.
        _state = InstanceState.SignedIn;
        await access.KeepAsync(learned, cancel);
    }
}
