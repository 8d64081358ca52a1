using Endpoint = Connectors.Domain.Definitions.Parts.Endpoint;

namespace Connectors.Web.Presentation;

/// <summary>A page of the parts of a definition that a person looks for.</summary>
/// <param name="Parts">Those of this page.</param>
/// <param name="Found">How many there are on all pages.</param>
/// <param name="Number">The page, from 1.</param>
/// <param name="Search">What was searched for; null for all.</param>
public sealed record PartPage<T>(IReadOnlyList<T> Parts, int Found, int Number, string? Search)
{
    public int Pages => Math.Max(1, (Found + PartPage.Size - 1) / PartPage.Size);

    public string AddressOf(int number) =>
        Search is null ? $"?page={number}#endpoints" : $"{QueryString.Create("endpoints", Search)}&page={number}#endpoints";
}

/// <summary>Looks for parts, and cuts them into pages.</summary>
public static class PartPage
{
    public const int Size = 50;

    /// <param name="all">Every endpoint in its order.</param>
    /// <param name="search">Part of a name, key or path; null or blank for all.</param>
    /// <param name="number">From 1; the nearest page where there is no such.</param>
    public static PartPage<Endpoint> Of(IReadOnlyList<Endpoint> all, string? search, int number)
    {
        var text = string.IsNullOrWhiteSpace(search) ? null : search.Trim();
        var found = text is null ? all : [.. all.Where(endpoint => Holds(endpoint, text))];
        var last = Math.Max(1, (found.Count + Size - 1) / Size);
        var page = Math.Clamp(number, 1, last);
        return new PartPage<Endpoint>([.. found.Skip((page - 1) * Size).Take(Size)], found.Count, page, text);
    }

    private static bool Holds(Endpoint endpoint, string text) =>
        new[] { endpoint.Name, endpoint.Key, endpoint.Path, endpoint.Entity }
            .Any(value => value?.Contains(text, StringComparison.OrdinalIgnoreCase) == true);
}
