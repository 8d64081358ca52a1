using Connectors.Domain.Flows;
using Connectors.Domain.Requests;
using Connectors.Domain.Updating;
using Connectors.Infrastructure.Installed;
using Connectors.Infrastructure.Instances;
using Endpoint = Connectors.Domain.Definitions.Parts.Endpoint;

namespace Connectors.Web.Pages.Flows;

/// <summary>What can be chosen for a shape: instances of all connectors, then the endpoints of one.</summary>
public sealed class ShapeChoices(InstalledConnectors installed, InstanceReader instances)
{
    /// <summary>Instances by their connector's name and version.</summary>
    public IReadOnlyList<IGrouping<string, InstanceChoice>> Instances { get; private set; } = [];

    public Instance? Instance { get; private set; }

    public InstalledConnector? Connector { get; private set; }

    public Endpoint? Endpoint { get; private set; }

    /// <summary>Endpoints by what their records are.</summary>
    public IReadOnlyList<IGrouping<string, Endpoint>> Endpoints { get; private set; } = [];

    public async Task ReadAsync(ShapeForm form, CancellationToken cancel)
    {
        Instance = form.Instance is { } id ? await instances.FindAsync(id, cancel) : null;
        Connector = Instance is null ? null : await installed.FindAsync(new InstalledId(Instance.ConnectorId), cancel);
        if (Connector is null)
        {
            Instances =
            [
                .. (await instances.ChoicesAsync(form.Search, cancel))
                    .GroupBy(instance => $"{instance.Connector} {instance.Version}".Trim())
            ];
            return;
        }

        var endpoints = Connector.Current.Content.Endpoints;
        Endpoint = endpoints.FirstOrDefault(endpoint => endpoint.Key == form.Endpoint);
        Endpoints =
        [
            .. endpoints
                .Where(endpoint => Matches(endpoint, form.Search))
                .OrderBy(endpoint => endpoint.Name ?? endpoint.Key, StringComparer.OrdinalIgnoreCase)
                .GroupBy(endpoint => endpoint.Entity ?? "other")
                .OrderBy(group => group.Key, StringComparer.OrdinalIgnoreCase)
        ];
    }

    /// <summary>What the chosen endpoint needs of the shape and did not get.</summary>
    public IEnumerable<Obstacle.MissingVariable> MissingOf(IReadOnlyDictionary<string, string> values) =>
        Connector is null || Instance is null || Endpoint is null ? []
        : ShapeCheck.Misses(Connector.Current.Content, Instance.ToShape(Endpoint.Key, values))
            .OfType<Obstacle.MissingVariable>()
            .Where(missing => missing.Owner == VariableOwner.Shape);

    private static bool Matches(Endpoint endpoint, string? search) => string.IsNullOrWhiteSpace(search)
        || $"{endpoint.Name} {endpoint.Key} {endpoint.Entity} {endpoint.Path}".Contains(search.Trim(), StringComparison.OrdinalIgnoreCase);
}
