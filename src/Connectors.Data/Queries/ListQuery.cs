namespace Connectors.Data.Queries;

/// <summary>What a person wants to see of the list.</summary>
/// <param name="Search">Part of the name of an entry, its package, an instance or a flow on it; null or empty for all.</param>
/// <param name="Filter">Which entries.</param>
/// <param name="Sort">In which order.</param>
/// <param name="Page">From 1.</param>
public sealed record ListQuery(string? Search = null, ListFilter Filter = ListFilter.All, ListSort Sort = ListSort.Name, int Page = 1)
{
    /// <summary>Whether the order is turned round: names from Z, the fewest edits first.</summary>
    public bool IsReversed { get; init; }

    /// <summary>Whether names or numbers go up from row to row.</summary>
    public bool IsAscending => Sort is ListSort.Name != IsReversed;
}

public enum ListFilter
{
    All,
    Updates,
    Modified,
    Prebuilt,
    Custom,
}

public enum ListSort
{
    Name,
    Changed,
    Updates,
    Edits,
    Flows,
}
