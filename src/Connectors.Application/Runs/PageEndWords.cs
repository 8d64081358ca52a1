using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Requests;
using Connectors.Domain.Requests.Pagination;
using Connectors.Outbound;

namespace Connectors.Application.Runs;

/// <summary>How a walk over pages ended, in words.</summary>
internal static class PageEndWords
{
    /// <returns>Why the run stops; null where it continues.</returns>
    public static string? FaultOf(PageEnd? end, Pagination? paging) => end switch
    {
        PageEnd.Unreadable => $"{Unreadable(paging)} No records were passed on.",
        PageEnd.Elsewhere => "The next-page URL points to a different host. Credentials are not sent there, so no records were passed on.",
        PageEnd.TooMany => $"The response has more than {PageWalk.MostPages} pages. Request fewer records or larger pages.",
        _ => null,
    };

    private static string Unreadable(Pagination? paging) => paging switch
    {
        { Type: PaginationType.NextUrl, NextUrlPath: { } path } => Unreadable(path, "no URL"),
        { Type: PaginationType.Token, TokenPath: { } path } => Unreadable(path, "neither a text nor a number"),
        _ => "The response has no valid next-page URL.",
    };

    private static string Unreadable(string path, string why) => JsonPathRule.Allows(path)
        ? $"{path} should hold the next page, but its value is {why}. Correct it on the endpoint."
        : JsonPathRule.Refusal(path);

    /// <returns>A note on an unusual end; null for a usual one.</returns>
    public static string? NoteOf(PageEnd? end, Answer answer) => end switch
    {
        PageEnd.Repeated => "This page repeated the records of the one before. They were skipped, and pagination ended.",
        PageEnd.PastTheEnd =>
            $"The third party rejected this page ({answer.Status}). It was requested since the page before was short; pagination ended.",
        _ => null,
    };
}
