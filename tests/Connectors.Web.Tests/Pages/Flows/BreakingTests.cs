using Connectors.Domain.People;

namespace Connectors.Web.Tests.Pages.Flows;

/// <summary>Whatever takes something from a flow says so: an edit, a restored revision, an update, and the lists.</summary>
[Collection(nameof(OneDemoApp))]
public sealed class BreakingTests(DemoApp app)
{
    [Fact]
    public async Task An_edit_that_takes_an_endpoint_from_a_flow_names_it_and_can_be_undone()
    {
        await using var party = await ThirdParty.StartAsync(app);
        var flow = await party.AddFlowAsync(await party.AddInstanceAsync("key"), "refunds.list");
        Assert.Empty((await party.Visitor.ReadAsync("/flows")).QuerySelectorAll(".tag-bad"));

        await RemoveEndpointAsync(party, "refunds.list");
        var page = await party.Visitor.ReadAsync(party.Connector);
        Assert.Contains("Orders on is now broken", page.QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("needs attention", (await party.Visitor.ReadAsync("/flows")).QuerySelector(".tag-bad")!.TextContent);
        await RemoveEndpointAsync(party, "products.list");
        await party.Visitor.SubmitAsync(party.Connector, ".message form");
        await party.Visitor.SubmitAcceptedAsync(party.Connector + "/history", "form:has(input[value='1'])");

        Assert.Equal("done", (await party.RunAsync(flow)).QuerySelector(".heading .tag")!.TextContent);
    }

    [Fact]
    public async Task An_update_says_afterwards_which_flows_miss_something()
    {
        await using var party = await ThirdParty.StartPrebuiltAsync(app);
        await party.AddFlowAsync(await party.AddInstanceAsync("key"), "refunds.list");

        var done = await party.UpdateAsync("update");

        Assert.Contains(
            "is now 2.0.0. Orders on is now broken",
            await party.MessageAsync(done.Headers.Location!.ToString()),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_release_that_leads_credentials_to_another_host_is_seen_before_it_is_taken()
    {
        await using var party = await ThirdParty.StartPrebuiltAsync(app, isMoving: true);
        await party.AddInstanceAsync("key");

        var answer = await Visitor.ParseAsync(await party.Visitor.SubmitAsync("/connectors", ".entry form"));

        Assert.Contains(
            "Confirm that credentials will be sent to https://moved.example.",
            answer.QuerySelector("[role=alert]")!.TextContent,
            StringComparison.Ordinal);
        Assert.Contains(
            "The credentials of Production will go to another host: https://moved.example",
            answer.QuerySelector(".option")!.Words(),
            StringComparison.Ordinal);
        Assert.Contains(
            "v1.0.0", (await party.Visitor.ReadAsync(party.Connector)).QuerySelector(".heading")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_flow_that_sends_before_it_receives_says_so()
    {
        await using var party = await ThirdParty.StartAsync(app);
        var flow = await party.AddFlowAsync(await party.AddInstanceAsync("key"), "orders.create", "orders.list");

        Assert.Equal(2, (await party.Visitor.ReadAsync(flow)).QuerySelectorAll(".shapes .note").Length);
    }

    [Fact]
    public async Task Who_may_only_look_sees_the_consequences_and_a_way_out()
    {
        var kim = await app.SignInAsync(Role.User);
        var update = (await kim.ReadAsync("/connectors?q=shop-front")).QuerySelector(".btn-update")!.GetAttribute("href")!;

        var dialog = await kim.ReadAsync(update);

        Assert.Contains(
            "Refunds from Shop Front will break", dialog.QuerySelector(".options")!.Words(), StringComparison.Ordinal);
        Assert.NotNull(dialog.QuerySelector("a[data-close]"));
        // To rehearse is no more than to run flows.
        Assert.Null(dialog.QuerySelector(".update button:not([form=rehearse])"));
    }

    private static Task<HttpResponseMessage> RemoveEndpointAsync(ThirdParty party, string key) =>
        party.Visitor.SubmitAcceptedAsync(party.Connector, "#remove-endpoint", ("key", key));
}
