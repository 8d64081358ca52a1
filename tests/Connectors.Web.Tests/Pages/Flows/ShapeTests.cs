using Connectors.Demo.Sandbox;
using Connectors.Web.Tests.Forms;

namespace Connectors.Web.Tests.Pages.Flows;

/// <summary>What is filled in for a shape and its instance, and what is sent of it.</summary>
[Collection(nameof(OneDemoApp))]
public sealed class ShapeTests(DemoApp app)
{
    private const string Status = "Form.Values[0].Value", Region = "Form.Fields[1].Value", Key = "Form.Fields[2].Value";

    [Fact]
    public async Task A_default_that_is_not_touched_is_sent_and_one_that_was_emptied_is_not()
    {
        await using var party = await ThirdParty.StartPrebuiltAsync(app, hasDefaults: true);
        var instance = await AddInstanceAsync(party);
        var flow = await party.AddFlowAsync(instance, "orders.list");
        var before = await SentAsync(party, flow);
        var edit = await EditAddressAsync(party, flow);

        await party.Visitor.SubmitAsync(edit, "main form.form", (Status, ""));
        await party.Visitor.SubmitAsync(instance + "/edit", "main form.form", (Region, ""));

        Assert.Contains("status=open", before.PathAndQuery, StringComparison.Ordinal);
        Assert.Equal("eu", before.Headers["X-Region"]);
        var after = await SentAsync(party, flow);
        Assert.DoesNotContain("status", after.PathAndQuery, StringComparison.Ordinal);
        Assert.DoesNotContain("X-Region", after.Headers.Keys);
        Assert.Equal("", await FieldAsync(party, edit, Status));
        Assert.Equal("", await FieldAsync(party, instance + "/edit", Region));
        Assert.Contains("Order status: empty", await TextAsync(party, flow, ".shapes"), StringComparison.Ordinal);
        Assert.Contains("empty", await TextAsync(party, instance, ".facts"), StringComparison.Ordinal);
        Assert.Contains("default → empty", await TextAsync(party, flow + "/history", ".timeline"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_emptied_stays_so_on_the_way_to_a_newer_entry()
    {
        await using var party = await ThirdParty.StartPrebuiltAsync(app, hasDefaults: true);
        var instance = await AddInstanceAsync(party);
        await party.Visitor.SubmitAsync(instance + "/edit", "main form.form", (Region, ""));
        var flow = await party.AddFlowAsync(instance, "orders.list");
        await party.Visitor.SubmitAsync(await EditAddressAsync(party, flow), "main form.form", (Status, ""));
        await party.ModifyAsync();
        await party.UpdateAsync("alongside");

        var add = (await party.ReadMoveAsync()).Single(task => task.Text.StartsWith("Add instances", StringComparison.Ordinal)).Address;
        var added = (await party.Visitor.SubmitAsync(add, "main form.form", (Key, party.Credentials.ApiKey))).Headers.Location!.ToString();
        await party.MoveShapeAsync(flow, 1, added);

        var sent = await SentAsync(party, flow);
        Assert.StartsWith("/shop/v2/orders", sent.PathAndQuery, StringComparison.Ordinal);
        Assert.DoesNotContain("status", sent.PathAndQuery, StringComparison.Ordinal);
        Assert.DoesNotContain("X-Region", sent.Headers.Keys);
    }

    [Fact]
    public async Task What_stands_in_a_path_is_asked_for_and_missed_before_the_run_in_the_words_of_the_run()
    {
        await using var party = await ThirdParty.StartAsync(app);
        await party.Visitor.SubmitAsync(
            party.Connector + "/endpoint",
            "main form",
            ("Form.Key", "orders.remove"),
            ("Form.Method", "DELETE"),
            ("Form.Path", "/orders"),
            ("Form.Variables[0].Key", "id"),
            ("Form.Variables[0].Label", "Order"));
        var flow = await party.AddFlowAsync(await party.AddInstanceAsync("key"), "orders.remove");
        Assert.Empty((await party.Visitor.ReadAsync(flow)).QuerySelectorAll(".shapes .loss"));

        await party.Visitor.SubmitAcceptedAsync(
            party.Connector + "/endpoint?key=orders.remove", "main form", ("Form.Path", "/orders/{{id}}"));

        const string words = "Enter Order.";
        Assert.StartsWith(words, await TextAsync(party, flow, ".shapes .loss"), StringComparison.Ordinal);
        Assert.Contains(words, (await party.RunAsync(flow)).QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(party.Server.Log.Entries);
        var edit = await EditAddressAsync(party, flow);
        Assert.DoesNotContain("optional", await TextAsync(party, edit, ".field"), StringComparison.Ordinal);
        var refused = await Visitor.ParseAsync(await party.Visitor.SubmitAsync(edit, "main form.form"));
        Assert.Equal([words], Faults.BesideFieldsOf(refused).Values);
    }

    [Fact]
    public async Task A_body_that_takes_no_values_is_named_before_the_run_with_the_way_to_its_endpoint()
    {
        await using var party = await ThirdParty.StartAsync(app);
        await party.Visitor.SubmitAcceptedAsync(
            party.Connector + "/endpoint?key=orders.create", "main form", ("Form.ContentType", "text/csv"));
        var flow = await party.AddFlowAsync(await party.AddInstanceAsync("key"), "orders.list", "orders.create");

        var loss = (await party.Visitor.ReadAsync(flow)).QuerySelector(".shapes .loss")!;

        Assert.StartsWith("Values can't be written into a body of type text/csv", loss.TextContent, StringComparison.Ordinal);
        Assert.Equal(party.Connector + "/endpoint?key=orders.create", loss.QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task What_a_form_did_not_ask_for_follows_the_default()
    {
        await using var party = await ThirdParty.StartPrebuiltAsync(app, hasDefaults: true);
        var instance = await AddInstanceAsync(party);
        var flow = await party.AddFlowAsync(instance, "orders.list");

        await party.Visitor.PostAsync(flow + "/shape", ("Form.Instance", instance.Split('/')[^1]), ("Form.Endpoint", "orders.list"));
        await party.Visitor.PostAsync(
            instance + "/edit",
            ("Form.Method", "key"),
            ("Form.Name", "Production"),
            ("Form.Fields[0].Key", "address"),
            ("Form.Fields[0].Value", party.Server.Address.Authority));

        Assert.DoesNotContain("empty", await TextAsync(party, flow, ".shapes"), StringComparison.Ordinal);
        Assert.Equal("eu", await FieldAsync(party, instance + "/edit", Region));
    }

    private static async Task<string> AddInstanceAsync(ThirdParty party)
    {
        var answer = await party.Visitor.SubmitAsync(
            party.Connector + "/instances/new?method=key",
            "main form",
            ("Form.Name", "Production"),
            ("Form.Fields[0].Value", party.Server.Address.Authority),
            (Key, party.Credentials.ApiKey));
        return answer.Headers.Location!.ToString();
    }

    private static async Task<SandboxEntry> SentAsync(ThirdParty party, string flow)
    {
        party.Server.Log.Clear();
        Assert.Equal("done", (await party.RunAsync(flow)).QuerySelector(".heading .tag")!.TextContent);
        return party.Server.Log.Entries[0];
    }

    private static async Task<string> EditAddressAsync(ThirdParty party, string flow) =>
        (await party.Visitor.ReadAsync(flow)).QuerySelector(".shapes .do a")!.GetAttribute("href")!;

    private static async Task<string?> FieldAsync(ThirdParty party, string address, string name) =>
        (await party.Visitor.ReadAsync(address)).QuerySelector($"input[name='{name}']")!.GetAttribute("value");

    private static async Task<string> TextAsync(ThirdParty party, string address, string place) =>
        (await party.Visitor.ReadAsync(address)).QuerySelector(place)!.TextContent;
}
