using Microsoft.OpenApi;

namespace Connectors.OpenApi.Paging;

/// <summary>Why an operation that looks paged gets no pagination. First match wins.</summary>
internal static class PagingObstacles
{
    private static readonly HashSet<string> PageCounts = new(StringComparer.Ordinal)
    {
        "hasmore", "hasnext", "hasnextpage", "hasmoreitems", "hasmorepages", "totalpages", "pagecount", "currentpage", "nextpage",
        "pagenumber", "islastpage", "hasmorerecords", "hasmoreresults", "morerecords",
    };

    /// <summary>The reason; null where the operation doesn't look paged.</summary>
    public static string? Of(PagedOperation operation)
    {
        var asks = operation.Parameters.AsksForPages;
        if (operation.Placed.Method is not ("GET" or "HEAD"))
            return asks || PagingParameters.OfBody(operation.Placed).AsksForPages
                || NextMembers.Address(operation) is not null || NextMembers.AnyToken(operation) is not null
                    ? $"{operation.Placed.Method} sends records, and only requests that receive are paged"
                    : null;
        return asks ? OfParameters(operation) : InOtherPlaces(operation) ?? OfResponse(operation);
    }

    private static string OfParameters(PagedOperation operation) =>
        operation.Parameters.Of(PagingRole.Page) is not null || operation.Parameters.Of(PagingRole.Offset) is not null
            ? "where the last page is can't be told without the list of records, and "
                + (operation.Records.Reason ?? "the response has no schema")
            : "a parameter takes a token, and the response doesn't say where the next token is";

    private static string? InOtherPlaces(PagedOperation operation) =>
        Place(operation, ParameterLocation.Header) ? "the page is requested in a header, and connectors request it in the query"
        : Place(operation, ParameterLocation.Path) ? "the page is part of the path, and connectors request it in the query"
        : null;

    private static bool Place(PagedOperation operation, ParameterLocation place) =>
        operation.Parameters.Elsewhere(PagingRole.Page, place) is not null
        || operation.Parameters.Elsewhere(PagingRole.Offset, place) is not null
        || operation.Parameters.Elsewhere(PagingRole.Token, place) is not null;

    private static string? OfResponse(PagedOperation operation) =>
        NextMembers.AnyToken(operation) is not null ? "the response has a token for the next page, and no parameter takes it"
        : operation.Members.Any(member => PageCounts.Contains(member.Plain)) ? "the response counts pages, and no parameter asks for one"
        : operation.Parameters.LimitsRecords ? "a parameter limits the number of records, and none asks for more"
        : null;
}
