using System.Net;
using AngleSharp.Dom;

namespace Connectors.Web.Tests.Pages.Flows;

/// <summary>Whatever a flow was can be put back, at any time.</summary>
[Collection(nameof(OneDemoApp))]
public sealed class FlowHistoryTests(DemoApp app)
{
    [Fact]
    public async Task A_value_that_was_overwritten_comes_back_with_Undo()
    {
        await using var party = await ThirdParty.StartAsync(app);
        var flow = await party.AddFlowAsync(await party.AddInstanceAsync("key"), "orders.list");
        await FillAsync(party, flow, "paid");

        var saved = await FillAsync(party, flow, "open");
        await party.Visitor.SubmitAsync(saved, ".message form");

        Assert.Equal("The change is undone.", await party.MessageAsync(flow));
        Assert.Contains("paid", Shape(await party.Visitor.ReadAsync(flow)), StringComparison.Ordinal);
        Assert.Equal(
            ["Restored revision 3", "Edited", "Edited", "Edited", "Created"],
            (await party.Visitor.ReadAsync(flow + "/history")).QuerySelectorAll(".timeline h2").Select(title => title.TextContent));
    }

    [Fact]
    public async Task A_shape_that_was_moved_to_the_new_entry_is_what_it_was_after_a_restore()
    {
        await using var party = await ThirdParty.StartPrebuiltAsync(app);
        var flow = await party.AddFlowAsync(await party.AddInstanceAsync("key"), "orders.list", "orders.create");
        await FillAsync(party, flow, "paid");
        await party.ModifyAsync();
        await party.UpdateAsync("alongside");
        var added = await AddToNewerAsync(party, flow);
        foreach (var position in new[] { 1, 2 }) await party.MoveShapeAsync(flow, position, added);
        await party.Visitor.SubmitAsync(flow, ".shapes form[action*=remove]");

        var words = (await party.Visitor.ReadAsync(flow + "/history"))
            .QuerySelectorAll(".timeline li li")
            .Select(words => words.TextContent)
            .ToList();
        await party.Visitor.SubmitAsync(flow + "/history", ".timeline li:nth-child(4) form");

        Assert.Equal("removed step orders.list on Production of Corner Store 2.0.0", words[0]);
        Assert.Equal("step orders.create moved from Production of Corner Store 1.0.0 to Production of Corner Store 2.0.0", words[1]);
        var page = await party.Visitor.ReadAsync(flow);
        Assert.Equal(2, page.QuerySelectorAll(".shapes > li").Length);
        Assert.All(["Corner Store 1.0.0", "Order status: paid"], part => Assert.Contains(part, Shape(page), StringComparison.Ordinal));
        Assert.Equal("done", (await party.RunAsync(flow)).QuerySelector(".heading .tag")!.TextContent);
        Assert.All(
            party.Server.Log.Entries.Where(entry => entry.PathAndQuery.StartsWith("/shop/", StringComparison.Ordinal)),
            entry => Assert.StartsWith("/shop/v1/", entry.PathAndQuery, StringComparison.Ordinal));
    }

    private static async Task<string> AddToNewerAsync(ThirdParty party, string flow)
    {
        var newer = (await party.Visitor.ReadAsync(flow)).QuerySelector("a[href*='/instances/new']")!.GetAttribute("href")!;
        var fields = party.ValuesOf("key")
            .Prepend(party.Server.Address.Authority)
            .Select((value, at) => ($"Form.Fields[{at}].Value", value));
        var answer = await party.Visitor.SubmitAsync(newer, "main form", [("Form.Name", "Production"), .. fields]);
        return answer.Headers.Location!.ToString();
    }

