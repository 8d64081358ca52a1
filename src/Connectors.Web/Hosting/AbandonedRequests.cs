namespace Connectors.Web.Hosting;

/// <summary>Ends a request whose client is gone, whatever its cancellation became: it is not our error.</summary>
internal sealed class AbandonedRequests(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (Exception) when (context.RequestAborted.IsCancellationRequested)
        {
            if (!context.Response.HasStarted) context.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
        }
    }
}
