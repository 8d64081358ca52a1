using Connectors.Application.Installed;
using Connectors.Application.Updating;
using Connectors.Domain.Catalog;
using Connectors.Domain.Definitions;
using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Ids;
using Connectors.Domain.People;
using Connectors.Domain.Updating;
using Connectors.Domain.Updating.Planning;

namespace Connectors.Demo;

/// <summary>Fills an organisation with connectors in every state, through the same use cases as the pages.</summary>
public sealed class DemoOrganisation(
    Installer installer, ConnectorEditor editor, InstalledConnectors installed, ConnectorUpdates updates)
{
    /// <summary>Does what happened before the last releases came out.</summary>
    public async Task InstallAsync(Actor dana, CancellationToken cancel)
    {
        foreach (var (package, version) in Versions)
            await installer.InstallAsync(PackageId.Parse(package), ReleaseVersion.Parse(version), dana, cancel);
    }

    /// <summary>Does what happened afterwards: edits, a custom connector, and an update beside its forerunner.</summary>
    public async Task CustomiseAsync(Actor dana, Actor sam, PastTime time, CancellationToken cancel)
    {
        time.Back = TimeSpan.FromDays(3);
        await EditAsync("Shop Front", content => content with
        {
            Endpoints =
            [
                .. content.Endpoints.Select(endpoint => endpoint.Key == "orders.list"
                    ? endpoint with { Headers = [new NamedValue { Key = "Accept", Value = "application/json;profile=full" }] } : endpoint),
                new Endpoint
                {
                    Key = "refunds.list",
                    Name = "Receive refunds",
                    Entity = "refunds",
                    Path = "/refunds",
                    Records = "$.refunds"
                },
            ],
        }, dana, cancel);
        time.Back = TimeSpan.FromHours(30);
        var parcels = await EditAsync(
            "Parcel Hub", content => content with { RateLimit = new RateLimit { Requests = 2, Per = RatePeriod.Second } }, sam, cancel);
        time.Back = TimeSpan.FromHours(5);
        await AlongsideAsync(parcels, dana, cancel);
        time.Back = TimeSpan.FromHours(2);
        await editor.BuildAsync(Warehouse(), [], sam, cancel);
    }

    private static readonly (string Package, string Version)[] Versions =
    [
        ("shop-front", "1.2.0"), ("mail-room", "2.0.1"), ("ledgerly", "3.1.0"), ("parcel-hub", "1.0.0"), ("help-bench", "2.1.0"),
        ("payday", "1.1.0"), ("crm-harbour", "4.1.0"), ("corner-store", "1.0.0"), ("letter-box", "1.0.0"),
    ];

    private async Task<InstalledId> EditAsync(
        string name, Func<ConnectorContent, ConnectorContent> edit, Actor by, CancellationToken cancel)
    {
        var list = await installed.ListAsync(new(Search: name), cancel);
        var connector = (await installed.FindAsync(list.Entries[0].Id, cancel))!;
        if (ConnectorDefinition.Create(edit(connector.Current.Content)) is not DefinitionResult.Accepted accepted)
            throw new InvalidDataException($"The demo's edit of {name} is not valid.");
        await editor.SaveAsync(connector.Id, connector.Current.Fingerprint, accepted.Definition, by, cancel);
        return connector.Id;
    }

    private async Task AlongsideAsync(InstalledId id, Actor by, CancellationToken cancel)
    {
        var plan = (await updates.PlanAsync(id, aim: null, cancel))!;
        await updates.ApplyAsync(new UpdateRequest(id, "alongside", new SeenPlan(plan.Document.Hash, null), [], by), cancel);
    }

    private static ConnectorDefinition Warehouse() => ((DefinitionResult.Accepted)ConnectorDefinition.Create(new ConnectorContent
    {
        Name = "Warehouse API",
        Summary = "Our own warehouse, from inside the company.",
        Colour = "slate",
        BaseUrl = "https://warehouse.demo.example/api",
        Authentication = [new AuthenticationMethod { Key = "none", Name = "No sign-in", Type = AuthenticationType.None }],
        Endpoints = [new Endpoint { Key = "stock.list", Name = "Receive stock", Entity = "stock", Path = "/stock", Records = "$.items" }],
    })).Definition;
}
