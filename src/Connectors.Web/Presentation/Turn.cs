namespace Connectors.Web.Presentation;

/// <summary>A page of things that happened, and whether an older one follows.</summary>
public sealed record Turn(int Number, bool HasOlder)
{
    /// <summary>What else stands in the address, such as <c>flow=…</c>.</summary>
    public string? Kept { get; init; }

    public string AddressOf(int number) => Kept is { Length: > 0 } kept ? $"?{kept}&page={number}" : $"?page={number}";
}
