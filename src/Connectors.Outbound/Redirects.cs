using System.Net;
using Connectors.Domain.Reasons;
using Connectors.Domain.Requests;

namespace Connectors.Outbound;

/// <summary>Which redirects are followed: those of requests that read, on the same host, a few of them.</summary>
internal static class Redirects
{
    private const int Most = 5;

    public static bool IsOne(HttpStatusCode status) => (int)status is 301 or 302 or 303 or 307 or 308;

    /// <param name="request">What was sent.</param>
    /// <param name="from">Where to.</param>
    /// <param name="to">Where the third party wants it to go; null where that is no address.</param>
    /// <param name="followed">How many were followed before.</param>
    /// <returns>Why it is not followed; null where it is.</returns>
    public static Reason? Refusal(RenderedRequest request, Uri from, Uri? to, int followed) => to switch
    {
        null => new Reason.RedirectInvalid(),
        _ when !IsSameHost(from, to) => new Reason.RedirectElsewhere(to.Host),
        _ when request.Method is not ("GET" or "HEAD") => new Reason.RedirectOfWrite(),
        _ when followed == Most => new Reason.TooManyRedirects(Most),
        _ => null,
    };

    private static bool IsSameHost(Uri from, Uri to) =>
        Uri.Compare(to, from, UriComponents.SchemeAndServer, UriFormat.SafeUnescaped, StringComparison.OrdinalIgnoreCase) == 0;
}
