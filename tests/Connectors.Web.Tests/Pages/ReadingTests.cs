using System.Net;
using System.Text.Json;
using Connectors.Data;
using Connectors.Domain.Ids;
using Connectors.Domain.People;
using Connectors.Web.Tests.Forms;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Connectors.Web.Tests.Pages;

/// <summary>What people see who may not edit.</summary>
public sealed class ReadingTests(DemoApp app) : IClassFixture<DemoApp>
{
    private const string Everything = """
        {
          "format": "connector/1", "name": "All said", "summary": "Says all.", "category": "Tests", "colour": "#123456",
          "documentationUrl": "https://docs.said.example/api", "baseUrl": "https://said.example/v1",
          "rateLimit": { "requests": 77, "per": "minute" }, "xConnector": "kept on the connector",
          "variables": [{ "key": "region", "label": "Region", "help": "Where it is.", "default": "north", "required": true }],
          "authentication": [
            { "key": "signKey", "name": "By key", "type": "apiKey", "in": "query", "parameter": "keyName", "value": "Key {{secretKey}}",
              "variables": [{ "key": "secretKey", "label": "The key", "help": "From the portal.", "secret": true }] },
            { "key": "signConsent", "name": "By consent", "type": "oauth2AuthorizationCode", "scopes": ["read.orders", "write.orders"],
              "authorizationUrl": "https://said.example/ask", "tokenUrl": "https://said.example/give", "xMethod": "kept on the method",
              "variables": [{ "key": "clientId" }, { "key": "clientSecret", "secret": true }] }],
          "endpoints": [
            { "key": "things.send", "name": "Send things", "entity": "things", "method": "PATCH", "path": "/things/{{number}}",
              "query": [{ "key": "notify", "value": "later" }], "headers": [{ "key": "X-Said", "value": "Aloud", "xHeader": "kept too" }],
              "body": "{ \"all\": {{payload}} }", "contentType": "application/vnd.said+json", "records": "$.things[*]",
              "deprecated": "2026-03-04", "xEndpoint": { "deep": "kept on the endpoint" },
              "pagination": { "type": "token", "tokenPath": "$.following", "tokenParameter": "after",
                "sizeParameter": "most", "size": 250 },
              "variables": [{ "key": "number", "label": "Number", "help": "Of the thing.", "default": "one" }] },
            { "key": "things.list", "path": "/all", "pagination": { "type": "offset", "parameter": "skip", "first": 3 } }]
        }
        """;

    [Theory]
    [InlineData(Role.ReadOnly)]
    [InlineData(Role.User)]
    public async Task Every_link_that_is_shown_can_be_followed(Role role)
    {
        await (await app.SignInAsync(Role.Administrator)).BuildAsync(Everything);
        Assert.Equal([], await DeadLinksAsync(await app.SignInAsync(role), atLeast: 60));
    }

    [Theory]
    [InlineData(Role.ReadOnly)]
    [InlineData(Role.User)]
    public async Task Every_link_beside_something_unfinished_can_be_followed(Role role)
    {
        await using var party = await PrepareAsync();
        var visitor = await SignInAgainAsync(party, role);

        Assert.Equal([], await DeadLinksAsync(visitor, atLeast: 20));
        Assert.NotNull((await visitor.ReadAsync(party.Connector)).QuerySelector("#move"));
    }

    private static async Task<IReadOnlyList<string>> DeadLinksAsync(Visitor visitor, int atLeast)
    {
        var pages = await SitePages.ReadAsync(visitor, "/connectors");
        var links = pages
            .SelectMany(page => page.Value.QuerySelectorAll("a[href]").Select(link => (From: page.Key, To: Target(page.Key, link))))
            .Where(link => link.To is not null)
            .DistinctBy(link => link.To)
            .ToList();
        Assert.InRange(links.Count, atLeast, 2_000);
        var dead = new List<string>();
        foreach (var (from, to) in links)
        {
            var answer = await visitor.Client.GetAsync(to, TestContext.Current.CancellationToken);
            if (answer.StatusCode != HttpStatusCode.OK) dead.Add($"{from} → {to}: {answer.StatusCode} {answer.Headers.Location}");
        }

        return dead;
    }

