namespace Connectors.Outbound;

/// <summary>Waits for the turn of a request. Those that send it again wait for theirs through its attempts.</summary>
internal sealed class RateLimitHandler : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        await OutboundCall.Of(request).Attempts.BeginAsync();
        return await base.SendAsync(request, cancellationToken);
    }
}
