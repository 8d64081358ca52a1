using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Requests;
using Connectors.Domain.Requests.Pagination;
using Connectors.Infrastructure.Outbound;

namespace Connectors.Infrastructure.Flows;

/// <summary>What stopped a shape, in words for people.</summary>
internal sealed class ShapeFailedException(string words) : Exception(words);

/// <summary>Makes the requests of one shape: all pages of what is received, one request for each record that is sent.</summary>
internal sealed class ShapeCalls(Shape shape, RequestInput input, RequestSender sender, RunLog log)
{
    /// <summary>Waits until the connector may be asked again.</summary>
    public required Func<CancellationToken, Task> Turn { get; init; }

    /// <returns>The records that the shape hands over, each as JSON text.</returns>
    public async Task<IReadOnlyList<string>> CallAsync(IReadOnlyList<string>? payloads, CancellationToken cancel)
    {
        var endpoint = shape.Endpoint!;
        if (endpoint.EffectiveDirection == Direction.Receive) return await ReceiveAsync(endpoint, payloads, cancel);
        var records = new List<string>();
        foreach (var payload in payloads ?? ["{}"]) records.AddRange((await SendAsync(endpoint, input with { Values = input.Values with { Payload = payload } }, cancel)).Records);
        return records;
    }

    private async Task<IReadOnlyList<string>> ReceiveAsync(Endpoint endpoint, IReadOnlyList<string>? payloads, CancellationToken cancel)
    {
        var records = new List<string>();
        var walk = new PageWalk(endpoint);
        var values = payloads is null ? input.Values : input.Values with { Payload = $"[{string.Join(',', payloads)}]" };
        while (true)
        {
            var (page, found) = await SendAsync(endpoint, input with { Page = walk.Current, Values = values }, cancel);
            switch (walk.Take(page))
            {
                case PageEnd.Elsewhere: throw new ShapeFailedException("The next page is said to be at another host, which gets no credentials. Nothing was handed on.");
                case PageEnd.TooMany: throw new ShapeFailedException($"There are more than {PageWalk.MostPages} pages. Ask for less, or for larger pages.");
                case PageEnd.Repeated: return records;
                case PageEnd.Complete:
                    records.AddRange(found);
                    return records;
                default:
                    records.AddRange(found);
                    break;
            }
        }
    }

    private async Task<(PageAnswer Page, IReadOnlyList<string> Records)> SendAsync(Endpoint endpoint, RequestInput what, CancellationToken cancel)
    {
        var request = RequestRenderer.Render(what) switch
        {
            RenderResult.Rendered rendered => rendered.Request,
            RenderResult.Refused refused => throw new ShapeFailedException(string.Join(" ", refused.Obstacles.Select(ObstacleText.Of))),
            _ => throw new InvalidOperationException("A request is rendered or refused."),
        };
        await Turn(cancel);
        var row = await log.SendingAsync(shape, request, cancel);
        var answer = await sender.SendAsync(request, cancel);
        var body = answer.IsSuccess && answer.Body.Length > 0 ? JsonBody.Parse(answer.Body) : null;
        var found = body?.Records(endpoint.Records) ?? [];
        var fault = FaultOf(endpoint, answer, body);
        await log.AnsweredAsync(row, answer, found.Count, fault, cancel);
        return fault is null ? (new PageAnswer(request.Url.Reveal(), found.Count, body, answer.Links), found) : throw new ShapeFailedException(fault);
    }

    private static string? FaultOf(Endpoint endpoint, Answer answer, JsonBody? body) => answer switch
    {
        { Fault: { } fault } => fault,
        { Status: 401 or 403 } => $"The third party refuses the credentials ({answer.Status}). Sign the instance in again.",
        { Status: 404 } => "The third party has nothing at this address (404). Check the endpoint's path and the values.",
        { Status: 429 } => "The third party takes no further requests at the moment (429). Lower the rate limit, or run it later.",
        { Status: >= 500 } => $"The third party has a fault of its own ({answer.Status}).",
        { IsSuccess: false } => $"The third party did not take the request ({answer.Status}).",
        _ when answer.Body.Length > 0 && body is null && endpoint.EffectiveDirection == Direction.Receive => "The response is no valid JSON, so no records could be read from it.",
        _ when body is not null && body.Records(endpoint.Records) is null => $"{endpoint.Records} is no JSONPath. Correct it on the endpoint.",
        _ => null,
    };
}
