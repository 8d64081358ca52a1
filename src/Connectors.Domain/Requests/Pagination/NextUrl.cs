using Connectors.Domain.Definitions.Parts;

namespace Connectors.Domain.Requests.Pagination;

/// <summary>A field of the response holds the next page's address.</summary>
internal sealed class NextUrl : PagingStyle
{
    public override PaginationType Type => PaginationType.NextUrl;

    public override IReadOnlyList<PagingField> Required { get; } = [PagingField.NextUrlPath];

    public override IReadOnlyList<PagingField> Accepted { get; } = [PagingField.SizeParameter, PagingField.Size];

    public override NextPage After(Definitions.Parts.Pagination paging, PageRequest asked, PageAnswer answer) =>
        answer.Body?.Value(paging.NextUrlPath) switch
        {
            null or BodyValue.None => new NextPage.None(),
            BodyValue.Found(var address) => At(address, answer),
            _ => new NextPage.Unreadable(),
        };

    protected override IEnumerable<(string Name, string? Value)> Own(Definitions.Parts.Pagination paging) =>
        [("nextUrlPath", paging.NextUrlPath)];
}
