using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Requests;
using Connectors.Domain.Requests.Pagination;
using Paging = Connectors.Domain.Definitions.Parts.Pagination;

namespace Connectors.Domain.Tests.Requests.Pagination;

/// <summary>Walks through pages of a size of two, and the answers to them.</summary>
internal static class SomePages
{
    public const string Here = "https://acme.example/orders";

    /// <summary>A page of its own content, which names the next one in every way.</summary>
    public static PageAnswer Naming(string next, int number) => new(
        Here,
        1,
        JsonBody.Parse($$$"""{"n":{{{number}}},"next":"{{{next}}}","paging":{"cursor":"{{{next}}}"}}"""),
        [$"<{Here}{next}>; rel=\"next\""]);

    public static PageWalk Walk(PaginationType type) => new(new Endpoint { Key = "e", Pagination = PagingOf(type) });

    public static Paging PagingOf(PaginationType type) => new()
    {
        Type = type,
        Parameter = type == PaginationType.Offset ? "start" : "page",
        SizeParameter = "limit",
        Size = 2,
        NextUrlPath = "$.next",
        TokenPath = "$.paging.cursor",
        TokenParameter = "cursor",
    };
}
