using System.Net;
using AngleSharp.Dom;
using Connectors.Domain.People;

namespace Connectors.Web.Tests.Pages.Flows;

/// <summary>Flows and shapes are changed, removed and put back, by several people.</summary>
[Collection(nameof(OneDemoApp))]
public sealed class FlowEditingTests(DemoApp app)
{
    [Fact]
    public async Task A_removed_shape_comes_back_to_where_it_stood_with_its_values()
    {
        await using var party = await ThirdParty.StartAsync(app);
        var flow = await party.AddFlowAsync(await party.AddInstanceAsync("key"), "orders.list", "orders.create");
        var before = Shapes(await party.Visitor.ReadAsync(flow));

        await party.Visitor.SubmitAsync(flow, ".shapes form[action*=remove]");
        Assert.Single(Shapes(await party.Visitor.ReadAsync(flow)));
        var undo = (await party.Visitor.SubmitAsync(flow, ".shapes form[action*=remove]")).Headers.Location!.ToString();
        await party.Visitor.SubmitAsync(undo, ".message form");

        Assert.Equal("Send order", Shapes(await party.Visitor.ReadAsync(flow)).Single());
        Assert.Equal(["Receive orders", "Send order"], before);
    }

    [Fact]
    public async Task A_removed_flow_waits_until_it_is_put_back_and_says_why_it_can_not()
    {
        await using var party = await ThirdParty.StartAsync(app);
        var instance = await party.AddInstanceAsync("key", "Only one");
        var flow = await party.AddFlowAsync(instance, "orders.list");
        await party.Visitor.SubmitAsync(flow + "/edit", "form[action*=remove]");
        await party.Visitor.SubmitAsync(instance + "/remove", "main form.form", ("word", "confirm"));

        var refused = await party.Visitor.SubmitAsync("/flows/removed", "main .lines form");
        Assert.Equal(party.Connector, refused.Headers.Location?.ToString());
        var page = await party.Visitor.ReadAsync(party.Connector);
        Assert.StartsWith(
            "The flow uses Only one, which was removed.",
            page.QuerySelector("[role=status]")!.TextContent.Trim(),
            StringComparison.Ordinal);
        await party.Visitor.SubmitAsync(party.Connector, "details form[action*=putback]");
        var back = await party.Visitor.SubmitAsync("/flows/removed", "main .lines form");

        Assert.Equal(flow, back.Headers.Location?.ToString());
        Assert.Equal("done", (await party.RunAsync(flow)).QuerySelector(".heading .tag")!.TextContent);
        Assert.Contains(
            "No removed flows",
            (await party.Visitor.ReadAsync("/flows/removed")).QuerySelector("main")!.TextContent,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/edit", "Form.Name", "Mine")]
    [InlineData("/shape?shape={shape}", "Form.Values[0].Value", "paid")]
    public async Task Of_two_people_who_edit_a_flow_the_second_is_told_and_keeps_what_they_wrote(string page, string field, string value)
    {
        await using var party = await ThirdParty.StartAsync(app);
        var flow = await party.AddFlowAsync(await party.AddInstanceAsync("key"), "orders.list");
        var link = (await party.Visitor.ReadAsync(flow)).QuerySelector(".shapes .do a")!.GetAttribute("href")!;
        var address = flow + page.Replace("{shape}", link.Split('=')[^1], StringComparison.Ordinal);
        var seen = (await party.Visitor.ReadAsync(address)).QuerySelector("input[name=seen]")!.GetAttribute("value")!;
        await party.Visitor.SubmitAsync(flow + "/edit", "main form.form", ("Form.Name", "Theirs"));

        var told = await Visitor.ParseAsync(await party.Visitor.SubmitAsync(address, "main form.form", ("seen", seen), (field, value)));

        Assert.StartsWith(
            "Eve changed this flow while you were editing it.", told.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(value, told.QuerySelector($"input[name='{field}']")!.GetAttribute("value"));
        Assert.Equal("Theirs", (await party.Visitor.ReadAsync(flow)).QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task A_schedule_is_switched_off_and_on()
    {
        await using var party = await ThirdParty.StartAsync(app);
        var flow = await party.AddFlowAsync(await party.AddInstanceAsync("key"), "orders.list");
        await party.Visitor.SubmitAsync(flow + "/edit", "main form.form",
            ("Form.Schedule.Kind", "Own"), ("Form.Schedule.Cron", "0 6 * * 1-5"));

        Assert.Equal("draft", (await party.Visitor.ReadAsync(flow)).QuerySelector(".heading .tag")!.TextContent);
        await party.Visitor.SubmitAsync(flow, "form[action*=enable]");
        await party.Visitor.SubmitAsync(flow, "form[action*=disable]");
        Assert.DoesNotContain("next", Heading(await party.Visitor.ReadAsync(flow)), StringComparison.Ordinal);
        await party.Visitor.SubmitAsync(flow, "form[action*=enable]");

        Assert.Contains("06:00 UTC", Heading(await party.Visitor.ReadAsync(flow)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0 0 30 2 *", "This schedule never runs: its day does not exist.")]
    [InlineData("99 * * * *", "The minute must be from 0 to 59; 99 is not.")]
    [InlineData("0 6 * *", "Enter five fields")]
    public async Task A_schedule_that_can_not_be_followed_is_refused_in_words(string cron, string words)
    {
        await using var party = await ThirdParty.StartAsync(app);

        var refused = await Visitor.ParseAsync(await party.Visitor.SubmitAsync(
            "/flows/new", "main form.form", ("Form.Name", "Never"), ("Form.Schedule.Kind", "Own"), ("Form.Schedule.Cron", cron)));

        Assert.StartsWith(words, refused.QuerySelector("#Form_Schedule_Cron-fault")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_endpoint_is_chosen_for_a_shape_and_what_equals_its_default_follows_the_default()
    {
        await using var party = await ThirdParty.StartAsync(app);
        var flow = await party.AddFlowAsync(await party.AddInstanceAsync("key"), "refunds.list");
        var edit = (await party.Visitor.ReadAsync(flow)).QuerySelector(".shapes .do a")!.GetAttribute("href")!;

        var again = (await party.Visitor.ReadAsync(edit)).QuerySelectorAll("main a")
            .Single(link => link.TextContent == "Choose another endpoint")
            .GetAttribute("href")!;
        var chosen = (await party.Visitor.ReadAsync(again)).QuerySelectorAll(".lines a")
            .Single(link => link.TextContent == "Receive orders")
            .GetAttribute("href")!;
        await party.Visitor.SubmitAsync(chosen, "main form.form");

        var page = await party.Visitor.ReadAsync(flow);
        Assert.Equal(["Receive orders"], Shapes(page));
        Assert.DoesNotContain("status", page.QuerySelector(".shapes")!.TextContent, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_page_of_a_connector_says_which_flows_a_release_or_only_a_modification_holds_up()
    {
        await using var party = await ThirdParty.StartPrebuiltAsync(app);
        await party.ModifyAsync("ours.list");
        var instance = await party.AddInstanceAsync("key");
        await party.AddFlowAsync(instance, "ours.list");
        await party.AddFlowAsync(instance, "refunds.list");
        await party.AddFlowAsync(instance, "orders.list");

        Assert.Equal(
            ["uses Receive refunds, which the release removes", "uses ours.list, which exists only in your changes"],
            (await party.Visitor.ReadAsync(party.Connector)).QuerySelectorAll("#used-by .note")
                .Select(note => note.TextContent)
                .Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_manage_page_counts_the_flows_that_are_still_to_move()
    {
        await using var party = await ThirdParty.StartPrebuiltAsync(app);
        await party.ModifyAsync();
        await party.AddFlowAsync(await party.AddInstanceAsync("key"), "orders.list");

        await party.UpdateAsync("alongside");
        var list = await party.Visitor.ReadAsync("/connectors");

        Assert.Contains(
            "Move the flows Orders on",
            (await party.Visitor.ReadAsync(party.Connector)).QuerySelector("#move")!.Words(),
            StringComparison.Ordinal);
        Assert.Contains("1 flow to move", list.QuerySelectorAll(".entry")[1].TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await party.Visitor.Client.GetAsync(
            list.QuerySelector(".entry-flows a[href$='#move']")!.GetAttribute("href"), TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task Nobody_finds_removed_flows_of_another_organisation()
    {
        await using var party = await ThirdParty.StartAsync(app);
        var flow = await party.AddFlowAsync(await party.AddInstanceAsync("key"), "orders.list");
        await party.Visitor.SubmitAsync(flow + "/edit", "form[action*=remove]");
        var elsewhere = await app.SignInAsync(Role.Administrator);

        Assert.DoesNotContain(
            "Orders on", (await elsewhere.ReadAsync("/flows/removed")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await elsewhere.PostAsync(flow + "/edit?handler=putback")).StatusCode);
    }

    private static string Heading(IDocument page) => page.QuerySelector(".heading")!.TextContent;

    private static IReadOnlyList<string> Shapes(IDocument page) =>
        [.. page.QuerySelectorAll(".shapes > li strong").Select(shape => shape.TextContent)];
}
