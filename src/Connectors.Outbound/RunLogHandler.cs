namespace Connectors.Outbound;

/// <summary>Writes a request down before it is sent, so that a crash leaves a trace of it.</summary>
internal sealed class RunLogHandler : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var call = OutboundCall.Of(request);
        if (call.What.Log is { } log) await log.SendingAsync(call.Request, call.Cancel);
        return await base.SendAsync(request, cancellationToken);
    }
}
