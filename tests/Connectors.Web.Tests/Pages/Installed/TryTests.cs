using System.Net;
using Connectors.Demo.Sandbox;
using Connectors.Domain.People;

namespace Connectors.Web.Tests.Pages.Installed;

/// <summary>One request of an endpoint, sent to see what comes back.</summary>
[Collection(nameof(OneDemoApp))]
public sealed class TryTests(DemoApp app)
{
    [Fact]
    public async Task A_request_is_sent_with_the_chosen_instance_and_its_response_is_shown_without_credentials()
    {
        await using var party = await ThirdParty.StartAsync(app);
        await party.AddInstanceAsync("keyInQuery");

        var page = await TryAsync(party, "orders.list", ("values", "paid"));

        var shown = page.QuerySelector("section[aria-labelledby=response-title]")!;
        Assert.StartsWith("200", shown.QuerySelector(".tag")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("\"status\": \"paid\"", shown.QuerySelector("pre")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("status=paid", shown.QuerySelector("details:last-child pre")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(party.Credentials.ApiKey, page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Equal("paid", page.QuerySelector("#value-status")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_refusal_of_the_third_party_is_shown_with_what_it_says()
    {
        await using var party = await ThirdParty.StartAsync(app);
        var instance = await party.AddInstanceAsync("key");
        await party.Visitor.SubmitAsync(instance + "/edit", "main form", ("Form.Fields[1].Value", "wrong"));

        var page = await TryAsync(party, "orders.list");

        Assert.Equal("401", page.QuerySelector("section[aria-labelledby=response-title] .tag")!.TextContent);
        Assert.NotNull(page.QuerySelector("[role=alert]"));
        Assert.DoesNotContain("wrong", page.QuerySelector("section[aria-labelledby=response-title]")!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_missing_is_said_before_anything_is_sent()
    {
        await using var party = await ThirdParty.StartPrebuiltAsync(app, hasFields: true);
        await party.AddInstanceAsync("key");
        var asked = party.Server.Log.Entries.Count;

        var page = await TryAsync(party, "customers.get");

        Assert.Equal("Enter Number of the customer.", page.QuerySelector("#value-id-fault")!.TextContent);
        Assert.Equal(asked, party.Server.Log.Entries.Count);
    }

    [Fact]
    public async Task Credentials_go_nowhere_that_nobody_agreed_to()
    {
        await using var party = await ThirdParty.StartPrebuiltAsync(app);
        await using var elsewhere = await SandboxServer.StartAsync(
            party.Server.Options with { Port = 0 }, TestContext.Current.CancellationToken);
        await party.AddInstanceAsync("key");
        await party.Visitor.SubmitAcceptedAsync(
            party.Connector + "/basics", "main form", ("Form.BaseUrl", $"http://{elsewhere.Address.Authority}/shop/v1"));

        var page = await TryAsync(party, "orders.list");

        Assert.Contains("Enter them again", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(elsewhere.Log.Entries);
    }

    [Fact]
    public async Task Those_who_may_not_use_connectors_and_other_organisations_can_send_nothing()
    {
        var manager = await app.SignInAsync(Role.Manager);
        var connector = (await manager.ReadAsync("/connectors?q=corner-store")).QuerySelector(".cog")!.GetAttribute("href")!;
        var address = $"{connector}/try?key=orders.list";

        var reader = await app.SignInAsync(Role.ReadOnly);
        var elsewhere = await app.SignInElsewhereAsync();

        Assert.Empty((await reader.ReadAsync(connector)).QuerySelectorAll("a[href*='/try']"));
        Assert.NotEqual(HttpStatusCode.OK, (await reader.PostAsync(address)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await elsewhere.PostAsync(address)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await manager.PostAsync($"{address}&instance={Guid.NewGuid()}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await manager.PostAsync($"{connector}/try?key=nothing")).StatusCode);
    }

    [Fact]
    public async Task The_values_of_a_response_are_listed_with_their_paths_and_fill_the_form_of_the_endpoint()
    {
        await using var party = await ThirdParty.StartAsync(app);
        await party.AddInstanceAsync("key");

        var page = await TryAsync(party, "orders.list", ("values", "paid"));
        var values = page.QuerySelector("table.values")!;
        var form = await party.Visitor.ReadAsync(values.QuerySelector("a[href*='records=']")!.GetAttribute("href")!);

        Assert.Contains("$.orders[*].status", values.QuerySelectorAll("[data-copy]").Select(path => path.TextContent));
        Assert.Equal("$.orders[*]", form.QuerySelector("#Form_Records")!.GetAttribute("value"));
        var fields = form.QuerySelector("#Form_Returned")!.TextContent;
        Assert.Contains("status: text", fields, StringComparison.Ordinal);
        Assert.Contains("Review", form.QuerySelector("main .message")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(party.Credentials.ApiKey, values.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_came_from_a_response_is_saved_like_any_edit_and_fields_that_were_there_stay()
    {
        await using var party = await ThirdParty.StartAsync(app);
        var edit = $"{party.Connector}/endpoint?key=orders.list&records=$.orders[*]&fields=id:%20text%0Aextra.note:%20text";

        await party.Visitor.SubmitAcceptedAsync(edit, "main form.form");

        var saved = await party.Visitor.ReadAsync($"{party.Connector}/endpoint?key=orders.list");
        var lines = saved.QuerySelector("#Form_Returned")!.TextContent.Trim().Split('\n');
        Assert.Contains("extra.note: text", lines.Select(line => line.Trim()));
        Assert.Single(lines, line => line.StartsWith("id:", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("records=$[?(@.a=~/x/)]")]
    [InlineData("fields=nothing")]
    [InlineData("records=$&fields=a:%20poem")]
    public async Task An_address_that_brings_no_fields_fills_in_nothing_of_them(string query)
    {
        await using var party = await ThirdParty.StartAsync(app);
        var before = await party.Visitor.ReadAsync($"{party.Connector}/endpoint?key=orders.list");

        var after = await party.Visitor.ReadAsync($"{party.Connector}/endpoint?key=orders.list&{query}");

        Assert.Equal(before.QuerySelector("#Form_Returned")!.TextContent, after.QuerySelector("#Form_Returned")!.TextContent);
    }

    private static async Task<AngleSharp.Dom.IDocument> TryAsync(ThirdParty party, string key, params (string, string)[] values) =>
        await Visitor.ParseAsync(await party.Visitor.SubmitAsync($"{party.Connector}/try?key={key}", "main form", values));
}
