using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Requests;
using Connectors.Domain.Requests.Pagination;
using Connectors.Outbound;

namespace Connectors.Application.Runs;

/// <summary>How a walk over pages ended, in words.</summary>
internal static class PageEndWords
{
    /// <returns>Why a run can't go on; null where it can.</returns>
    public static string? FaultOf(PageEnd? end, Pagination? paging) => end switch
    {
        PageEnd.Unreadable => $"{Unreadable(paging)} Nothing was handed on.",
        PageEnd.Elsewhere => "The next page is said to be at another host, which gets no credentials. Nothing was handed on.",
        PageEnd.TooMany => $"There are more than {PageWalk.MostPages} pages. Ask for less, or for larger pages.",
        _ => null,
    };

    private static string Unreadable(Pagination? paging) => paging switch
    {
        { Type: PaginationType.NextUrl, NextUrlPath: { } path } => Unreadable(path, "no address"),
        { Type: PaginationType.Token, TokenPath: { } path } => Unreadable(path, "neither a text nor a number"),
        _ => "What says where the next page is, is no address.",
    };

    private static string Unreadable(string path, string why) => JsonPathRule.Allows(path)
        ? $"{path} should say where the next page is, but what stands there is {why}. Correct it on the endpoint."
        : JsonPathRule.Refusal(path);

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