    [Fact]
    public async Task People_who_only_read_see_the_whole_definition()
    {
        var connector = await (await app.SignInAsync(Role.Administrator)).BuildAsync(Everything);
        var reader = await app.SignInAsync(Role.ReadOnly);
        var page = await reader.ReadAsync(connector);
        var shown = page.QuerySelector("main")!.TextContent;
        foreach (var link in page.QuerySelectorAll($"a[href^='{connector}/part']"))
            shown += (await reader.ReadAsync(link.GetAttribute("href")!)).QuerySelector("main")!.TextContent;

        var unsaid = Leaves(JsonDocument.Parse(Everything).RootElement).Where(text => !shown.Contains(text, StringComparison.Ordinal));

        // What people read in words.
        Assert.Equal(["connector/1", "apiKey", "oauth2AuthorizationCode"], unsaid);
        Assert.All(
            ["API key", "The query string", "OAuth 2 with consent", "Token", "Offset", "77 per minute"],
            words => Assert.Contains(words, shown, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?list=endpoint")]
    [InlineData("?list=endpoint&key=nothing")]
    [InlineData("?list=nothing&key=things.list")]
    public async Task A_part_that_the_definition_lacks_is_not_found(string query)
    {
        var connector = await (await app.SignInAsync(Role.Administrator)).BuildAsync(Everything);

        Assert.Equal(HttpStatusCode.NotFound, await (await app.SignInAsync(Role.ReadOnly)).StatusAsync($"{connector}/part{query}"));
    }

    // What has links of its own: a flow that can't run, an instance whose connector has another host, and a
    // move that is not finished.
    private async Task<ThirdParty> PrepareAsync()
    {
        var party = await ThirdParty.StartPrebuiltAsync(app);
        var instance = await party.AddInstanceAsync("key");
        var flow = await party.AddFlowAsync(instance, "refunds.list", "orders.create");
        await party.ModifyAsync();
        await party.UpdateAsync("alongside");
        await party.Visitor.SubmitAcceptedAsync(party.Connector, "#remove-endpoint", ("key", "refunds.list"));
        await party.Visitor.SubmitAcceptedAsync(party.Connector + "/basics", "form.form", ("Form.BaseUrl", "https://other.example/v1"));
        Assert.NotEmpty((await party.Visitor.ReadAsync(flow)).QuerySelectorAll(".loss a"));
        return party;
    }

    // The same person with another role: parties are organisations of their own.
    private async Task<Visitor> SignInAgainAsync(ThirdParty party, Role role)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ConnectorsDbContext>();
        var connector = InstalledId.Parse(party.Connector.Split('/')[^1], null);
        var organisation = await db.Connectors.AcrossOrganisations().Where(row => row.Id == connector)
            .Select(row => row.OrganisationId).SingleAsync();
        var member = await db.Users.AcrossOrganisations().SingleAsync(member => member.OrganisationId == organisation);
        (member.Role, member.IsPublisher) = (role, false);
        await db.SaveChangesAsync();
        return await app.SignInAsync(member.Email!);
    }

    // The page that leads away to the third party only redirects.
    private static string? Target(string from, AngleSharp.Dom.IElement link)
    {
        var to = new Uri(new Uri(new Uri("http://localhost"), from), link.GetAttribute("href"));
        return to is { Host: "localhost", Port: 80 } && !to.AbsolutePath.EndsWith("/sign-in", StringComparison.Ordinal)
            ? to.PathAndQuery
            : null;
    }

    private static IEnumerable<string> Leaves(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Leaves(property.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Leaves),
        JsonValueKind.String or JsonValueKind.Number => [element.ToString()],
        _ => [],
    };
}