    [Fact]
    public async Task What_somebody_else_changed_since_is_not_undone()
    {
        await using var party = await ThirdParty.StartAsync(app);
        var flow = await party.AddFlowAsync(await party.AddInstanceAsync("key"), "orders.list");
        await party.Visitor.SubmitAsync(flow + "/edit", "main form.form", ("Form.Name", "Mine"));
        await party.Visitor.SubmitAsync(flow + "/edit", "main form.form", ("Form.Name", "Theirs"));

        var answer = await party.Visitor.PostAsync($"{flow}/history?handler=undo&seen=3");

        Assert.Equal(flow + "/history", answer.Headers.Location?.ToString());
        Assert.Equal(
            "Eve has changed this flow since. Nothing was undone. Choose a revision to restore.",
            await party.MessageAsync(flow + "/history"));
        Assert.Equal("Theirs", (await party.Visitor.ReadAsync(flow)).QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task A_restored_schedule_is_followed()
    {
        await using var party = await ThirdParty.StartAsync(app);
        var flow = await party.AddFlowAsync(await party.AddInstanceAsync("key"), "orders.list");
        await party.Visitor.SubmitAsync(flow + "/edit", "main form.form",
            ("Form.Schedule.Kind", "Own"), ("Form.Schedule.Cron", "0 6 * * 1-5"));
        await party.Visitor.SubmitAsync(flow, "form[action*=enable]");
        var saved = (await party.Visitor.SubmitAsync(flow + "/edit", "main form.form",
            ("Form.Schedule.Kind", "ByHand"))).Headers.Location!.ToString();

        await party.Visitor.SubmitAsync(saved, ".message form");

        var page = await party.Visitor.ReadAsync(flow);
        Assert.Contains("Monday to Friday at 06:00 UTC", page.QuerySelector(".heading")!.TextContent, StringComparison.Ordinal);
        var next = page.QuerySelectorAll(".next-runs time").Select(time => time.TextContent).ToList();
        Assert.Equal(3, next.Count);
        Assert.All(next, time => Assert.EndsWith("06:00 UTC", time, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_revision_whose_instance_is_gone_says_where_that_can_be_put_back()
    {
        await using var party = await ThirdParty.StartAsync(app);
        var (first, second) = (await party.AddInstanceAsync("key", "First"), await party.AddInstanceAsync("key", "Second"));
        var flow = await party.AddFlowAsync(first, "orders.list");
        var edit = (await party.Visitor.ReadAsync(flow)).QuerySelector(".shapes .do a")!.GetAttribute("href")!;
        await party.Visitor.SubmitAsync($"{edit}&instance={second.Split('/')[^1]}", "main form.form");
        await party.Visitor.SubmitAsync(first + "/remove", "main form.form", ("word", "confirm"));

        var refused = await party.Visitor.PostAsync(flow + "/history?handler=restore", ("number", "2"));

        Assert.Equal(party.Connector, refused.Headers.Location?.ToString());
        Assert.StartsWith(
            "The flow uses First, which was removed.", await party.MessageAsync(party.Connector), StringComparison.Ordinal);
        Assert.Contains("Second", Shape(await party.Visitor.ReadAsync(flow)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("restore&number=1")]
    [InlineData("undo&seen=2")]
    public async Task Another_organisations_flow_has_no_history_here(string handler)
    {
        await using var party = await ThirdParty.StartAsync(app);
        var flow = await party.AddFlowAsync(await party.AddInstanceAsync("key"), "orders.list");
        var elsewhere = await app.SignInElsewhereAsync();

        Assert.Equal(
            HttpStatusCode.NotFound,
            (await elsewhere.Client.GetAsync(flow + "/history", TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await elsewhere.PostAsync($"{flow}/history?handler={handler}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await party.Visitor.PostAsync($"{flow}/history?handler=restore&number=99")).StatusCode);
    }

    // Fills in the first value of the first shape.
    private static async Task<string> FillAsync(ThirdParty party, string flow, string value)
    {
        var edit = (await party.Visitor.ReadAsync(flow)).QuerySelector(".shapes .do a")!.GetAttribute("href")!;
        return (await party.Visitor.SubmitAsync(edit, "main form.form", ("Form.Values[0].Value", value))).Headers.Location!.ToString();
    }

    private static string Shape(IDocument flow) => string.Join(
        ' ', flow.QuerySelector(".shapes > li")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
