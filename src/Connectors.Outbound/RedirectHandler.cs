namespace Connectors.Outbound;

/// <summary>Follows the redirects that <see cref="Redirects"/> allows.</summary>
internal sealed class RedirectHandler : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var (call, message) = (OutboundCall.Of(request), request);
        for (var followed = 0; ; followed++)
        {
            var response = await base.SendAsync(message, cancellationToken);
            if (!Redirects.IsOne(response.StatusCode) || response.Headers.Location is not { } location) return response;
            var next = Uri.TryCreate(message.RequestUri, location, out var target) ? target : null;
            call.Refusal = Redirects.Refusal(call.Request, message.RequestUri!, next, followed);
            if (call.Refusal is not null) return response;
            response.Dispose();
            await call.Attempts.AgainAsync();
            message = call.Message(next);
        }
    }
}
