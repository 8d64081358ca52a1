using Connectors.Domain.Definitions;
using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Ids;
using Connectors.Domain.Updating;

namespace Connectors.Application.Tests.Updating.Watching;

/// <summary>What tests of the watch do again and again.</summary>
internal static class WatchSteps
{
    /// <summary>A flow that ran once, and brought records.</summary>
    public static async Task<FlowId> RunBeforeAsync(this SandboxShop shop)
    {
        var flow = await shop.AddFlowAsync();
        await shop.Database.StartAsync();
        await shop.AskAsync(flow);
        await shop.OverAsync(flow, 1);
        return flow;
    }

    /// <summary>Publishes a release with another endpoint of orders, and updates to it.</summary>
    public static async Task UpdateAsync(this SandboxShop shop, Func<Endpoint, Endpoint> change)
    {
        var content = await shop.ContentAsync();
        var changed = content with
        {
            Summary = "Newer",
            Endpoints = [.. content.Endpoints.Select(endpoint => endpoint.Key == "orders.list" ? change(endpoint) : endpoint)],
        };
        var definition = Assert.IsType<DefinitionResult.Accepted>(ConnectorDefinition.Create(changed)).Definition;
        await shop.Database.PublishAsync("9.0.0", definition, "corner-store");
        Assert.IsType<UpdateResult.Updated>(await shop.Database.UpdateAsync(shop.Connector, "update"));
    }
}
