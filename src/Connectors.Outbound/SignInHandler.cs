using System.Net;

namespace Connectors.Outbound;

/// <summary>Renews the token of a request that was refused, once, and sends it again: refused means not done.</summary>
internal sealed class SignInHandler : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        var call = OutboundCall.Of(request);
        if (response.StatusCode != HttpStatusCode.Unauthorized || call.What.Renewal is not { IsPossible: true } renewal) return response;
        response.Dispose();
        call.Attempts.Pause();
        if (call.What.Log is { } log) await log.RefusedAsync(call.Attempts.Measured(new Answer(401, "", null)), call.Cancel);
        call.Request = await renewal.RenewAsync(call.Cancel);
        await call.Attempts.RestartAsync();
        return await base.SendAsync(call.Message(), cancellationToken);
    }
}
