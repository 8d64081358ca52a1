using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Connectors.Demo.Sandbox;

/// <summary>Writes down every request when it arrives, and lets it fail where that was ordered.</summary>
internal sealed class Arrivals(SandboxLog log, SandboxFaults faults, SandboxOptions options)
{
    private readonly Lock _lock = new();
    private (long Second, int Count) _rate;

    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        var (request, now) = (context.Request, options.Time.GetUtcNow());
        context.Request.EnableBuffering();
        using var reader = new StreamReader(request.Body, Encoding.UTF8, leaveOpen: true);
        var body = await reader.ReadToEndAsync(context.RequestAborted);
        request.Body.Position = 0;
        var headers = request.Headers.ToDictionary(
            header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        var entry = log.Add(number => new SandboxEntry(
            number, request.Method, request.Path.ToUriComponent() + request.QueryString.ToUriComponent(), headers, body, now));
        try
        {
            if (!await FailsAsync(context, now)) await next(context);
        }
        finally
        {
            entry.Status = context.Response.StatusCode;
        }
    }

    private async Task<bool> FailsAsync(HttpContext context, DateTimeOffset now)
    {
        var path = context.Request.Path.Value ?? "/";
        if (!path.StartsWith("/shop", StringComparison.Ordinal)
            && !path.StartsWith("/mail", StringComparison.Ordinal)
            && !path.StartsWith("/open", StringComparison.Ordinal)) return false;
        switch (IsTooMuch(now) ? SandboxFault.TooManyRequests : faults.Take(path, !HttpMethods.IsGet(context.Request.Method)))
        {
            case SandboxFault.ServerError:
                await Json.WriteAsync(context, 500, new { error = "A fault that was ordered." });
                return true;
            case SandboxFault.TooManyRequests:
                context.Response.Headers.RetryAfter = ((int)faults.RetryAfter.TotalSeconds).ToString(CultureInfo.InvariantCulture);
                await Json.WriteAsync(context, 429, new { error = "Too many requests; wait a while." });
                return true;
            case SandboxFault.BrokenJson:
                context.Response.ContentType = "application/json";
                await context.Response.WriteAsync("{\"orders\":[{\"id\":", context.RequestAborted);
                return true;
            case SandboxFault.Rejected:
                await Json.WriteAsync(context, 422, new { error = "This record was refused, as ordered." });
                return true;
            case SandboxFault.Slow:
                await Task.Delay(faults.SlowFor, context.RequestAborted);
                return false;
            default:
                return false;
        }
    }

    private bool IsTooMuch(DateTimeOffset now)
    {
        lock (_lock)
        {
            var second = now.ToUnixTimeSeconds();
            _rate = second == _rate.Second ? (second, _rate.Count + 1) : (second, 1);
            return _rate.Count > options.RequestsPerSecond;
        }
    }
}
