using Microsoft.AspNetCore.Http.Extensions;

namespace Connectors.Web.Hosting;

/// <summary>
/// Makes requests carry the public address, whatever host they named, so that no link or redirect can follow that; and leads people from
/// HTTP to HTTPS where the public address has it. Probes are left alone.
/// </summary>
internal sealed partial class PublicHost(
    RequestDelegate next, PublicAddress address, IHostEnvironment environment, ILogger<PublicHost> log)
{
    private static readonly PathString Probes = "/health";
    private bool _warned;

    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (address.Host is not { } host || request.Path.StartsWithSegments(Probes)) return next(context);
        request.Host = host;
        if (!address.IsSecure || request.IsHttps || environment.IsDevelopment()) return next(context);
        WarnOfProxy(context);
        context.Response.StatusCode = StatusCodes.Status307TemporaryRedirect;
        context.Response.Headers.Location = address.Of(request, request.GetEncodedPathAndQuery());
        return Task.CompletedTask;
    }

    // Otherwise the browser would be redirected in a circle without an explanation.
    private void WarnOfProxy(HttpContext context)
    {
        if (_warned || !context.Request.Headers.ContainsKey("X-Forwarded-Proto")) return;
        _warned = true;
        LogUnnamed(context.Connection.RemoteIpAddress?.ToString() ?? "unknown");
    }

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "{Address} sends X-Forwarded-Proto but is not named in Proxies, so its requests count as HTTP and are redirected. "
            + "Name it if it is your proxy")]
    private partial void LogUnnamed(string address);
}
