namespace Connectors.Web.Presentation;

/// <summary>The links below a page of a list, newest first: to the page before and, where there are older ones, to the next.</summary>
public sealed record PageLinks(int Number, bool HasOlder)
{
    /// <summary>The query parameter that holds the page number.</summary>
    public string Name { get; init; } = "page";

    /// <summary>The texts of the two links.</summary>
    public (string Before, string Next) Words { get; init; } = ("Newer", "Older");

    /// <summary>The rest of the query, such as <c>flow=…</c>.</summary>
    public string? Kept { get; init; }

    public string AddressOf(int number) => Kept is { Length: > 0 } kept ? $"?{kept}&{Name}={number}" : $"?{Name}={number}";
}
