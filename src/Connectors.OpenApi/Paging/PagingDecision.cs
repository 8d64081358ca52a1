using Connectors.Domain.Definitions.Parts;
using Microsoft.OpenApi;

namespace Connectors.OpenApi.Paging;

/// <summary>How further pages are requested, and why.</summary>
/// <param name="Pagination">Null where there is one page, or no way to request more.</param>
/// <param name="Reason">What decided it; null where nothing looks paged.</param>
internal sealed record PagingDecision(Pagination? Pagination, string? Reason)
{
    public static PagingDecision OnePage { get; } = new(null, null);

    /// <summary>The parameters that pagination sends, so that nothing else does.</summary>
    public IReadOnlyList<PagingParameter> Taken { get; init; } = [];

    public bool Takes(IOpenApiParameter parameter) => Taken.Any(one => ReferenceEquals(one.Owner, parameter));

    /// <summary>What is sent for the first page where pagination sends nothing for it; null where nothing is.</summary>
    public string? FirstToken(IOpenApiParameter parameter) =>
        Pagination?.Type == PaginationType.Token
            ? Taken.FirstOrDefault(one => ReferenceEquals(one.Owner, parameter) && one.Name == Pagination.TokenParameter)?.Default
            : null;
}
