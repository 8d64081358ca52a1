using Connectors.Application.Flows;
using Connectors.Application.Instances;
using Connectors.Domain.Definitions;
using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Ids;
using Connectors.Domain.Updating;
using Connectors.Domain.Updating.Facts;
using Connectors.Domain.Updating.Planning;

namespace Connectors.Application.Tests.Updating.Moving;

/// <summary>What tests of moves do again and again, by the use cases of the pages.</summary>
internal static class MoveSteps
{
    /// <summary>A release 9.0.0 of the shop, installed alongside.</summary>
    /// <returns>The newer version.</returns>
    public static async Task<InstalledId> AlongsideAsync(this SandboxShop shop, Func<ConnectorContent, ConnectorContent>? change = null)
    {
        var content = (await shop.ContentAsync()) with { Summary = "Newer" };
        var release = Assert.IsType<DefinitionResult.Accepted>(ConnectorDefinition.Create(change?.Invoke(content) ?? content)).Definition;
        await shop.Database.PublishAsync("9.0.0", release, "corner-store");
        return Assert.IsType<UpdateResult.Installed>(await shop.Database.UpdateAsync(shop.Connector, "alongside")).Id;
    }

    /// <summary>An instance of the newer version, by the same key.</summary>
    public static async Task<InstanceId> AddInstanceAsync(this SandboxShop shop, InstalledId newer)
    {
        var values = new Dictionary<string, string>
        {
            ["apiKey"] = shop.Server.Options.Credentials.ApiKey,
            ["address"] = shop.Server.Address.Authority,
        };
        return Assert.IsType<InstanceResult.Saved>(await shop.Database.With((ConnectorInstances instances) =>
            instances.AddAsync(newer, new InstanceDraft("Production", "key", values, null), TestDatabase.Dana, CancellationToken.None))).Id;
    }

    public static async Task<UpdatePlan> PlanMoveAsync(this TestDatabase database, InstalledId old, MoveChoices? choices = null) =>
        (await database.PlanAsync(old, new UpdateAim.Move(choices ?? MoveChoices.Safest)))!;

    /// <summary>Plans a move and makes it.</summary>
    public static async Task<UpdateResult.Moved> MoveAsync(this TestDatabase database, InstalledId old, MoveChoices? choices = null) =>
        Assert.IsType<UpdateResult.Moved>(await database.UpdateAsync(await database.PlanMoveAsync(old, choices), "move"));

    /// <summary>Undoes a move, or brings one flow of it back.</summary>
    public static async Task<UpdateResult> UndoMoveAsync(
        this TestDatabase database, UpdateResult.Moved moved, FlowId? flow = null, InstalledId? at = null)
    {
        var aim = new UpdateAim.UndoMove(moved.Number!.Value) { Flow = flow };
        return await database.UpdateAsync((await database.PlanAsync(at ?? moved.To, aim))!, "undo-move");
    }

    public static MoveChoices Only(params IEnumerable<FlowId> flows) => MoveChoices.Safest with { Flows = flows.ToHashSet() };

    /// <summary>The connectors that the steps of a flow are on.</summary>
    public static async Task<IReadOnlyList<InstalledId>> ConnectorsOfAsync(this TestDatabase database, FlowId flow)
    {
        var found = await database.With((FlowReader flows) => flows.FindAsync(flow, CancellationToken.None));
        return [.. found!.Shapes.Select(shape => shape.Connector.Id).Distinct()];
    }

    public static async Task<IReadOnlyList<InstanceLine>> InstancesOfAsync(this TestDatabase database, InstalledId connector) =>
        await database.With((InstanceReader reader) => reader.OfAsync([connector], CancellationToken.None));
}
