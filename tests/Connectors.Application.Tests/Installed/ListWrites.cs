using System.Text;
using Connectors.Application.Flows;
using Connectors.Application.Installed;
using Connectors.Application.Instances;
using Connectors.Application.Marketplace;
using Connectors.Application.Updating;
using Connectors.Application.Updating.Choices;
using Connectors.Data;
using Connectors.Data.Rows;
using Connectors.Domain.Catalog;
using Connectors.Domain.Definitions;
using Connectors.Domain.Ids;
using Connectors.Domain.Updating;
using Connectors.Domain.Updating.Holding;
using Connectors.Domain.Updating.Planning;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using static Connectors.Application.Tests.TestDatabase;

namespace Connectors.Application.Tests.Installed;

/// <summary>Writes by the use cases whose results the list shows, at random: whatever fits is done, and the rest refused.</summary>
internal sealed class ListWrites
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly Dictionary<string, string> Nothing = [];
    private static readonly PackageId[] Packages = [.. Enumerable.Range(0, 5).Select(number => PackageId.Parse($"shop-{number}"))];
    private readonly TestDatabase _database;
    private readonly Random _random;
    private readonly (string Name, Func<Task<bool>> Write)[] _writes;
    private (IHost Copy, OrganisationId Organisation) _for;
    private int _number;

    public ListWrites(TestDatabase database, Random random)
    {
        (_database, _random) = (database, random);
        _writes =
        [
            .. Catalogue(), .. Connectors(), .. Updates(), .. InstancesAndFlows(),
            ("a member", AddMemberAsync),
        ];
        Done = _writes.Select(write => write.Name).Distinct().ToDictionary(name => name, _ => 0);
    }

    /// <summary>How often each kind of write did something.</summary>
    public Dictionary<string, int> Done { get; }

    /// <summary>Packages, and connectors of all but one in each organisation.</summary>
    public async Task BeginAsync(IHost copy, params OrganisationId[] organisations)
    {
        foreach (var organisation in organisations)
        {
            _for = (copy, organisation);
            foreach (var package in Packages)
            {
                await PublishAsync(package);
                if (package != Packages[0]) await With((Installer all) => all.InstallAsync(package, null, Dana, None));
            }
        }
    }

    public async Task WriteAsync(IHost copy, OrganisationId organisation)
    {
        _for = (copy, organisation);
        var (name, write) = _writes[_random.Next(_writes.Length)];
        if (await write()) Done[name]++;
    }

    private IEnumerable<(string, Func<Task<bool>>)> Catalogue() =>
    [
        ("publish", () => PublishAsync(Package())), ("publish", () => PublishAsync(Package())),
        ("withdraw", async () =>
            await With((ConnectorsDbContext db) => PickAsync(db.Releases)) is { } release
            && await With((Publisher all) => all.WithdrawAsync(
                PackageId.Parse(release.PackageId), ReleaseVersion.Parse(release.Version), _random.Next(2) == 0, Dana, None)) is not null),
    ];

    private IEnumerable<(string, Func<Task<bool>>)> Connectors() =>
    [
        ("install", InstallAsync), ("install", InstallAsync),
        ("build", async () => (await With((ConnectorEditor all) => all.BuildAsync(Definition(), [], Dana, None))) != default),
        ("edit", () => OnConnectorAsync(async id =>
        {
            var current = (await With((DefinitionStore all) => all.CurrentAsync(id, None)))!;
            return await With((ConnectorEditor all) =>
                all.SaveAsync(id, current.Fingerprint, Definition(), Dana, None)) is SaveResult.Saved;
        })),
        ("rename", () => OnConnectorAsync(id => With((ConnectorEditor all) => all.RenameAsync(id, $"Name {++_number}", Dana, None)))),
        ("remove", () => OnConnectorAsync(async id =>
            await With((ConnectorRemoval all) => all.RemoveAsync(id, Dana, None)) == Removal.Done)),
        ("restore", async () =>
            await With((ConnectorsDbContext db) => PickAsync(db.Connectors.WithRemoved().Where(row => row.RemovedAt != null))) is { } row
            && await With((ConnectorRemoval all) => all.PutBackAsync(row.Id, Dana, None)) == PutBack.Done),
    ];

    private IEnumerable<(string, Func<Task<bool>>)> Updates() =>
    [
        ("update", () => UpdateAsync("update")), ("update", () => UpdateAsync("overwrite")), ("update", () => UpdateAsync("keep")),
        ("alongside", () => UpdateAsync("alongside")), ("alongside", () => UpdateAsync("alongside")),
        ("hold", () => OnConnectorAsync(async id => await With((UpdateHolds all) => all.SaveAsync(
            id, new HoldRequest(HoldKind.CoolDown, "Waits") { Days = 7 }, Dana, None)) is not HoldResult.Refused)),
        ("end of a hold", async () =>
            await With((ConnectorsDbContext db) => PickAsync(db.UpdateHolds)) is { } hold
            && await With((UpdateHolds all) => all.EndAsync(hold.ConnectorId, None))),
    ];

    private IEnumerable<(string, Func<Task<bool>>)> InstancesAndFlows() =>
    [
        ("instance", () => OnConnectorAsync(async id => await With((ConnectorInstances all) => all.AddAsync(
            id, new InstanceDraft($"Instance {++_number}", "none", Nothing, null), Dana, None)) is InstanceResult.Saved)),
        ("instance", () => OnConnectorAsync(async id => await With((ConnectorInstances all) => all.AddAsync(
            id, new InstanceDraft($"Instance {++_number}", "none", Nothing, null), Dana, None)) is InstanceResult.Saved)),
        ("removal of an instance", async () =>
            await With((ConnectorsDbContext db) => PickAsync(db.Instances)) is { } instance
            && await With((ConnectorInstances all) => all.RemoveAsync(instance.Id, Dana, None)) is InstanceResult.Saved),
        ("flow", async () =>
        {
            if (await With((ConnectorsDbContext db) => PickAsync(db.Instances)) is not { } instance) return false;
            var flow = await With((ProcessFlows all) => all.AddAsync(new FlowDraft($"Flow {++_number}", null, false), Dana, None));
            var step = new ShapeDraft(instance.Id, "orders", Nothing);
            return await With((FlowShapes all) => all.SaveAsync(flow, null, step, Dana, None)) is FlowResult.Saved;
        }),
        ("removal of a flow", RemoveFlowAsync), ("removal of a flow", RemoveFlowAsync),
    ];

    private async Task<bool> InstallAsync() =>
        await With((Installer all) => all.InstallAsync(Package(), null, Dana, None)) is InstallResult.Installed;

    private async Task<bool> RemoveFlowAsync() =>
        await With((ConnectorsDbContext db) => PickAsync(db.Flows)) is { } flow
        && await With((ProcessFlows all) => all.RemoveAsync(flow.Id, Dana, None)) is FlowResult.Saved;

    private Task<bool> UpdateAsync(string option) => OnConnectorAsync(async id =>
    {
        if (await With((ConnectorUpdates all) => all.PlanAsync(id, null, None)) is not { } plan) return false;
        var consents = (plan.Find(option)?.Consents ?? []).Select(consent => consent.Key).ToList();
        var request = new UpdateRequest(id, option, new SeenPlan(plan.Document.Hash, plan.Document.Json), consents, Dana);
        return await With((ConnectorUpdates all) => all.ApplyAsync(request, None)) is UpdateResult.Updated or UpdateResult.Installed;
    });

    private async Task<bool> AddMemberAsync()
    {
        var number = ++_number;
        var member = new Member
        {
            Id = number % 3 == 0 ? new MemberId(Guid.NewGuid()) : Dana.Id!.Value,
            UserName = $"member{number}@test.example",
            Email = $"member{number}@test.example",
            DisplayName = "Dana Reyes",
            OrganisationId = _for.Organisation,
        };
        return await With(async (UserManager<Member> users) =>
            await users.FindByIdAsync(member.Id.ToString()) is null && (await users.CreateAsync(member, "CORRECT HORSE 99")).Succeeded);
    }

    private async Task<bool> OnConnectorAsync(Func<InstalledId, Task<bool>> write) =>
        await With((ConnectorsDbContext db) => PickAsync(db.Connectors)) is { } row && await write(row.Id);

    private async Task<T?> PickAsync<T>(IQueryable<T> rows) where T : class
    {
        var all = await rows.AsNoTracking().ToListAsync();
        return all.Count == 0 ? null : all[_random.Next(all.Count)];
    }

    private async Task<bool> PublishAsync(PackageId package) => await With((Publisher all) => all.PublishAsync(
        new NewRelease(package, ReleaseVersion.Parse($"1.{++_number}.0"), Definition(), "Notes"), Dana, None)) is PublishResult.Published;

    private PackageId Package() => Packages[_random.Next(Packages.Length)];

    private ConnectorDefinition Definition()
    {
        var json = $$"""
            {"format":"connector/1","name":"Shop","baseUrl":"https://acme.example","authentication":[{"key":"none","type":"none"}],
             "endpoints":[{"key":"orders","path":"/orders"},{"key":"other","path":"/other/{{_random.Next(9)}}"}]}
            """;
        return Assert.IsType<DefinitionResult.Accepted>(ConnectorDefinition.Parse(Encoding.UTF8.GetBytes(json))).Definition;
    }

    private Task<TResult> With<T, TResult>(Func<T, Task<TResult>> use) where T : notnull =>
        _database.With(use, _for.Organisation, _for.Copy);
}
