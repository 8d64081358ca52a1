using Connectors.Domain.Definitions.Parts;

namespace Connectors.Domain.Requests.Pagination;

/// <summary>All ways of paging.</summary>
public static class PagingStyles
{
    public static IReadOnlyList<PagingStyle> All { get; } =
        [new OnePage(), new PageNumber(), new Offset(), new LinkHeader(), new NextUrl(), new PageToken()];

    public static PagingStyle Of(Endpoint endpoint) => Of(endpoint.Pagination?.Type ?? PaginationType.None);

    public static PagingStyle Of(PaginationType type) => All.First(style => style.Type == type);
}
