using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Reasons;
using Connectors.Domain.Requests.Pagination;
using Connectors.Outbound;

namespace Connectors.Application.Runs;

/// <summary>What is to be said of how a walk over pages ended.</summary>
internal static class PageEndReasons
{
    /// <returns>Why the run stops; null where it continues.</returns>
    public static Reason? FaultOf(PageEnd? end, Pagination? paging) => end switch
    {
        PageEnd.Unreadable => paging switch
        {
            { Type: PaginationType.NextUrl, NextUrlPath: { } path } => new Reason.NoNextPage(paging.Type, path),
            { Type: PaginationType.Token, TokenPath: { } path } => new Reason.NoNextPage(paging.Type, path),
            _ => new Reason.NoNextPage(paging?.Type ?? PaginationType.None, null),
        },
        PageEnd.Elsewhere => new Reason.NextPageElsewhere(),
        PageEnd.TooMany => new Reason.TooManyPages(PageWalk.MostPages),
        _ => null,
    };

    /// <returns>A note on an unusual end; null for a usual one.</returns>
    public static Reason? NoteOf(PageEnd? end, Answer answer) => end switch
    {
        PageEnd.Repeated => new Reason.PageRepeated(),
        PageEnd.PastTheEnd => new Reason.PastLastPage(answer.Status ?? 0),
        _ => null,
    };
}
