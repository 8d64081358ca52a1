namespace Connectors.Domain.Updating.Centre;

public enum CentreSort
{
    Name,

    /// <summary>Most flows first.</summary>
    Flows,

    /// <summary>The release that was published first comes first.</summary>
    Oldest,

    /// <summary>What breaks or needs a consent first.</summary>
    Riskiest,
}

/// <summary>What a person wants to see of the update centre.</summary>
/// <param name="Lane">The lane; null for all.</param>
/// <param name="Search">Part of a name of a connector, its package or a flow on it; null or empty for all.</param>
/// <param name="Sort">In which order.</param>
/// <param name="Page">From 1.</param>
public sealed record CentreQuery(Lane? Lane = null, string? Search = null, CentreSort Sort = CentreSort.Name, int Page = 1)
{
    public const int PageSize = 250;

    /// <summary>
    /// The candidates that it asks for, in its order: first those whose release no longer works at the third party. Those of one package
    /// are together, where the first of them is.
    /// </summary>
    public IEnumerable<Candidate> Of(IEnumerable<Candidate> candidates)
    {
        var found = candidates.Where(one => (Lane is null || one.Lane == Lane) && Finds(one));
        var overdue = found.OrderByDescending(one => one.Facts.Support is { IsOver: true });
        var sorted = Sort switch
        {
            CentreSort.Flows => overdue.ThenByDescending(one => one.Facts.Flows.Count),
            CentreSort.Oldest => overdue.ThenBy(one => one.Facts.OfferedAt ?? DateTime.MaxValue),
            CentreSort.Riskiest => overdue.ThenByDescending(one => one.Risk),
            _ => overdue,
        };
        return sorted
            .ThenBy(one => one.Facts.Name, StringComparer.OrdinalIgnoreCase)
            .ThenBy(one => one.Facts.Baseline!.Release.Version)
            .ThenBy(one => one.Facts.Id.Value)
            .GroupBy(one => one.Package)
            .SelectMany(package => package);
    }

    private bool Finds(Candidate one) => string.IsNullOrWhiteSpace(Search)
        || Has(one.Facts.Name)
        || Has($"{one.Package}")
        || one.Facts.Flows.Any(flow => Has(flow.Name));

    private bool Has(string text) => text.Contains(Search!.Trim(), StringComparison.OrdinalIgnoreCase);
}
