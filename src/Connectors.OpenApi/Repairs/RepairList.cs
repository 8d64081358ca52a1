namespace Connectors.OpenApi.Repairs;

/// <summary>What was repaired in a document, with its places.</summary>
internal sealed class RepairList
{
    private readonly List<(string Place, string Message)> _all = [];

    public IReadOnlyList<(string Place, string Message)> All => _all;

    /// <summary>The base URL, where the host has placeholders, which the library doesn't take.</summary>
    public string? BaseUrl { get; set; }

    /// <param name="place">A JSON pointer into the document that the person has.</param>
    /// <param name="message">What was wrong, and how it was read.</param>
    public void Add(string place, string message) => _all.Add((place, message));
}
