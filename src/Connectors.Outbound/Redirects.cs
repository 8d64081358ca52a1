using System.Net;
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
    /// <returns>Why it is not followed, in words; null where it is.</returns>
    public static string? Refusal(RenderedRequest request, Uri from, Uri? to, int followed) => to switch
    {
        null => "The third party redirects to an invalid address.",
        _ when !IsSameHost(from, to) =>
            $"The third party redirects to {to.Host}, a different host: "
            + "credentials are not sent there. If the API moved, correct the base URL.",
        _ when request.Method is not ("GET" or "HEAD") =>
            "The third party answered with a redirect, which is followed only for requests that read. Correct the endpoint's path.",
        _ when followed == Most => $"The third party redirects more than {Most} times.",
        _ => null,
    };

    private static bool IsSameHost(Uri from, Uri to) =>
        Uri.Compare(to, from, UriComponents.SchemeAndServer, UriFormat.SafeUnescaped, StringComparison.OrdinalIgnoreCase) == 0;
}
