using System.Text.RegularExpressions;
using Connectors.Application.Flows;
using Connectors.Application.Flows.Samples;
using Connectors.Application.Installed;
using Connectors.Application.Instances;
using Connectors.Application.Marketplace.Starter;
using Connectors.Domain.Catalog;
using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Ids;
using Connectors.Domain.Requests;
using Connectors.Domain.Requests.Fields;
using Connectors.Domain.Requests.Passing;
using static Connectors.Application.Tests.TestDatabase;

namespace Connectors.Application.Tests.Flows.Samples;

public sealed partial class SampleFlowsTests
{
    public static TheoryData<string> Samples => [.. SampleFlow.All.Select(sample => sample.Key)];

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_sample_uses_endpoints_inputs_and_names_that_its_packages_have(string key)
    {
        Endpoint? before = null;
        foreach (var step in SampleFlow.All.Single(sample => sample.Key == key).Steps)
        {
            var endpoint = StarterCatalogue.Read()
                .Single(release => $"{release.Package}" == step.Package)
                .Definition.Content.Endpoints.Single(endpoint => endpoint.Key == step.Endpoint);
            var inputs = StepInputs.Of(endpoint).Select(input => input.Key).ToHashSet();
            Assert.All(step.Values.Keys.Where(input => !PassingKeys.IsSetting(input)), input => Assert.Contains(input, inputs));
            var names = step.Values.Values.SelectMany(text => Name().Matches(text)).Select(match => match.Groups[1].Value);
            Assert.All(names, name => Assert.Contains(before!.Returns, field => field.Key == name));
            before = endpoint;
        }
    }

    [Theory]
    [MemberData(nameof(Providers), MemberType = typeof(TestDatabase))]
    public async Task A_sample_is_offered_where_its_connectors_are_installed_and_created_as_a_draft(string provider)
    {
        await using var database = await CreateAsync(provider);
        await database.With((StarterPackages starter) => starter.LoadAsync(Dana, CancellationToken.None));
        var gitHub = await InstallAsync(database, "github");
        Assert.Empty(await OffersAsync(database));

        var slack = await InstallAsync(database, "slack");
        await AddInstanceAsync(database, gitHub, "token");
        Assert.Equal("Slack", Assert.Single(await OffersAsync(database)).Missing?.Name);
        Assert.Null(await AddAsync(database));

        await AddInstanceAsync(database, slack, "botToken");
        Assert.Null(Assert.Single(await OffersAsync(database)).Missing);
        var flow = await FlowAsync(database, (await AddAsync(database))!.Value);

        Assert.Equal((true, false), (flow.IsDraft, flow.IsEnabled));
        Assert.Equal(["issues.list", "messages.post"], flow.Shapes.Select(shape => shape.EndpointKey));
        Assert.Equal(["owner", "repo"], flow.Shapes[0].Problems.OfType<Problem.MissingVariable>().Select(problem => problem.Key));
        Assert.Empty(flow.Shapes[1].Problems);
        Assert.All(flow.Shapes, shape => Assert.False(shape.HasOldBraces));
    }

    [Fact]
    public async Task An_unknown_sample_creates_nothing()
    {
        await using var database = await CreateAsync("Sqlite");

        Assert.Null(await AddAsync(database, "no-such"));
        Assert.Null(await AddAsync(database, null));
    }

    private static async Task<InstalledId> InstallAsync(TestDatabase database, string package) =>
        Assert.IsType<InstallResult.Installed>(await database.With((Installer installer) =>
            installer.InstallAsync(PackageId.Parse(package), null, Dana, CancellationToken.None))).Id;

    private static async Task AddInstanceAsync(TestDatabase database, InstalledId connector, string method) =>
        Assert.IsType<InstanceResult.Saved>(await database.With((ConnectorInstances instances) => instances.AddAsync(
            connector,
            new InstanceDraft("Main", method, new Dictionary<string, string> { ["token"] = "invented" }, null),
            Dana,
            CancellationToken.None)));

    private static Task<IReadOnlyList<SampleOffer>> OffersAsync(TestDatabase database) =>
        database.With((SampleFlows samples) => samples.OffersAsync(CancellationToken.None));

    private static Task<FlowId?> AddAsync(TestDatabase database, string? key = "github-slack") =>
        database.With((SampleFlows samples) => samples.AddAsync(key, Dana, CancellationToken.None));

    private static async Task<Flow> FlowAsync(TestDatabase database, FlowId id) =>
        (await database.With((FlowReader flows) => flows.FindAsync(id, CancellationToken.None)))!;

    [GeneratedRegex(@"\{\{ ?([\w.]+) ?\}\}")]
    private static partial Regex Name();
}
