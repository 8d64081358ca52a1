using Connectors.Application.Flows;
using Connectors.Data;
using Connectors.Domain.Ids;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Application.Tests.Flows;

public sealed class FlowReaderTests
{
    public static TheoryData<string> Providers => TestDatabase.Providers;

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task A_flow_is_read_by_as_many_queries_however_many_steps_and_instances_it_has(string provider)
    {
        await using var shop = await SandboxShop.CreateAsync(provider);
        var flow = await shop.AddFlowAsync();
        await ReadAsync(shop, flow);

        var few = await QueryCount.OfAsync(() => ReadAsync(shop, flow));
        for (var step = 0; step < 6; step++) await AddStepAsync(shop, flow, await shop.AddInstanceAsync());
        var many = await QueryCount.OfAsync(() => ReadAsync(shop, flow));

        Assert.Equal(8, (await ReadAsync(shop, flow)).Shapes.Count);
        Assert.InRange(few, 1, 6);
        Assert.Equal(few, many);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Instances_of_an_earlier_version_get_the_keys_of_their_credentials_after_the_start(string provider)
    {
        await using var shop = await SandboxShop.CreateAsync(provider);
        await shop.AddInstanceAsync();
        var keys = await KeysAsync(shop);
        await shop.Database.With((ConnectorsDbContext db) => db.Instances.ExecuteUpdateAsync(set => set
            .SetProperty(row => row.CredentialKeys, (string?)null)));

        await shop.Database.StartAsync();
        for (var look = 0; look < 200 && await KeysAsync(shop) is null; look++)
            await Task.Delay(50, TestContext.Current.CancellationToken);

        Assert.Equal(("[\"apiKey\"]", "[\"apiKey\"]"), (keys, await KeysAsync(shop)));
    }

    private static Task<string?> KeysAsync(SandboxShop shop) => shop.Database.With(
        (ConnectorsDbContext db) => db.Instances.Select(row => row.CredentialKeys).SingleAsync());

    private static async Task<Flow> ReadAsync(SandboxShop shop, FlowId flow) =>
        (await shop.Database.With((FlowReader reader) => reader.FindAsync(flow, CancellationToken.None)))!;

    private static Task<FlowResult> AddStepAsync(SandboxShop shop, FlowId flow, InstanceId instance) =>
        shop.Database.With((FlowShapes shapes) =>
            shapes.SaveAsync(
                flow,
                null,
                new ShapeDraft(instance, "orders.create", new Dictionary<string, string>()),
                TestDatabase.Dana,
                CancellationToken.None));
}
