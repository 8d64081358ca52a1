using Connectors.Domain.Definitions.Parts;

namespace Connectors.Domain.Requests.Pagination;

/// <summary>A field of the response holds the next page's address.</summary>
internal sealed class NextUrl : PagingStyle
{
    public override PaginationType Type => PaginationType.NextUrl;

    public override NextPage After(Definitions.Parts.Pagination paging, PageRequest asked, PageAnswer answer) =>
        At(answer.Body?.Value(paging.NextUrlPath), answer);
}
