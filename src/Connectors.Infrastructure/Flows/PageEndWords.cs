using Connectors.Domain.Requests.Pagination;
using Connectors.Infrastructure.Outbound;

namespace Connectors.Infrastructure.Flows;

/// <summary>How a walk over pages ended, in words.</summary>
internal static class PageEndWords
{
    /// <returns>Why a run can't go on; null where it can.</returns>
    public static string? FaultOf(PageEnd? end) => end switch
    {
        PageEnd.Elsewhere => "The next page is said to be at another host, which gets no credentials. Nothing was handed on.",
        PageEnd.TooMany => $"There are more than {PageWalk.MostPages} pages. Ask for less, or for larger pages.",
        _ => null,
    };

    /// <returns>What people should know of an end that is none of a usual kind; null where there is nothing to say.</returns>
    public static string? NoteOf(PageEnd? end, Answer answer) => end switch
    {
        PageEnd.Repeated => "The same records came again. They were left out, and this is taken as the end.",
        PageEnd.PastTheEnd =>
            $"The third party refuses this page ({answer.Status}). It was asked for to make sure that nothing follows a short one; "
            + "this is taken as the end.",
        _ => null,
    };
}
