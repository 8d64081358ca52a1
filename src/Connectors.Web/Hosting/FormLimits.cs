using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;

namespace Connectors.Web.Hosting;

/// <summary>
/// How large a request may be: little where nobody has to sign in, more for the forms of members, a document only where documents are
/// uploaded, and few of those at a time. Anything larger is refused before it is read.
/// </summary>
internal sealed class FormLimits(RequestDelegate next, MemoryReturn memory) : IDisposable
{
    public const int Open = 64 * 1024, Ordinary = 1024 * 1024;

    /// <summary>
    /// Two definitions of 5 MB, as a file and as a field, with room for the rest. Only in parts: files among them go to the disk, while
    /// one long URL-encoded field takes several times its size of memory.
    /// </summary>
    public const int Documents = 16 * 1024 * 1024;

    // A member who chose too large a file gets the answer only if their browser could send it to its end.
    private const int Discarded = 128 * 1024 * 1024;
    private const int DocumentsAtOnce = 2, DocumentsWaiting = 32;

    private readonly ConcurrencyLimiter _documents = new(new ConcurrencyLimiterOptions
    {
        PermitLimit = DocumentsAtOnce,
        QueueLimit = DocumentsWaiting,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    public void Dispose() => _documents.Dispose();

    public async Task InvokeAsync(HttpContext context)
    {
        // Its answer in words is the same request again, with what was too large still attached.
        if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerFeature>() is not null)
        {
            Forget(context);
            await next(context);
            return;
        }

        var limit = LimitOf(context);
        Allow(context, limit);
        if (context.Request.ContentLength > limit) await RefuseAsync(context);
        else if (limit < Documents || !HttpMethods.IsPost(context.Request.Method)) await ReadAsync(context);
        else await InTurnAsync(context);
    }

    private async Task ReadAsync(HttpContext context)
    {
        if (await ReadUnmeasuredAsync(context)) await next(context);
        else await RefuseAsync(context);
    }

    private static int LimitOf(HttpContext context)
    {
        var endpoint = context.GetEndpoint();
        return endpoint is null || endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null ? Open
            : endpoint.Metadata.GetMetadata<TakesDocumentsAttribute>() is not null && IsInParts(context.Request) ? Documents
            : Ordinary;
    }

    private static bool IsInParts(HttpRequest request) =>
        request.ContentType?.StartsWith("multipart/form-data", StringComparison.OrdinalIgnoreCase) is true;

    private static void Allow(HttpContext context, long limit)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = limit;
    }

    // A form that doesn't say how long it is shows it only when it is read.
    private static async Task<bool> ReadUnmeasuredAsync(HttpContext context)
    {
        if (context.Request.ContentLength is not null || !context.Request.HasFormContentType) return true;
        try
        {
            await context.Request.ReadFormAsync(context.RequestAborted);
            return true;
        }
        catch (Exception fault) when (fault is BadHttpRequestException or InvalidDataException)
        {
            return false;
        }
    }

    private async Task InTurnAsync(HttpContext context)
    {
        using var turn = await _documents.AcquireAsync(1, context.RequestAborted);
        if (!turn.IsAcquired)
        {
            context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            return;
        }

        await ReadAsync(context);
        if (context.Request.ContentLength is null or > Ordinary) memory.Soon();
    }

    private static async Task RefuseAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
        if (context.User.Identity is not { IsAuthenticated: true } || context.Request.ContentLength is null or > Discarded) return;
        Allow(context, Discarded);
        await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
    }

    private static void Forget(HttpContext context) => context.Features.Set<IFormFeature>(new FormFeature(FormCollection.Empty));
}
