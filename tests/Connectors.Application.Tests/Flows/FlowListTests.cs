using Connectors.Application.Flows;
using Connectors.Data;
using Connectors.Data.Rows;
using Connectors.Domain.Flows;
using Connectors.Domain.Ids;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Application.Tests.Flows;

public sealed class FlowListTests
{
    public static TheoryData<string> Providers => TestDatabase.Providers;

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Flows_are_found_by_a_part_of_a_name_and_by_their_state(string provider)
    {
        await using var shop = await SandboxShop.CreateAsync(provider);
        var instance = await shop.AddInstanceAsync();
        await AddAsync(shop, instance, "Orders on", RunState.Failed, RunState.Done);
        await AddAsync(shop, instance, "Refunds to campaign", RunState.Failed);
        var broken = await AddAsync(shop, instance, "Refunds from Shop", RunState.Done, RunState.Interrupted);
        var disabled = await AddAsync(shop, instance, "Stock");
        await shop.Database.With(async (ConnectorsDbContext db) =>
        {
            await db.FlowShapes.Where(row => row.FlowId == broken)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.EndpointKey, "gone"));
            return await db.Flows.Where(row => row.Id == disabled)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.IsEnabled, false));
        });

        foreach (var (search, filter, names) in Searches)
        {
            var list = await ReadAsync(shop, new FlowQuery(search, filter));
            Assert.Equal(names, string.Join(", ", list.Flows.Select(flow => flow.Name)));
            Assert.Equal((list.Flows.Count, list.Flows.Count), (list.Counts.Of(filter), list.Flows.Total));
        }

        Assert.Equal(
            ["Refunds from Shop"],
            (await ReadAsync(shop, new FlowQuery())).Flows.Where(flow => flow.IsBroken).Select(flow => flow.Name));
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task A_flow_is_out_of_date_when_a_newer_version_of_its_connector_is_beside_it(string provider)
    {
        await using var shop = await SandboxShop.CreateAsync(provider);
        await AddAsync(shop, await shop.AddInstanceAsync(), "Orders on");
        Assert.Equal(0, (await ReadAsync(shop, new FlowQuery())).Counts.OutOfDate);

        await shop.Database.With(async (ConnectorsDbContext db) =>
        {
            var old = await db.Connectors.AsNoTracking().SingleAsync();
            (old.Id, old.VersionKey, old.AlongsideOfId, old.AlongsideOfVersion) = (db.NewId<InstalledId>(), "~", old.Id, "~");
            db.Connectors.Add(old);
            return await db.SaveChangesAsync();
        });

        var list = await ReadAsync(shop, new FlowQuery(Filter: FlowFilter.OutOfDate));
        Assert.Equal((1, true), (list.Counts.OutOfDate, Assert.Single(list.Flows).IsOutOfDate));
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Three_hundred_flows_are_on_their_pages_by_four_commands_each(string provider)
    {
        await using var shop = await SandboxShop.CreateAsync(provider);
        var instance = await shop.AddInstanceAsync();
        for (var number = 1; number <= 300; number++) await AddAsync(shop, instance, $"Flow {number:000}");
        await ReadAsync(shop, new FlowQuery());

        foreach (var (asked, page) in new[] { (-1, 1), (2, 2), (6, 6), (99, 6) })
        {
            FlowPage list = null!;
            Assert.InRange(await QueryCount.OfAsync(async () => list = await ReadAsync(shop, new FlowQuery("flow", Page: asked))), 1, 4);
            Assert.Equal((page, 6, 300, page < 6), (list.Flows.Number, list.Flows.Pages, list.Flows.Total, list.Flows.HasMore));
            Assert.Equal($"Flow {((page - 1) * 50) + 1:000}", list.Flows[0].Name);
            Assert.Equal(50, list.Flows.Count);
        }
    }

    // What can't be decrypted shows that nobody tries.
    [Theory]
    [MemberData(nameof(Providers))]
    public async Task The_list_decrypts_no_credentials(string provider)
    {
        await using var shop = await SandboxShop.CreateAsync(provider);
        await shop.AddFlowAsync();
        await shop.Database.With((ConnectorsDbContext db) => db.Instances.ExecuteUpdateAsync(set => set
            .SetProperty(row => row.Credentials, "no ciphertext")));

        Assert.False(Assert.Single((await ReadAsync(shop, new FlowQuery())).Flows).IsBroken);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Another_organisation_has_other_flows(string provider)
    {
        await using var shop = await SandboxShop.CreateAsync(provider);
        await shop.AddFlowAsync();
        var other = await shop.Database.AddOrganisationAsync("Other Ltd");

        var list = await shop.Database.With((FlowList flows) => flows.ReadAsync(new FlowQuery(), CancellationToken.None), other);

        Assert.Equal((0, 0), (list.Counts.All, list.Flows.Count));
    }

    private static (string? Search, FlowFilter Filter, string Names)[] Searches =>
    [
        (null, FlowFilter.All, "Orders on, Refunds from Shop, Refunds to campaign, Stock"),
        ("  ", FlowFilter.Broken, "Refunds from Shop"),
        (null, FlowFilter.OutOfDate, ""),
        (null, FlowFilter.Failed, "Refunds from Shop, Refunds to campaign"),
        (null, FlowFilter.Disabled, "Stock"),
        (" refunds ", FlowFilter.All, "Refunds from Shop, Refunds to campaign"),
        ("refunds", FlowFilter.Broken, "Refunds from Shop"),
        ("stock", FlowFilter.Failed, ""),
        ("production", FlowFilter.Disabled, "Stock"),
        ("corner store", FlowFilter.Failed, "Refunds from Shop, Refunds to campaign"),
        ("50%", FlowFilter.All, ""),
    ];

    private static Task<FlowPage> ReadAsync(SandboxShop shop, FlowQuery query) =>
        shop.Database.With((FlowList flows) => flows.ReadAsync(query, CancellationToken.None));

    /// <summary>A flow of one step, with runs that ended so, the oldest first.</summary>
    private static Task<FlowId> AddAsync(SandboxShop shop, InstanceId instance, string name, params RunState[] runs) =>
        shop.Database.With(async (ConnectorsDbContext db) =>
        {
            var (flow, organisation) = (db.NewId<FlowId>(), db.RequiredOrganisation);
            db.Flows.Add(new FlowRow { Id = flow, OrganisationId = organisation, Name = name, IsEnabled = true, ChangedBy = "Dana Reyes" });
            db.FlowShapes.Add(new FlowShapeRow
            {
                Id = db.NewId<StepId>(),
                OrganisationId = organisation,
                FlowId = flow,
                InstanceId = instance,
                EndpointKey = "orders.list",
                FilledIn = "{}",
            });
            db.FlowRuns.AddRange(runs.Select((state, at) => new FlowRunRow
            {
                Id = db.NewId<RunId>(),
                OrganisationId = organisation,
                FlowId = flow,
                FlowName = name,
                State = state,
                AskedAt = new DateTime(2026, 3, 1 + at, 0, 0, 0, DateTimeKind.Utc),
            }));
            await db.SaveChangesAsync();
            return flow;
        });
}
