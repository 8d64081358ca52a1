namespace Connectors.Web.Hosting;

/// <summary>Ends a request that nobody waits for any more, whatever its cancellation became on the way: it is no error of ours.</summary>
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
