using AngleSharp.Dom;

namespace Connectors.Web.Tests.Pages.Editing;

/// <summary>What flows use is changed and removed only after a person saw their names.</summary>
[Collection(nameof(OneDemoApp))]
public sealed class AskingFirstTests(DemoApp app)
{
    [Fact]
    public async Task Changing_an_endpoint_that_a_flow_uses_names_the_flow_and_saves_what_was_accepted()
    {
        await using var party = await ThirdParty.StartPrebuiltAsync(app);
        await party.AddFlowAsync(await party.AddInstanceAsync("key"), "orders.list");
        var address = party.Connector + "/endpoint?key=orders.list";

        var asked = await Visitor.ParseAsync(await party.Visitor.SubmitAsync(address, "main form", ("Form.Path", "/settings")));
        Assert.Contains("This changes 1 flow", TextOf(asked, ".confirm"), StringComparison.Ordinal);
        Assert.Contains("Orders on", TextOf(asked, ".confirm a"), StringComparison.Ordinal);
        Assert.DoesNotContain("/settings", await PathsAsync(party), StringComparison.Ordinal);

        var token = asked.QuerySelector("input[name=accepted]")!.GetAttribute("value")!;
        var again = await Visitor.ParseAsync(
            await party.Visitor.SubmitAsync(address, "main form", ("Form.Path", "/other"), ("accepted", token)));
        Assert.NotNull(again.QuerySelector(".confirm"));

        await party.Visitor.SubmitAsync(address, "main form", ("Form.Path", "/settings"), ("accepted", token));
        Assert.Contains("/settings", await PathsAsync(party), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_only_people_see_is_saved_without_asking()
    {
        await using var party = await ThirdParty.StartPrebuiltAsync(app);
        await party.AddFlowAsync(await party.AddInstanceAsync("key"), "orders.list");

        var answer = await party.Visitor.SubmitAsync(
            party.Connector + "/endpoint?key=orders.list", "main form", ("Form.Name", "Fetch orders"));

        Assert.Equal(party.Connector, answer.Headers.Location?.ToString());
    }

    [Theory]
    [InlineData("endpoint", "orders.list", "which will be removed")]
    [InlineData("method", "key", "signs in with key, which will be removed")]
    public async Task Removing_what_a_flow_uses_asks_first_and_says_afterwards_what_stopped(string part, string key, string why)
    {
        await using var party = await ThirdParty.StartPrebuiltAsync(app);
        var flow = await party.AddFlowAsync(await party.AddInstanceAsync("key"), "orders.list");
        var (form, button) = ($"#remove-{part}", $"button[form=remove-{part}][value='{key}']");

        var asked = await Visitor.ParseAsync(await party.Visitor.SubmitAsync(party.Connector, form, ("key", key)));
        Assert.Contains("This stops 1 flow", TextOf(asked, ".confirm h2"), StringComparison.Ordinal);
        Assert.Contains("Orders on", TextOf(asked, ".effects"), StringComparison.Ordinal);
        Assert.Contains(why, TextOf(asked, ".effects"), StringComparison.Ordinal);
        Assert.NotNull((await party.Visitor.ReadAsync(party.Connector)).QuerySelector(button));

        await party.Visitor.SubmitAcceptedAsync(party.Connector, form, ("key", key));
        var after = await party.Visitor.ReadAsync(party.Connector);
        Assert.Contains("Orders on", TextOf(after, ".message"), StringComparison.Ordinal);
        Assert.Null(after.QuerySelector(button));
        Assert.NotNull((await party.Visitor.ReadAsync(flow)).QuerySelector(".shapes .loss"));
    }

    [Fact]
    public async Task Restoring_a_revision_that_stops_a_flow_asks_first()
    {
        await using var party = await ThirdParty.StartPrebuiltAsync(app);
        await party.ModifyAsync();
        await party.AddFlowAsync(await party.AddInstanceAsync("key"), "ours.list");
        var form = "form:has(input[name=number][value='1'])";

        var asked = await Visitor.ParseAsync(await party.Visitor.SubmitAsync(party.Connector + "/history", form));
        Assert.Contains("Restore revision 1? This stops 1 flow", TextOf(asked, ".confirm h2"), StringComparison.Ordinal);

        var done = await party.Visitor.SubmitAcceptedAsync(party.Connector + "/history", form);
        Assert.Equal(party.Connector + "/history", done.Headers.Location?.ToString());
    }

    [Fact]
    public async Task What_is_used_by_nobody_is_removed_at_once()
    {
        await using var party = await ThirdParty.StartPrebuiltAsync(app);
        await party.AddFlowAsync(await party.AddInstanceAsync("key"), "orders.list");

        var answer = await party.Visitor.SubmitAsync(
            party.Connector, "#remove-endpoint", ("key", "refunds.list"));

        Assert.Equal(party.Connector, answer.Headers.Location?.ToString());
    }

    private static async Task<string> PathsAsync(ThirdParty party) =>
        string.Join(' ', (await party.Visitor.ReadAsync(party.Connector)).QuerySelectorAll("td code").Select(code => code.TextContent));

    private static string TextOf(IDocument page, string place) => page.QuerySelector(place)?.TextContent ?? "nothing here";
}
