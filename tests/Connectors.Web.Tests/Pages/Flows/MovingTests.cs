namespace Connectors.Web.Tests.Pages.Flows;

/// <summary>
/// After a release was installed alongside: nothing changes for what runs, and the move to the new entry is led to its end.
/// </summary>
[Collection(nameof(OneDemoApp))]
public sealed class MovingTests(DemoApp app)
{
    public static TheoryData<string> Methods => FlowTests.Methods;

    [Theory]
    [MemberData(nameof(Methods))]
    public async Task Existing_flows_send_the_same_bytes_and_can_be_moved_to_the_new_entry(string method)
    {
        await using var party = await ThirdParty.StartPrebuiltAsync(app, isOpen: method == "none");
        var instance = await party.AddInstanceAsync(method);
        if (method == "oauth") await party.ConsentAsync(instance);
        var flow = await party.AddFlowAsync(instance, "orders.list", "orders.create");
        await party.ModifyAsync();
        await party.RunAsync(flow);
        var before = await SentAsync(party, flow);

        await party.UpdateAsync("alongside");
        Assert.Equal(before, await SentAsync(party, flow));
        var left = await party.ReadMoveAsync();
        Assert.Equal(["Repeat your changes on 2.0.0", "Add instances to 2.0.0", "Move the flows"], left.Select(task => task.Text));
        var values = party.ValuesOf(method).Select((value, at) => ($"Form.Fields[{at + 1}].Value", value));
        var added = (await party.Visitor.SubmitAsync(left[1].Address, "main form.form", [.. values])).Headers.Location!.ToString();
        if (method == "oauth") await party.ConsentAsync(added);
        if (method == "application") await party.Visitor.SubmitAsync(added, "form[action*=test]");
        for (var shape = 1; shape <= 2; shape++) await party.MoveShapeAsync(flow, shape, added);

        Assert.All(
            (await SentAsync(party, flow)).Select(text => text.Split(' ')[1].Replace("/open", "", StringComparison.Ordinal)),
            path => Assert.StartsWith("/shop/v2/", path, StringComparison.Ordinal));
        Assert.Empty((await party.Visitor.ReadAsync(flow)).QuerySelectorAll(".shapes .tag-attention"));
        Assert.Equal(["Repeat your changes on 2.0.0"], (await party.ReadMoveAsync()).Select(task => task.Text));
        await party.ModifyAsync(connector: left[0].Address);
        Assert.Empty(await party.ReadMoveAsync());
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public async Task One_move_brings_instance_and_flows_to_the_new_entry_and_its_undo_sends_the_same_bytes_again(string method)
    {
        await using var party = await ThirdParty.StartPrebuiltAsync(app, isOpen: method == "none");
        var instance = await party.AddInstanceAsync(method);
        if (method == "oauth") await party.ConsentAsync(instance);
        var flow = await party.AddFlowAsync(instance, "orders.list", "orders.create");
        await party.ModifyAsync();
        await party.RunAsync(flow);
        var before = await SentAsync(party, flow);
        var move = (await party.UpdateAsync("alongside")).Headers.Location!.ToString();
        Assert.EndsWith("/move", move, StringComparison.Ordinal);

        var consents = Visitor.ConsentsTo("move", await party.Visitor.ReadAsync(move)).Select(value => ("consents", value));
        var newer = (await party.Visitor.SubmitAsync(move, "form.move", [("option", "move"), .. consents])).Headers.Location!.ToString();

        var list = await party.Visitor.ReadAsync(newer);
        var undo = list.QuerySelector(".message form")!.GetAttribute("action")!;
        Assert.All(
            (await SentAsync(party, flow)).Select(text => text.Split(' ')[1].Replace("/open", "", StringComparison.Ordinal)),
            path => Assert.StartsWith("/shop/v2/", path, StringComparison.Ordinal));
        Assert.Equal(System.Net.HttpStatusCode.NotFound, await party.Visitor.StatusAsync(party.Connector));
        await party.Visitor.PostAsync(undo);
        Assert.Equal(before, await SentAsync(party, flow));
    }

    [Theory]
    [InlineData("section[aria-labelledby^=moved] .panel-head a")]
    [InlineData("section[aria-labelledby^=moved] li a[href*=undoMove]")]
    public async Task The_history_of_the_new_entry_leads_to_the_undo_of_a_move_and_of_one_flow(string link)
    {
        await using var party = await ThirdParty.StartPrebuiltAsync(app);
        var flow = await party.AddFlowAsync(await party.AddInstanceAsync("key"), "orders.list");
        await party.RunAsync(flow);
        var before = await SentAsync(party, flow);
        var move = (await party.UpdateAsync("alongside")).Headers.Location!.ToString();
        var consents = Visitor.ConsentsTo("move", await party.Visitor.ReadAsync(move)).Select(value => ("consents", value));
        var list = (await party.Visitor.SubmitAsync(move, "form.move", [("option", "move"), .. consents])).Headers.Location!.ToString();
        var history = $"/connectors/{list.Split("#c-")[1]}/history";

        var undo = (await party.Visitor.ReadAsync(history)).QuerySelector(link)!.GetAttribute("href")!;
        var shown = (await party.Visitor.ReadAsync(undo)).QuerySelector("main")!.Words();
        var answer = await party.Visitor.UpdateAsync(undo, "undo-move");

        Assert.Contains("2.0.0 → 1.0.0", shown, StringComparison.Ordinal);
        Assert.Equal(System.Net.HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(before, await SentAsync(party, flow));
    }

    /// <summary>Everything that a run sends, which has to be a good one.</summary>
    private static async Task<IReadOnlyList<string>> SentAsync(ThirdParty party, string flow)
    {
        party.Server.Log.Clear();
        Assert.Equal("done", (await party.RunAsync(flow)).QuerySelector(".heading .tag")!.TextContent);
        return [.. party.Server.Log.Entries.Select(entry => entry.Text)];
    }
}
