using Connectors.Application.Installed;

namespace Connectors.Web.Presentation;

/// <summary>The parts of a connector's page, and its history, to go to from any of them.</summary>
/// <param name="Connector">The connector.</param>
/// <param name="Current">The page that is shown; null where it is the page with the parts.</param>
public sealed record ConnectorTabs(InstalledConnector Connector, string? Current = null)
{
    public const string History = "History";

    /// <summary>How many instances and flows it has; null where the page has not read them.</summary>
    public (int Instances, int Flows)? Uses { get; init; }

    /// <summary>The tabs from left to right: their names, addresses and what they count.</summary>
    public IReadOnlyList<(string Label, string Address, int? Count)> All =>
    [
        ("Instances", Part("instances"), Uses?.Instances),
        ("Used by", Part("used-by"), Uses?.Flows),
        ("Endpoints", Part("endpoints"), Connector.Current.Content.Endpoints.Count),
        ("Settings", Part("settings"), null),
        (History, $"/connectors/{Connector.Id}/history", null),
    ];

    // On the page itself an anchor keeps what was searched for.
    private string Part(string id) => Current is null ? $"#{id}" : $"/connectors/{Connector.Id}#{id}";
}
