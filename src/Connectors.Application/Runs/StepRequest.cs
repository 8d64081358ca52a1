using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Reasons;
using Connectors.Domain.Requests;
using Connectors.Domain.Requests.Pagination;
using Connectors.Domain.Requests.Rendering;
using Connectors.Outbound;

namespace Connectors.Application.Runs;

/// <summary>Makes the requests of steps, and reads what comes back.</summary>
internal static class StepRequest
{
    private const int NotFound = 404;

    /// <exception cref="RequestRefusedException">It can't be made; the reason says what is missing.</exception>
    public static RenderedRequest Render(RequestInput what) => RequestRenderer.Render(what) switch
    {
        RenderResult.Rendered rendered => rendered.Request,
        RenderResult.Refused refused => throw new RequestRefusedException(new Reason.NotReady(refused.Problems)),
        _ => throw new InvalidOperationException("A request is rendered or refused."),
    };

    /// <summary>Reads an answer.</summary>
    /// <param name="endpoint">The endpoint that was called.</param>
    /// <param name="answer">What came.</param>
    /// <param name="walk">Moves on to the next page; null where the endpoint sends.</param>
    /// <param name="isLookup">Whether 404 means that nothing was found.</param>
    public static StepAnswer Read(Endpoint endpoint, Answer answer, PageWalk? walk, bool isLookup = false)
    {
        if (isLookup && answer.Status == NotFound) return new StepAnswer([], PageEnd.Complete, null);
        var body = answer.IsSuccess && answer.Body.Length > 0 ? JsonBody.Parse(answer.Body) : null;
        var found = body?.Records(endpoint.Records);
        var end = answer.IsSuccess ? null : walk?.Refused(answer.Status);
        var fault = end is null ? FaultOf(endpoint, answer, body, found) : null;
        if (fault is null && end is null)
            end = walk?.Take(new PageAnswer(answer.Request!.Url.Reveal(), found?.Count ?? 0, body, answer.Links) { Found = found ?? [] });
        return new StepAnswer(end == PageEnd.Repeated ? [] : found ?? [], end, fault);
    }

    private static Reason? FaultOf(Endpoint endpoint, Answer answer, JsonBody? body, IReadOnlyList<string>? found) => answer switch
    {
        { Refusal: { } refusal } => refusal,
        _ when answer.Body.Length > 0 && body is null && endpoint.EffectiveDirection == Direction.Receive =>
            new Reason.NotJson(),
        _ when body is not null && found is null => new Reason.InvalidPath(endpoint.Records!),
        _ when found?.Count > JsonBody.MostRecords => new Reason.TooManyRecords(JsonBody.MostRecords),
        _ => null,
    };
}

/// <summary>What was read from an answer.</summary>
/// <param name="Records">Its records, each as JSON text.</param>
/// <param name="End">How the walk over pages ended; null where it continues.</param>
/// <param name="Fault">Why the answer is no use; null where it is.</param>
internal sealed record StepAnswer(IReadOnlyList<string> Records, PageEnd? End, Reason? Fault);
