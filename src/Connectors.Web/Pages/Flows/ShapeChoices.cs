using Connectors.Application.Installed;
using Connectors.Application.Instances;
using Connectors.Data.Queries;
using Connectors.Domain.Flows;
using Connectors.Domain.Requests;
using Endpoint = Connectors.Domain.Definitions.Parts.Endpoint;

namespace Connectors.Web.Pages.Flows;

/// <summary>What can be chosen for a shape: instances of all connectors, then the endpoints of one.</summary>
public sealed class ShapeChoices(InstalledConnectors installed, InstanceReader instances)
{
    /// <summary>The page of what can be chosen, from 1.</summary>
    public int Number { get; private set; } = 1;

    public bool HasMore { get; private set; }

    /// <summary>Instances by their connector's name and version.</summary>
    public IReadOnlyList<IGrouping<string, InstanceChoice>> Instances { get; private set; } = [];

    public Instance? Instance { get; private set; }

    public InstalledConnector? Connector { get; private set; }

    public Endpoint? Endpoint { get; private set; }

    /// <summary>Endpoints by what their records are.</summary>
    public IReadOnlyList<IGrouping<string, Endpoint>> Endpoints { get; private set; } = [];

    public async Task ReadAsync(ShapeForm form, CancellationToken cancel)
    {
        Number = Math.Clamp(form.Number ?? 1, 1, 1_000_000);
        Instance = form.Instance is { } id ? await instances.FindAsync(id, cancel) : null;
        Connector = Instance is null ? null : await installed.FindAsync(Instance.ConnectorId, cancel);
        if (Connector is null)
        {
            var found = await instances.ChoicesAsync(form.Search, Number, cancel);
            (Number, HasMore) = (found.Number, found.HasMore);
            Instances = [.. found.GroupBy(instance => $"{instance.Connector} {instance.Version}".Trim())];
            return;
        }

        var endpoints = Connector.Current.Content.Endpoints;
        Endpoint = endpoints.FirstOrDefault(endpoint => endpoint.Key == form.Endpoint);
        if (Endpoint is null) Find(endpoints, form.Search);
    }

    private void Find(IReadOnlyList<Endpoint> endpoints, string? search)
    {
        var found = endpoints
            .Where(endpoint => Matches(endpoint, search))
            .OrderBy(GroupOf, StringComparer.OrdinalIgnoreCase)
            .ThenBy(endpoint => endpoint.Name ?? endpoint.Key, StringComparer.OrdinalIgnoreCase);
        var page = Paging.PageOf([.. found], Number);
        (Number, HasMore, Endpoints) = (page.Number, page.HasMore, [.. page.GroupBy(GroupOf)]);
    }

    private static string GroupOf(Endpoint endpoint) => endpoint.Entity ?? "other";

    /// <summary>What the chosen endpoint needs of the shape and did not get.</summary>
    public IEnumerable<Problem.MissingVariable> MissingOf(IReadOnlyDictionary<string, string> values) =>
        Connector is null || Instance is null || Endpoint is null ? []
        : ShapeCheck.Problems(Connector.Current.Content, Instance.ToShape(Endpoint.Key, values))
            .OfType<Problem.MissingVariable>()
            .Where(missing => missing.Owner == VariableOwner.Shape);

    private static bool Matches(Endpoint endpoint, string? search) => string.IsNullOrWhiteSpace(search)
        || $"{endpoint.Name} {endpoint.Key} {endpoint.Entity} {endpoint.Path}".Contains(search.Trim(), StringComparison.OrdinalIgnoreCase);
}
