using Connectors.Data.Queries;
using Endpoint = Connectors.Domain.Definitions.Parts.Endpoint;

namespace Connectors.Web.Presentation;

/// <summary>A page of the parts of a definition that a person looks for.</summary>
/// <param name="Parts">Those of this page.</param>
/// <param name="Search">What was searched for; null for all.</param>
public sealed record PartPage<T>(Page<T> Parts, string? Search)
{
    public PageLinks Links => PageLinks.Of(Parts) with
    {
        Label = "Pages of endpoints",
        Words = PageLinks.InOrder,
        All = Wording.Count(Parts.Total ?? 0, "endpoint"),
        Address = number => Search is null
            ? $"?page={number}#endpoints"
            : $"{QueryString.Create("endpoints", Search)}&page={number}#endpoints",
    };
}

/// <summary>Looks for parts, groups them by entity, and cuts them into pages.</summary>
public static class PartPage
{
    /// <param name="all">Every endpoint in its order.</param>
    /// <param name="search">Part of a name, key or path; null or blank for all.</param>
    /// <param name="number">From 1; the nearest page where there is no such.</param>
    public static PartPage<Endpoint> Of(IReadOnlyList<Endpoint> all, string? search, int number)
    {
        var text = string.IsNullOrWhiteSpace(search) ? null : search.Trim();
        IReadOnlyList<Endpoint> found = text is null ? all : [.. all.Where(endpoint => Holds(endpoint, text))];
        return new PartPage<Endpoint>(Paging.PageOf(Grouped(found), number), text);
    }

    // Those of an entity together, in the order in which entities and endpoints come.
    private static IReadOnlyList<Endpoint> Grouped(IReadOnlyList<Endpoint> endpoints) =>
        [.. endpoints.GroupBy(endpoint => endpoint.Entity ?? "").SelectMany(group => group)];

    private static bool Holds(Endpoint endpoint, string text) =>
        new[] { endpoint.Name, endpoint.Key, endpoint.Path, endpoint.Entity }
            .Any(value => value?.Contains(text, StringComparison.OrdinalIgnoreCase) == true);
}
