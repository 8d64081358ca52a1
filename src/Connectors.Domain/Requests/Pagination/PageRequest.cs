namespace Connectors.Domain.Requests.Pagination;

/// <summary>The requested page.</summary>
/// <param name="Query">Parameters that name it.</param>
/// <param name="Address">Its whole address, where the third party gave one.</param>
public sealed record PageRequest(IReadOnlyList<KeyValuePair<string, string>> Query, string? Address = null)
{
    public static PageRequest Only { get; } = new([]);

    /// <summary>Equal for requests of the same page.</summary>
    public string Name => Address ?? string.Join('&', Query.Select(pair => $"{pair.Key}={pair.Value}"));
}

/// <summary>What came back for a page.</summary>
/// <param name="Address">Its address, secrets included.</param>
/// <param name="Records">How many records it held.</param>
/// <param name="Body">The response; null where it is no JSON.</param>
/// <param name="Links">Values of its Link headers.</param>
public sealed record PageAnswer(string Address, int Records, JsonBody? Body, IReadOnlyList<string> Links)
{
    /// <summary>The records, each as JSON text.</summary>
    public IReadOnlyList<string> Found { get; init; } = [];

    /// <summary>How many records the first page held; the walk knows.</summary>
    public int OnFirst { get; init; }
}
