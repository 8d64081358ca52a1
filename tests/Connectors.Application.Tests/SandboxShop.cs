using Connectors.Application.Flows;
using Connectors.Application.Installed;
using Connectors.Application.Instances;
using Connectors.Application.Marketplace;
using Connectors.Application.Runs;
using Connectors.Application.SigningIn;
using Connectors.Demo;
using Connectors.Demo.Sandbox;
using Connectors.Domain.Catalog;
using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Ids;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Hosting;

namespace Connectors.Application.Tests;

/// <summary>The demo shop on a database of its own, with the sandbox as the other end.</summary>
internal sealed class SandboxShop : IAsyncDisposable
{
    private SandboxShop(TestDatabase database, SandboxServer server, InstalledId connector) =>
        (Database, Server, Connector) = (database, server, connector);

    public TestDatabase Database { get; }

    public SandboxServer Server { get; }

    public InstalledId Connector { get; }

    public static async Task<SandboxShop> CreateAsync(
        string provider, SandboxOptions? options = null, params (string Key, string Value)[] settings)
    {
        var (database, server) = (await TestDatabase.CreateAsync(provider, settings), await SandboxServer.StartAsync(options));
        var release = DemoCatalogue.Read().First(demo => demo.Release.Package.ToString() == "corner-store").Release;
        Assert.IsType<PublishResult.Published>(await database.With((Publisher publisher) =>
            publisher.PublishAsync(release, TestDatabase.Dana, CancellationToken.None)));
        return new SandboxShop(database, server, await InstallAsync(database));
    }

    /// <summary>The same shop for another organisation, which acts from now on.</summary>
    public async Task<SandboxShop> MoveToAsync(string organisation)
    {
        Database.Organisation = await Database.AddOrganisationAsync(organisation);
        return new SandboxShop(Database, Server, await InstallAsync(Database));
    }

    public async Task<InstanceId> AddInstanceAsync(string method, params (string Key, string Value)[] values)
    {
        var draft = new InstanceDraft(
            "Production",
            method,
            values.Append(("address", Server.Address.Authority)).ToDictionary(value => value.Item1, value => value.Item2),
            null);
        return Assert.IsType<InstanceResult.Saved>(await Database.With((ConnectorInstances instances) =>
            instances.AddAsync(Connector, draft, TestDatabase.Dana, CancellationToken.None))).Id;
    }

    public Task<InstanceId> AddInstanceAsync() => AddInstanceAsync("key", ("apiKey", Server.Options.Credentials.ApiKey));

    /// <summary>An instance that signs in by OAuth 2: <c>oauth</c> with consent, <c>application</c> without.</summary>
    public Task<InstanceId> AddOAuthAsync(string method)
    {
        var (id, secret) = method == "oauth" ? ("clientId", "clientSecret") : ("applicationId", "applicationSecret");
        return AddInstanceAsync(method, (id, Server.Options.Credentials.ClientId), (secret, Server.Options.Credentials.ClientSecret));
    }

    /// <summary>What the connector is now.</summary>
    public async Task<ConnectorContent> ContentAsync() =>
        (await Database.With((InstalledConnectors installed) => installed.FindAsync(Connector, CancellationToken.None)))!.Current.Content;

    /// <summary>Gives consent at the sandbox, and takes what it brings.</summary>
    public async Task<SignInResult> ConsentAsync(InstanceId instance)
    {
        var (content, consent) = (await ContentAsync(), Consent.Begin(instance, "http://localhost/instances/consent"));
        var away = await Database.With((AccessTokens tokens) => tokens.ConsentAddressAsync(consent, content, CancellationToken.None));
        var fields = QueryHelpers.ParseQuery(new Uri(away!).Query).ToDictionary(field => field.Key, field => field.Value.ToString());
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        using var form = new FormUrlEncodedContent(fields.Append(new("answer", "allow")));
        var back = await client.PostAsync(new Uri(Server.Address, "/oauth/authorize"), form);
        var code = QueryHelpers.ParseQuery(back.Headers.Location!.Query)["code"].ToString();
        return await Database.With((AccessTokens tokens) =>
            tokens.ConsentedAsync(instance, content, code, consent, CancellationToken.None));
    }

    /// <summary>Gives an instance another name, and leaves everything else as it was.</summary>
    public async Task RenameAsync(InstanceId instance)
    {
        var found = (await Database.With((InstanceReader reader) => reader.FindAsync(instance, CancellationToken.None)))!;
        var draft = new InstanceDraft("Renamed", found.MethodKey, found.Values, found.RateLimit);
        Assert.IsType<InstanceResult.Saved>(await Database.With(
            (ConnectorInstances instances) => instances.EditAsync(instance, draft, TestDatabase.Dana, CancellationToken.None)));
    }

    /// <summary>A flow that receives orders and sends each on, by an instance of its own where none is given.</summary>
    public async Task<FlowId> AddFlowAsync(string? cron = null, InstanceId? by = null)
    {
        var instance = by ?? await AddInstanceAsync();
        var flow = await Database.With((ProcessFlows flows) =>
            flows.AddAsync(new FlowDraft("Orders on", cron, true), TestDatabase.Dana, CancellationToken.None));
        foreach (var endpoint in new[] { "orders.list", "orders.create" })
            Assert.IsType<FlowResult.Saved>(await Database.With((FlowShapes shapes) => shapes.SaveAsync(
                flow,
                null,
                new ShapeDraft(instance, endpoint, new Dictionary<string, string>()),
                TestDatabase.Dana,
                CancellationToken.None)));
        return flow;
    }

    public Task<RunId?> AskAsync(FlowId flow, IHost? copy = null) =>
        Database.With((FlowRuns runs) => runs.AskAsync(flow, TestDatabase.Dana, CancellationToken.None), copy: copy);

    /// <summary>Waits until a flow has so many runs that are over.</summary>
    public async Task<IReadOnlyList<RunLine>> OverAsync(FlowId flow, int count)
    {
        for (var look = 0; look < 300; look++)
        {
            var runs = await Database.With((FlowRuns runs) => runs.ListAsync(flow, RunFilter.All, 1, CancellationToken.None));
            if (runs.Count(run => run.IsOver) >= count) return runs;
            await Task.Delay(100);
        }

        throw new TimeoutException($"{count} runs of {flow} did not end.");
    }

    public int Count(string method) => Server.Log.Entries.Count(entry =>
        entry.Method == method && entry.PathAndQuery.StartsWith("/shop/", StringComparison.Ordinal));

    private static async Task<InstalledId> InstallAsync(TestDatabase database)
    {
        var installed = await database.With((Installer installer) =>
            installer.InstallAsync(PackageId.Parse("corner-store"), null, TestDatabase.Dana, CancellationToken.None));
        return Assert.IsType<InstallResult.Installed>(installed).Id;
    }

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        await Server.DisposeAsync();
    }
}
