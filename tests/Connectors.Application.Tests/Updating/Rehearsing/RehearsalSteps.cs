using Connectors.Application.Flows;
using Connectors.Application.Updating.Rehearsing;
using Connectors.Domain.Definitions;
using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Ids;
using Connectors.Domain.Updating.Rehearsing;
using Microsoft.Extensions.Hosting;
using static Connectors.Application.Tests.TestDatabase;

namespace Connectors.Application.Tests.Updating.Rehearsing;

/// <summary>What tests of rehearsals do again and again, by the use cases of the pages.</summary>
internal static class RehearsalSteps
{
    /// <summary>Publishes a release that differs from the installed one.</summary>
    public static async Task OfferAsync(this SandboxShop shop, Func<ConnectorContent, ConnectorContent> change)
    {
        var changed = change((await shop.ContentAsync()) with { Summary = "Newer" });
        var definition = Assert.IsType<DefinitionResult.Accepted>(ConnectorDefinition.Create(changed)).Definition;
        await shop.Database.PublishAsync("9.0.0", definition, "corner-store");
    }

    public static Task OfferOrdersAsync(this SandboxShop shop, Func<Endpoint, Endpoint> change) => shop.OfferAsync(content => content with
    {
        Endpoints = [.. content.Endpoints.Select(endpoint => endpoint.Key == "orders.list" ? change(endpoint) : endpoint)],
    });

    /// <summary>Publishes a release on the second version of the API.</summary>
    public static Task OfferSecondVersionAsync(this SandboxShop shop) => shop.OfferAsync(content => content with
    {
        BaseUrl = content.BaseUrl.Replace("/v1", "/v2", StringComparison.Ordinal),
    });

    public static Task<RehearsalAsked> AskToRehearseAsync(
        this TestDatabase database, InstalledId connector, OrganisationId? organisation = null) =>
        database.With(
            (RehearsalStart start) => start.OneAsync(connector, "update", null, Dana, CancellationToken.None), organisation);

    public static async Task<RehearsalId> QueueAsync(this SandboxShop shop) =>
        Assert.IsType<RehearsalAsked.Started>(await shop.Database.AskToRehearseAsync(shop.Connector)).Id;

    public static Task RunRehearsalAsync(this TestDatabase database, RehearsalId id, IHost? copy = null) => database.With(
        async (RehearsalRunner runner) =>
        {
            await runner.RunAsync(id, CancellationToken.None);
            return true;
        },
        copy: copy);

    public static async Task<Rehearsal> ReadRehearsalAsync(this TestDatabase database, RehearsalId id) => Assert.IsType<Rehearsal>(
        await database.With((RehearsalReader reader) => reader.FindAsync(id, CancellationToken.None)));

    /// <summary>Rehearses the offered release to the end.</summary>
    public static async Task<Rehearsal> RehearseAsync(this SandboxShop shop, IHost? copy = null)
    {
        var id = await shop.QueueAsync();
        await shop.Database.RunRehearsalAsync(id, copy);
        return await shop.Database.ReadRehearsalAsync(id);
    }

    public static RehearsedStep Orders(this Rehearsal rehearsal) => rehearsal.Report!.Steps.First(step => step.Position == 1);

    /// <summary>A flow of steps by one instance.</summary>
    public static async Task<FlowId> AddFlowOfAsync(this SandboxShop shop, InstanceId instance, params IReadOnlyList<string> endpoints)
    {
        var flow = await shop.Database.With((ProcessFlows flows) =>
            flows.AddAsync(new FlowDraft("Another", null, true), Dana, CancellationToken.None));
        foreach (var endpoint in endpoints)
            Assert.IsType<FlowResult.Saved>(await shop.Database.With((FlowShapes shapes) => shapes.SaveAsync(
                flow, null, new ShapeDraft(instance, endpoint, new Dictionary<string, string>()), Dana, CancellationToken.None)));
        return flow;
    }
}
