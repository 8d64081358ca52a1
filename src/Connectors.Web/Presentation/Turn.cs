namespace Connectors.Web.Presentation;

/// <summary>A page of things that happened, and whether an older one follows.</summary>
public sealed record Turn(int Number, bool HasOlder)
{
    /// <summary>What the address calls the page's number.</summary>
    public string Name { get; init; } = "page";

    /// <summary>What the links to the page before and the next one say.</summary>
    public (string Before, string Next) Words { get; init; } = ("Newer", "Older");

    /// <summary>What else stands in the address, such as <c>flow=…</c>.</summary>
    public string? Kept { get; init; }

    public string AddressOf(int number) => Kept is { Length: > 0 } kept ? $"?{kept}&{Name}={number}" : $"?{Name}={number}";
}
