using System.Text.Json;
using Connectors.Application.Installed;
using Connectors.Application.Marketplace;
using Connectors.Data;
using Connectors.Data.Rows;
using Connectors.Demo.Sandbox;
using Connectors.Domain.Catalog;
using Connectors.Domain.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Connectors.Web.Tests;

/// <summary>
/// The sandbox as the other end, with credentials that no other test has, and a custom connector of the demo shop that talks to it.
/// </summary>
internal sealed class ThirdParty : IAsyncDisposable
{
    private static int _number;

    private ThirdParty(SandboxServer server, string connector, Visitor visitor) =>
        (Server, Connector, Visitor) = (server, connector, visitor);

    public SandboxServer Server { get; }

    /// <summary>The address of the connector's page.</summary>
    public string Connector { get; }

    public Visitor Visitor { get; }

    public SandboxCredentials Credentials => Server.Options.Credentials;

    /// <summary>Every secret that was given to the application.</summary>
    public IReadOnlyList<string> Secrets => [Credentials.ApiKey, Credentials.BearerToken, Credentials.Password, Credentials.ClientSecret];

    public static async Task<ThirdParty> StartAsync(DemoApp app, TimeSpan? tokenLifetime = null)
    {
        var server = await SandboxServer.StartAsync(new SandboxOptions
        {
            TokenLifetime = tokenLifetime ?? TimeSpan.FromHours(1),
            Credentials = Fresh(),
        });
        var visitor = await app.SignInElsewhereAsync();
        var name = $"Sandbox {Interlocked.Increment(ref _number)}";
        var catalogue = Connectors.Demo.DemoCatalogue.Read()
            .First(release => release.Release.Package.ToString() == "corner-store")
            .Release.Definition;
        var json = catalogue.ToText().Replace("\"Corner Store\"", JsonSerializer.Serialize(name), StringComparison.Ordinal);
        var token = await visitor.TokenAsync("/connectors/new");
        using var form = new MultipartFormDataContent
        {
            { new StringContent(token), Visitor.TokenField },
            { new StringContent(json), "file", "connector.json" }
        };
        var answer = await visitor.Client.PostAsync("/connectors/new", form);
        return new ThirdParty(server, answer.Headers.Location!.ToString(), visitor);
    }

    /// <summary>The demo shop, installed from the marketplace in its first version by an organisation of its own.</summary>
    /// <param name="app">The application.</param>
    /// <param name="isOpen">Whether it is the one that asks nobody to sign in.</param>
    /// <param name="isMoving">Whether it is the one whose second release is at another host.</param>
    /// <param name="hasDefaults">Whether it is the one whose optional values have defaults.</param>
    /// <param name="hasFields">Whether it is the one whose orders say what they hold.</param>
    public static async Task<ThirdParty> StartPrebuiltAsync(
        DemoApp app, bool isOpen = false, bool isMoving = false, bool hasDefaults = false, bool hasFields = false)
    {
        var server = await SandboxServer.StartAsync(new SandboxOptions { Credentials = Fresh() });
        var email = await app.AddElsewhereAsync();
        await using var scope = app.Services.CreateAsyncScope();
        var member = await scope.ServiceProvider.GetRequiredService<UserManager<Member>>().FindByEmailAsync(email);
        scope.ServiceProvider.GetRequiredService<Tenant>().Enter(member!.OrganisationId);
        var publisher = scope.ServiceProvider.GetRequiredService<Publisher>();
        var package = isOpen ? await StoreVariants.PublishOpenAsync(publisher)
            : isMoving ? await StoreVariants.PublishMovingAsync(publisher)
            : hasDefaults ? await StoreVariants.PublishWithDefaultsAsync(publisher)
            : hasFields ? await StoreVariants.PublishWithFieldsAsync(publisher)
            : StoreVariants.Usual;
        var result = await scope.ServiceProvider.GetRequiredService<Installer>()
            .InstallAsync(package, ReleaseVersion.Parse("1.0.0"), new Actor(member.Id, "Eve", Rights.All), CancellationToken.None);
        return new ThirdParty(server, $"/connectors/{Assert.IsType<InstallResult.Installed>(result).Id}", await app.SignInAsync(email));
    }

    /// <summary>Makes a flow of shapes that are endpoints of one instance.</summary>
    /// <returns>The address of its page.</returns>
    public async Task<string> AddFlowAsync(string instance, params string[] endpoints)
    {
        var flow = (await Visitor.SubmitAsync("/flows/new", "main form", ("Form.Name", "Orders on"))).Headers.Location!.ToString();
        foreach (var endpoint in endpoints)
            await Visitor.SubmitAsync($"{flow}/shape?instance={instance.Split('/')[^1]}&endpoint={endpoint}", "main form.form");
        return flow;
    }

