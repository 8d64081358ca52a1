using Connectors.Domain.Definitions.Parts;

namespace Connectors.Domain.Requests.Pagination;

/// <summary>Everything comes at once.</summary>
internal sealed class OnePage : PagingStyle
{
    public override PaginationType Type => PaginationType.None;

    public override PageRequest First(Definitions.Parts.Pagination paging) => PageRequest.Only;

    public override NextPage After(Definitions.Parts.Pagination paging, PageRequest asked, PageAnswer answer) => new NextPage.None();
}
