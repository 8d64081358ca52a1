using Connectors.Domain.Definitions.Parts;

namespace Connectors.Domain.Requests.Pagination;

/// <summary>Pages have numbers. How it ends: <see cref="PagingStyle.ByLength"/>.</summary>
internal sealed class PageNumber : PagingStyle
{
    public override PaginationType Type => PaginationType.PageNumber;

    public override IReadOnlyList<PagingField> Required { get; } = [PagingField.Parameter];

    public override IReadOnlyList<PagingField> Accepted { get; } = [PagingField.First, PagingField.SizeParameter, PagingField.Size];

    public override PageRequest First(Definitions.Parts.Pagination paging) => Page(paging, paging.First ?? 1);

    public override NextPage After(Definitions.Parts.Pagination paging, PageRequest asked, PageAnswer answer) =>
        ByLength(paging, answer, Page(paging, Number(asked, Parameter(paging)) + 1));

    protected override bool EndsByLength => true;

    protected override IEnumerable<(string Name, string? Value)> Own(Definitions.Parts.Pagination paging) =>
        [("parameter", Parameter(paging)), ("first", Text(paging.First ?? 1))];

    private static PageRequest Page(Definitions.Parts.Pagination paging, int number) =>
        new([KeyValuePair.Create(Parameter(paging), Text(number)), .. Size(paging)]);

    private static string Parameter(Definitions.Parts.Pagination paging) => paging.Parameter is { Length: > 0 } name ? name : "page";
}
