using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Connectors.Domain.Requests;
using Polly.Timeout;

namespace Connectors.Outbound;

/// <summary>
/// Sends rendered requests: guarded addresses, limited size, redirects on the same host only, repeats only what may be repeated.
/// </summary>
public sealed class RequestSender(IHttpClientFactory clients, OutboundSettings settings)
{
    internal static readonly HttpRequestOptionsKey<Attempts> Attempts = new("connectors.attempts");

    /// <summary>Sends a request whose first turn is had.</summary>
    /// <param name="request">What is sent.</param>
    /// <param name="turn">
    /// Waits for the turn of each further attempt, and says in words where that is too far away; null where nothing limits them.
    /// </param>
    /// <param name="cancel">Gives up.</param>
    public async Task<Answer> SendAsync(RenderedRequest request, Func<CancellationToken, Task<string?>>? turn, CancellationToken cancel)
    {
        // Bounds the body too, which the handlers' time limits do not.
        using var clock = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var (watch, attempts) = (Stopwatch.StartNew(), new Attempts(clock, settings.LongestRequest, turn));
        attempts.Begin();
        try
        {
            return await FollowAsync(request, attempts) with { Duration = watch.Elapsed, Retries = attempts.Retries };
        }
        catch (Exception fault) when (Words(fault, cancel) is not null)
        {
            return new Answer(null, "", Words(fault, cancel)) { Duration = watch.Elapsed, Retries = attempts.Retries };
        }
    }

    /// <summary>A client for token requests, which are never retried, and end before another process may renew.</summary>
    public HttpClient TokenClient() => clients.CreateClient(OutboundRegistration.Tokens);

    /// <summary>What went wrong on the way, for people; null for what is no fault of the way.</summary>
    public static string? Words(Exception fault, CancellationToken cancel) => fault switch
    {
        OperationCanceledException when cancel.IsCancellationRequested => null,
        OutboundRefusedException or TurnRefusedException => fault.Message,
        HttpRequestException { InnerException: OutboundRefusedException refused } => refused.Message,
        TimeoutRejectedException or OperationCanceledException => "The third party did not respond in time.",
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } =>
            "The third party's host name was not found. Check the base URL and the values of the instance.",
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } =>
            "The secure connection to the third party failed; its certificate may have expired.",
        HttpRequestException or IOException => "The third party could not be reached.",
        _ => null,
    };

    private async Task<Answer> FollowAsync(RenderedRequest request, Attempts attempts)
    {
        var address = new Uri(request.Url.Reveal());
        // GET is no promise where an endpoint sends: texts are sent by it, for example.
        var mayRepeat = request.Method is "PUT" or "DELETE" || (request.OnlyReceives && request.Method is ("GET" or "HEAD" or "OPTIONS"));
        for (var redirects = 0; ; redirects++)
        {
            using var message = Message(request, address, attempts);
            using var response = await clients
                .CreateClient(mayRepeat ? OutboundRegistration.Repeating : OutboundRegistration.Once)
                .SendAsync(message, HttpCompletionOption.ResponseHeadersRead, attempts.Cancel);
            if (!Redirects.IsOne(response.StatusCode) || response.Headers.Location is not { } location)
                return await ReadAsync(response, attempts.Cancel);
            var next = Uri.TryCreate(address, location, out var target) ? target : null;
            if (Redirects.Refusal(request, address, next, redirects) is { } refusal)
                return new Answer((int)response.StatusCode, "", refusal);
            await attempts.AgainAsync();
            address = next!;
        }
    }

    private static HttpRequestMessage Message(RenderedRequest request, Uri address, Attempts attempts)
    {
        var message = new HttpRequestMessage(new HttpMethod(request.Method), address) { Version = HttpVersion.Version11 };
        message.Options.Set(Attempts, attempts);
        if (request.Body is { } body)
        {
            message.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body.Reveal()));
            if (MediaTypeHeaderValue.TryParse(request.ContentType, out var type)) message.Content.Headers.ContentType = type;
        }

        foreach (var (name, value) in request.Headers)
        {
            if (message.Headers.TryAddWithoutValidation(name, value.Reveal())) continue;
            message.Content ??= new ByteArrayContent([]);
            message.Content.Headers.Remove(name);
            message.Content.Headers.TryAddWithoutValidation(name, value.Reveal());
        }

        if (!message.Headers.Contains("User-Agent")) message.Headers.TryAddWithoutValidation("User-Agent", "Connectors/1");
        return message;
    }

    private string TooLarge => string.Create(
        CultureInfo.InvariantCulture,
        $"The response has more than {settings.LargestResponse / (1024 * 1024.0):0.#} MB. Request smaller pages.");

    private async Task<Answer> ReadAsync(HttpResponseMessage response, CancellationToken cancel)
    {
        var links = response.Headers.TryGetValues("Link", out var values) ? values.ToList() : [];
        await using var stream = await response.Content.ReadAsStreamAsync(cancel);
        using var bytes = new MemoryStream();
        var buffer = new byte[32 * 1024];
        for (int read; (read = await stream.ReadAsync(buffer, cancel)) > 0;)
        {
            if (bytes.Length + read > settings.LargestResponse) return new Answer((int)response.StatusCode, "", TooLarge);
            bytes.Write(buffer, 0, read);
        }

        var charset = response.Content.Headers.ContentType?.CharSet;
        var text = ResponseText.Of(bytes.GetBuffer().AsSpan(0, (int)bytes.Length), charset);
        return new Answer((int)response.StatusCode, text ?? "", FaultOf(response, text, charset)) { Links = links };
    }

    // What a refusal says in its text is not used, so its status counts alone.
    private static string? FaultOf(HttpResponseMessage response, string? text, string? charset)
    {
        if (text is not null || !response.IsSuccessStatusCode) return null;
        var name = charset!.Length > 40 ? charset[..40] + "…" : charset;
        return $"The response uses an unknown character set, {name}. "
            + "Request JSON in UTF-8, for example with an Accept-Charset header.";
    }
}
