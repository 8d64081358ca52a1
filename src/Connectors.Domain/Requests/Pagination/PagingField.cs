namespace Connectors.Domain.Requests.Pagination;

/// <summary>A field of pagination whose use depends on the type.</summary>
public enum PagingField
{
    Parameter,
    First,
    SizeParameter,
    Size,
    NextUrlPath,
    TokenPath,
    TokenParameter,
}
