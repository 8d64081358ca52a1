using Connectors.Domain.Definitions.Parts;

namespace Connectors.Domain.Requests.Pagination;

/// <summary>A field of the response holds a token, which asks for the next page.</summary>
internal sealed class PageToken : PagingStyle
{
    public override PaginationType Type => PaginationType.Token;

    public override NextPage After(Definitions.Parts.Pagination paging, PageRequest asked, PageAnswer answer) =>
        answer.Body?.Value(paging.TokenPath) switch
        {
            null or BodyValue.None => new NextPage.None(),
            BodyValue.Found(var token) => new NextPage.Follows(new PageRequest(
                [KeyValuePair.Create(paging.TokenParameter is { Length: > 0 } name ? name : "cursor", token), .. Size(paging)])),
            _ => new NextPage.Unreadable(),
        };
}
