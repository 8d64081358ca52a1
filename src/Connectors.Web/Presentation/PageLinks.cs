using Connectors.Data.Queries;

namespace Connectors.Web.Presentation;

/// <summary>The links below a page of a list: to the page before and, where another one follows, to the next.</summary>
public sealed record PageLinks(int Number, bool HasMore)
{
    /// <summary>For lists that are newest first.</summary>
    public static readonly (string Before, string Next) ByAge = ("Newer", "Older");

    /// <summary>For lists in any other order.</summary>
    public static readonly (string Before, string Next) InOrder = ("Previous", "Next");

    /// <summary>The query parameter that holds the page number.</summary>
    public string Name { get; init; } = "page";

    /// <summary>What screen readers call the links.</summary>
    public string Label { get; init; } = "Pages";

    /// <summary>The texts of the two links.</summary>
    public (string Before, string Next) Words { get; init; } = ByAge;

    /// <summary>How many pages there are; null where nobody counted them.</summary>
    public int? Pages { get; init; }

    /// <summary>What all pages have, such as <c>70 packages</c>.</summary>
    public string? All { get; init; }

    /// <summary>The rest of the query, such as <c>flow=…</c>.</summary>
    public string? Kept { get; init; }

    /// <summary>The address of a page by its number; the query of the same page where absent.</summary>
    public Func<int, string>? Address { get; init; }

    /// <summary>The links of a page of a list.</summary>
    public static PageLinks Of<T>(Page<T> page) => new(page.Number, page.HasMore) { Pages = page.Pages };

    public string AddressOf(int number) =>
        Address is { } address ? address(number) : Kept is { Length: > 0 } kept ? $"?{kept}&{Name}={number}" : $"?{Name}={number}";
}
