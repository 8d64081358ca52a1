using Connectors.Domain.Definitions.Parts;

namespace Connectors.Domain.Requests.Pagination;

/// <summary>A field of the response holds a token, which asks for the next page.</summary>
internal sealed class PageToken : PagingStyle
{
    public override PaginationType Type => PaginationType.Token;

    public override IReadOnlyList<PagingField> Required { get; } = [PagingField.TokenPath, PagingField.TokenParameter];

    public override IReadOnlyList<PagingField> Accepted { get; } = [PagingField.SizeParameter, PagingField.Size];

    public override NextPage After(Definitions.Parts.Pagination paging, PageRequest asked, PageAnswer answer) =>
        answer.Body?.Value(paging.TokenPath) switch
        {
            null or BodyValue.None => new NextPage.None(),
            BodyValue.Found(var token) => new NextPage.Follows(new PageRequest(
                [KeyValuePair.Create(Parameter(paging), token), .. Size(paging)])),
            _ => new NextPage.Unreadable(),
        };

    protected override IEnumerable<(string Name, string? Value)> Own(Definitions.Parts.Pagination paging) =>
        [("tokenPath", paging.TokenPath), ("tokenParameter", Parameter(paging))];

    private static string Parameter(Definitions.Parts.Pagination paging) => paging.TokenParameter is { Length: > 0 } name ? name : "cursor";
}
