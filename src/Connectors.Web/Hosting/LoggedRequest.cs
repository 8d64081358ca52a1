using Serilog.Events;

namespace Connectors.Web.Hosting;

/// <summary>What the log says of a request. The links of invitations and of passwords are credentials, so their tokens stay out.</summary>
internal static class LoggedRequest
{
    private static readonly PathString[] Links = ["/invitation", "/password"];

    public static IEnumerable<LogEventProperty> Properties(HttpContext context, string path, double elapsed, int status) =>
    [
        new("RequestMethod", new ScalarValue(context.Request.Method)),
        new("RequestPath", new ScalarValue(PathOf(context.Request.Path))),
        new("StatusCode", new ScalarValue(status)),
        new("Elapsed", new ScalarValue(elapsed)),
    ];

    /// <summary>The path without the tokens that only its receiver may know.</summary>
    public static string PathOf(PathString path) =>
        Array.Find(Links, link => path.StartsWithSegments(link, StringComparison.OrdinalIgnoreCase)) is { HasValue: true } found
            ? $"{found}/…"
            : path.ToString();
}
