using Serilog.Events;

namespace Connectors.Web.Hosting;

/// <summary>What the log says of a request. The link of an invitation is a credential, so its token stays out.</summary>
internal static class LoggedRequest
{
    private static readonly PathString Invitation = "/invitation";

    public static IEnumerable<LogEventProperty> Properties(HttpContext context, string path, double elapsed, int status) =>
    [
        new("RequestMethod", new ScalarValue(context.Request.Method)),
        new("RequestPath", new ScalarValue(PathOf(context.Request.Path))),
        new("StatusCode", new ScalarValue(status)),
        new("Elapsed", new ScalarValue(elapsed)),
    ];

    /// <summary>The path without what nobody but its receiver may know.</summary>
    public static string PathOf(PathString path) =>
        path.StartsWithSegments(Invitation, StringComparison.OrdinalIgnoreCase) ? $"{Invitation}/…" : path.ToString();
}