    /// <summary>Runs a flow and waits until it is over.</summary>
    /// <returns>The page of the run.</returns>
    public Task<AngleSharp.Dom.IDocument> RunAsync(string flow) => Visitor.RunAsync(flow);

    /// <summary>Adds an endpoint, so that the connector counts as modified.</summary>
    public Task<HttpResponseMessage> ModifyAsync(string key = "ours.list", string path = "/settings", string? connector = null) =>
        Visitor.SubmitAsync(
            (connector ?? Connector) + "/endpoint", "main form", ("Form.Key", key), ("Form.Method", "GET"), ("Form.Path", path));

    public Task<HttpResponseMessage> UpdateAsync(string option) =>
        Visitor.UpdateAsync(Connector + "/update", option);

    /// <summary>What is left to do after an installation alongside: what each line says, and where it leads.</summary>
    public async Task<IReadOnlyList<(string Text, string Address)>> ReadMoveAsync() =>
    [
        .. (await Visitor.ReadAsync(Connector))
            .QuerySelectorAll("#move .tasks > li")
            .Select(task => (task.QuerySelector("strong")!.TextContent, task.QuerySelector("a")!.GetAttribute("href")!)),
    ];

    /// <summary>Points a shape at an instance of the newer entry, as its flow's page offers it.</summary>
    public async Task MoveShapeAsync(string flow, int position, string instance)
    {
        var shape = (await Visitor.ReadAsync(flow)).QuerySelectorAll(".shapes > li")[position - 1];
        var offer = shape
            .QuerySelectorAll("a")
            .Single(link => link.TextContent.StartsWith("Move to", StringComparison.Ordinal))
            .GetAttribute("href")!;
        Assert.EndsWith(instance.Split('/')[^1], offer, StringComparison.Ordinal);
        await Visitor.SubmitAsync(offer, "main form.form");
    }

    /// <summary>The fields of the instance form for a way to sign in.</summary>
    public IReadOnlyList<string> ValuesOf(string method) => method switch
    {
        "key" or "keyInQuery" => [Credentials.ApiKey],
        "token" => [Credentials.BearerToken],
        "none" => [],
        "basic" => [Credentials.UserName, Credentials.Password],
        _ => [Credentials.ClientId, Credentials.ClientSecret],
    };

    /// <summary>Adds an instance by its form.</summary>
    /// <returns>The address of its page.</returns>
    public async Task<string> AddInstanceAsync(string method, string name = "Production")
    {
        var values = ValuesOf(method).Prepend(Server.Address.Authority).Select((value, at) => ($"Form.Fields[{at}].Value", value));
        var answer = await Visitor.SubmitAsync($"{Connector}/instances/new?method={method}", "main form", [("Form.Name", name), .. values]);
        Assert.StartsWith("/instances/", answer.Headers.Location?.ToString(), StringComparison.Ordinal);
        return answer.Headers.Location!.ToString();
    }

    /// <summary>Goes to the sandbox, gives consent there and comes back.</summary>
    public async Task<HttpResponseMessage> ConsentAsync(string instance, string answer = "allow")
    {
        var away = await Visitor.Client.GetAsync(instance + "/sign-in");
        using var elsewhere = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        var page = await Visitor.ParseAsync(await elsewhere.GetAsync(away.Headers.Location));
        var fields = page
            .QuerySelectorAll("input")
            .ToDictionary(input => input.GetAttribute("name")!, input => input.GetAttribute("value") ?? "");
        fields["answer"] = answer;
        using var form = new FormUrlEncodedContent(fields);
        var back = await elsewhere.PostAsync(new Uri(Server.Address, "/oauth/authorize"), form);
        return await Visitor.Client.GetAsync(back.Headers.Location!.PathAndQuery);
    }

    public async Task<string> MessageAsync(string address) =>
        (await Visitor.ReadAsync(address)).QuerySelector("[role=status]")!.TextContent.Trim();

    private static SandboxCredentials Fresh()
    {
        var secret = $"{Guid.NewGuid():N}";
        return new SandboxCredentials
        {
            ApiKey = $"key-{secret}",
            BearerToken = $"bearer-{secret}",
            Password = $"password-{secret}",
            ClientSecret = $"client-{secret}"
        };
    }

    public ValueTask DisposeAsync() => Server.DisposeAsync();
}
