using Connectors.Domain.Definitions.Parts;

namespace Connectors.Domain.Requests.Pagination;

/// <summary>A page starts after so many records. How it ends: <see cref="PagingStyle.ByLength"/>.</summary>
internal sealed class Offset : PagingStyle
{
    public override PaginationType Type => PaginationType.Offset;

    public override IReadOnlyList<PagingField> Required { get; } = [PagingField.Parameter];

    public override IReadOnlyList<PagingField> Accepted { get; } = [PagingField.First, PagingField.SizeParameter, PagingField.Size];

    public override PageRequest First(Definitions.Parts.Pagination paging) => Page(paging, paging.First ?? 0);

    public override NextPage After(Definitions.Parts.Pagination paging, PageRequest asked, PageAnswer answer) =>
        ByLength(paging, answer, Page(paging, Number(asked, Parameter(paging)) + answer.Records));

    protected override bool EndsByLength => true;

    protected override IEnumerable<(string Name, string? Value)> Own(Definitions.Parts.Pagination paging) =>
        [("parameter", Parameter(paging)), ("first", Text(paging.First ?? 0))];

    private static PageRequest Page(Definitions.Parts.Pagination paging, int start) =>
        new([KeyValuePair.Create(Parameter(paging), Text(start)), .. Size(paging)]);

    private static string Parameter(Definitions.Parts.Pagination paging) => paging.Parameter is { Length: > 0 } name ? name : "offset";
}
