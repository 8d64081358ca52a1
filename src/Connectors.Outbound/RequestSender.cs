using Connectors.Domain.Reasons;
using Connectors.Domain.Requests;
using Polly.Timeout;

namespace Connectors.Outbound;

/// <summary>
/// Sends rendered requests through a chain of handlers: rate limit, sign-in, run log, redirects, repeats of what may be repeated, and the
/// guard of addresses. Responses are limited in size and time.
/// </summary>
public sealed class RequestSender(IHttpClientFactory clients, OutboundSettings settings)
{
    /// <summary>Sends a request through the handlers.</summary>
    internal async Task<Answer> SendAsync(OutboundRequest request, CancellationToken cancel)
    {
        // Bounds the body too, which the handlers' time limits do not.
        using var clock = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var call = new OutboundCall(request, new Attempts(clock, settings.LongestRequest, request.Turns), cancel);
        return call.Attempts.Measured(await AnswerAsync(call)) with { Request = call.Request };
    }

    /// <summary>A client for token requests, which are never retried, and end before another process may renew.</summary>
    public HttpClient TokenClient() => clients.CreateClient(OutboundRegistration.Tokens);

    /// <summary>What went wrong on the way; null for what is no fault of the way.</summary>
    public static Reason? ReasonOf(Exception fault, CancellationToken cancel) => fault switch
    {
        OperationCanceledException when cancel.IsCancellationRequested => null,
        OutboundRefusedException refused => refused.Reason,
        TurnRefusedException refused => refused.Reason,
        HttpRequestException { InnerException: OutboundRefusedException refused } => refused.Reason,
        TimeoutRejectedException or OperationCanceledException => new Reason.TimedOut(),
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } => new Reason.HostNotFound(),
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } => new Reason.InsecureConnection(),
        HttpRequestException or IOException => new Reason.Unreachable(),
        _ => null,
    };

    private async Task<Answer> AnswerAsync(OutboundCall call)
    {
        try
        {
            using var message = call.Message();
            using var response = await clients
                .CreateClient(MayRepeat(call.Request) ? OutboundRegistration.Repeating : OutboundRegistration.Once)
                .SendAsync(message, HttpCompletionOption.ResponseHeadersRead, call.Attempts.Cancel);
            var answer = call.Refusal is { } refusal
                ? new Answer((int)response.StatusCode, "", refusal)
                : await ReadAsync(response, call.Attempts.Cancel);
            return answer with { Headers = HeadersOf(response) };
        }
        catch (Exception fault) when (ReasonOf(fault, call.Cancel) is not null)
        {
            return new Answer(null, "", ReasonOf(fault, call.Cancel))
            {
                IsHeldBack = !call.Attempts.HasBegun,
                IsUnsent = !call.Attempts.HasBegun || (!call.Attempts.IsRepeating && IsBeforeSending(fault)),
            };
        }
    }

    private static bool IsBeforeSending(Exception fault) => fault
        is OutboundRefusedException
        or TurnRefusedException
        or HttpRequestException { InnerException: OutboundRefusedException }
        or HttpRequestException
        {
            HttpRequestError: HttpRequestError.NameResolutionError
                or HttpRequestError.ConnectionError
                or HttpRequestError.SecureConnectionError
        };

    // GET is no promise where an endpoint sends: texts are sent by it, for example.
    private static bool MayRepeat(RenderedRequest request) =>
        request.Method is "PUT" or "DELETE" || (request.OnlyReceives && request.Method is ("GET" or "HEAD" or "OPTIONS"));

    private async Task<Answer> ReadAsync(HttpResponseMessage response, CancellationToken cancel)
    {
        var links = response.Headers.TryGetValues("Link", out var values) ? values.ToList() : [];
        await using var stream = await response.Content.ReadAsStreamAsync(cancel);
        using var bytes = new MemoryStream();
        var buffer = new byte[32 * 1024];
        for (int read; (read = await stream.ReadAsync(buffer, cancel)) > 0;)
        {
            if (bytes.Length + read > settings.LargestResponse)
                return new Answer((int)response.StatusCode, "", new Reason.TooLarge(settings.LargestResponse));
            bytes.Write(buffer, 0, read);
        }

        var charset = response.Content.Headers.ContentType?.CharSet;
        var text = ResponseText.Of(bytes.GetBuffer().AsSpan(0, (int)bytes.Length), charset);
        return new Answer((int)response.StatusCode, text ?? "", FaultOf(response, text, charset)) { Links = links };
    }

    private static List<(string Name, string Value)> HeadersOf(HttpResponseMessage response) =>
        [.. response.Headers.Concat(response.Content.Headers).SelectMany(header => header.Value, (header, value) => (header.Key, value))];

    // What a refusal says in its text is not used, so its status counts alone.
    private static Reason.UnknownCharset? FaultOf(HttpResponseMessage response, string? text, string? charset)
    {
        if (text is not null || !response.IsSuccessStatusCode) return null;
        return new Reason.UnknownCharset(charset!.Length > 40 ? charset[..40] + "…" : charset);
    }
}
