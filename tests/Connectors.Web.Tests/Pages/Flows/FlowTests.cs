using Connectors.Demo.Sandbox;
using Connectors.Domain.People;

namespace Connectors.Web.Tests.Pages.Flows;

[Collection(nameof(OneDemoApp))]
public sealed class FlowTests(DemoApp app)
{
    public static TheoryData<string> Methods => ["none", "key", "keyInQuery", "token", "basic", "oauth", "application"];

    [Theory]
    [MemberData(nameof(Methods))]
    public async Task After_overwriting_flows_run_on_with_the_same_instances_and_nobody_signs_in_again(string method)
    {
        await using var party = await ThirdParty.StartPrebuiltAsync(app, isOpen: method == "none");
        var instance = await party.AddInstanceAsync(method);
        if (method == "oauth") await party.ConsentAsync(instance);
        var flow = await party.AddFlowAsync(instance, "orders.list", "orders.create");
        var before = await party.RunAsync(flow);
        await party.ModifyAsync();

        await party.UpdateAsync("overwrite");
        var after = await party.RunAsync(flow);

        Assert.Equal(["done", "done"], new[] { before, after }.Select(page => page.QuerySelector(".heading .tag")!.TextContent));
        Assert.Equal(2 * 23, party.Server.Log.Entries.Count(entry =>
            entry.Method == "POST" && entry.PathAndQuery.Contains("/orders", StringComparison.Ordinal) && entry.Status == 201));
        Assert.Contains(party.Server.Log.Entries, entry =>
            entry.PathAndQuery.Contains("/shop/v2/orders", StringComparison.Ordinal) && entry.Status == 200);
        Assert.Equal(
            method is "oauth" or "application" ? 1 : 0, party.Server.Log.Entries.Count(entry => entry.PathAndQuery == "/oauth/token"));
        Assert.All(party.Secrets, secret => Assert.DoesNotContain(secret, before.Source.Text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("refunds.list", false, "uses Receive refunds, which the release removes")]
    [InlineData("ours.list", true, "uses ours.list, which exists only in your changes")]
    public async Task A_flow_that_would_break_is_named_before_and_says_afterwards_what_it_misses(string endpoint, bool isOurs, string why)
    {
        await using var party = await ThirdParty.StartPrebuiltAsync(app);
        await party.ModifyAsync(isOurs ? endpoint : "other.list");
        var flow = await party.AddFlowAsync(await party.AddInstanceAsync("key"), endpoint);
        Assert.Equal("done", (await party.RunAsync(flow)).QuerySelector(".heading .tag")!.TextContent);

        var dialog = await party.Visitor.ReadAsync(party.Connector + "/update");
        Assert.Contains($"Orders on will break: {why}", dialog.QuerySelector(".options")!.TextContent, StringComparison.Ordinal);
        await party.UpdateAsync("overwrite");

        var missing = $"The connector no longer has the endpoint {endpoint}. Choose another endpoint, or restore this one.";
        Assert.Contains(
            missing, (await party.Visitor.ReadAsync(flow)).QuerySelector(".shapes .loss")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(missing, (await party.RunAsync(flow)).QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("orders.list", "/connectors", "v2.0.0")]
    [InlineData("refunds.list", null, "v1.0.0")]
    public async Task One_click_updates_what_is_unmodified_unless_a_flow_would_break(string endpoint, string? leadsTo, string version)
    {
        await using var party = await ThirdParty.StartPrebuiltAsync(app);
        await party.AddFlowAsync(await party.AddInstanceAsync("key"), endpoint);

        var answer = await party.Visitor.SubmitAsync("/connectors", ".entry form");

        Assert.Equal(leadsTo, answer.Headers.Location?.ToString().Split('#')[0]);
        if (leadsTo is null)
            Assert.Contains(
                "1 flow will break",
                (await Visitor.ParseAsync(answer)).QuerySelector("[role=alert]")!.TextContent,
                StringComparison.Ordinal);
        Assert.Contains(
            version, (await party.Visitor.ReadAsync(party.Connector)).QuerySelector(".heading")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("orders.list", 3, 23)]
    [InlineData("products.list", 4, 17)]
    [InlineData("customers.list", 3, 12)]
    [InlineData("stock.list", 3, 14)]
    [InlineData("events.list", 3, 11)]
    [InlineData("refunds.list", 1, 3)]
    public async Task Every_way_of_paging_is_walked_to_its_end(string endpoint, int requests, int records)
    {
        await using var party = await ThirdParty.StartAsync(app);
        var flow = await party.AddFlowAsync(await party.AddInstanceAsync("keyInQuery"), endpoint);

        var run = await party.RunAsync(flow);

        Assert.Equal(requests, party.Server.Log.Entries.Count);
        Assert.Contains($"{records} records", run.QuerySelector(".heading")!.TextContent, StringComparison.Ordinal);
        Assert.All(party.Secrets, secret => Assert.DoesNotContain(secret, run.Source.Text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(SandboxFault.ServerError, 9, "The third party returned a server error (500).")]
    [InlineData(
        SandboxFault.BrokenJson,
        1,
        "The response is not valid JSON, or has more than 2 million values.")]
    public async Task A_run_that_fails_says_why_in_words(SandboxFault fault, int times, string words)
    {
        await using var party = await ThirdParty.StartAsync(app);
        var flow = await party.AddFlowAsync(await party.AddInstanceAsync("key"), "orders.list");
        party.Server.Faults.Order(fault, times);

        Assert.Contains(words, (await party.RunAsync(flow)).QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_can_be_cancelled_in_the_middle()
    {
        await using var party = await ThirdParty.StartAsync(app);
        var flow = await party.AddFlowAsync(await party.AddInstanceAsync("key"), "orders.list");
        (party.Server.Faults.SlowFor, var visitor) = (TimeSpan.FromSeconds(20), party.Visitor);
        party.Server.Faults.Order(SandboxFault.Slow);
        var run = (await visitor.SubmitAsync(flow, "form[action*=run]")).Headers.Location!.ToString();
        for (var look = 0; look < 400 && party.Server.Log.Entries.Count == 0; look++)
            await Task.Delay(50, TestContext.Current.CancellationToken);

        await visitor.SubmitAsync(run, "form[action*=cancel]");
        for (var look = 0; look < 300 && (await visitor.ReadAsync(run)).QuerySelector("[data-live]") is not null; look++)
            await Task.Delay(100, TestContext.Current.CancellationToken);

        Assert.Equal("cancelled", (await visitor.ReadAsync(run)).QuerySelector(".heading .tag")!.TextContent);
    }

    [Fact]
    public async Task A_schedule_is_checked_in_words_and_followed()
    {
        await using var party = await ThirdParty.StartAsync(app);
        var flow = await party.AddFlowAsync(await party.AddInstanceAsync("key"), "orders.list");

        var refused = await Visitor.ParseAsync(await party.Visitor.SubmitAsync(
            flow + "/edit", "main form.form", ("Form.Schedule.Kind", "Own"), ("Form.Schedule.Cron", "every day")));
        Assert.StartsWith("Enter five fields", refused.QuerySelector("#Form_Schedule_Cron-fault")!.TextContent, StringComparison.Ordinal);
        await party.Visitor.SubmitAsync(flow + "/edit", "main form.form",
            ("Form.Schedule.Kind", "Own"), ("Form.Schedule.Cron", "0 6 * * 1-5"));

        Assert.Contains(
            "06:00 UTC", (await party.Visitor.ReadAsync(flow)).QuerySelector(".heading")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_instance_that_flows_use_stays_and_the_flows_are_named()
    {
        await using var party = await ThirdParty.StartAsync(app);
        var instance = await party.AddInstanceAsync("key");
        var flow = await party.AddFlowAsync(instance, "orders.list");

        var page = await party.Visitor.ReadAsync(instance + "/remove");

        Assert.Equal(flow, page.QuerySelector(".lines a")!.GetAttribute("href"));
        Assert.Null(page.QuerySelector("input[name=word]"));
        Assert.Equal("Orders on", (await party.Visitor.ReadAsync(party.Connector)).QuerySelector("#used-by a")!.TextContent);
    }

    [Fact]
    public async Task Another_organisations_flow_and_run_are_not_there()
    {
        await using var party = await ThirdParty.StartAsync(app);
        var flow = await party.AddFlowAsync(await party.AddInstanceAsync("key"), "orders.list");
        var run = (await party.Visitor.SubmitAsync(flow, "form[action*=run]")).Headers.Location!.ToString();
        var elsewhere = await app.SignInAsync(Role.Administrator);

        foreach (var address in new[] { flow, flow + "/edit", flow + "/shape", run, run + "/records?step=2" })
            Assert.Equal(
                System.Net.HttpStatusCode.NotFound,
                (await elsewhere.Client.GetAsync(address, TestContext.Current.CancellationToken)).StatusCode);
        foreach (var address in new[]
        {
            flow + "?handler=run", flow + "?handler=enable", flow + "?handler=disable",
            flow + "/shape?handler=remove", flow + "/shape?handler=moveup", flow + "/shape?handler=putback",
            flow + "/edit", flow + "/edit?handler=remove", flow + "/edit?handler=putback",
            flow + "/shape", run + "?handler=cancel", run + "?handler=again", run + "?handler=from", flow + "?handler=test"
        })
            Assert.Equal(System.Net.HttpStatusCode.NotFound, (await elsewhere.PostAsync(address)).StatusCode);
    }
}
