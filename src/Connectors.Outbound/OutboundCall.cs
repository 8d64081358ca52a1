using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Connectors.Domain.Reasons;
using Connectors.Domain.Requests;

namespace Connectors.Outbound;

/// <summary>A request on its way through the handlers; its messages carry it.</summary>
internal sealed class OutboundCall(OutboundRequest request, Attempts attempts, CancellationToken cancel)
{
    private static readonly HttpRequestOptionsKey<OutboundCall> Key = new("connectors.call");

    /// <summary>What is sent now; another one with each new token.</summary>
    public RenderedRequest Request { get; set; } = request.Request;

    public OutboundRequest What => request;

    public Attempts Attempts => attempts;

    /// <summary>Cancels everything; the time limit of an attempt cancels only that attempt.</summary>
    public CancellationToken Cancel => cancel;

    /// <summary>Why a redirect was not followed; null where none was refused.</summary>
    public Reason? Refusal { get; set; }

    /// <summary>The call of a message; null for a token request.</summary>
    public static OutboundCall? Find(HttpRequestMessage message) => message.Options.TryGetValue(Key, out var call) ? call : null;

    /// <exception cref="InvalidOperationException">The message has none: a bug.</exception>
    public static OutboundCall Of(HttpRequestMessage message) =>
        Find(message) ?? throw new InvalidOperationException("The message was not made by a call.");

    /// <summary>The message of what is sent now.</summary>
    public HttpRequestMessage Message(Uri? address = null)
    {
        var message = new HttpRequestMessage(new HttpMethod(Request.Method), address ?? new Uri(Request.Url.Reveal()))
        {
            Version = HttpVersion.Version11,
        };
        message.Options.Set(Key, this);
        if (Request.Body is { } body)
        {
            message.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body.Reveal()));
            if (MediaTypeHeaderValue.TryParse(Request.ContentType, out var type)) message.Content.Headers.ContentType = type;
        }

        foreach (var (name, value) in Request.Headers)
        {
            if (message.Headers.TryAddWithoutValidation(name, value.Reveal())) continue;
            message.Content ??= new ByteArrayContent([]);
            message.Content.Headers.Remove(name);
            message.Content.Headers.TryAddWithoutValidation(name, value.Reveal());
        }

        if (!message.Headers.Contains("User-Agent")) message.Headers.TryAddWithoutValidation("User-Agent", "Connectors/1");
        return message;
    }
}
