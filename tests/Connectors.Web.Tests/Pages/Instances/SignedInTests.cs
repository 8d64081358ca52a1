using Connectors.Demo.Sandbox;


namespace Connectors.Web.Tests.Pages.Instances;

/// <summary>An instance is called signed in once a request succeeded, and all pages say the same of it.</summary>
[Collection(nameof(OneDemoApp))]
public sealed class SignedInTests(DemoApp app)
{
    [Fact]
    public async Task An_instance_is_not_tested_until_a_request_succeeded_and_again_after_its_credentials_changed()
    {
        await using var party = await ThirdParty.StartAsync(app);
        var instance = await party.AddInstanceAsync("key");
        var flow = await party.AddFlowAsync(instance, "orders.list");
        Assert.Equal(["not tested"], await StatesAsync(party, instance, flow));

        await party.RunAsync(flow);
        Assert.Equal(["signed in"], await StatesAsync(party, instance, flow));

        await party.Visitor.SubmitAsync(instance + "/edit", "main form", ("Form.Name", "Renamed"));
        Assert.Equal(["signed in"], await StatesAsync(party, instance, flow));

        await party.Visitor.SubmitAsync(instance + "/edit", "main form", ("Form.Fields[1].Value", party.Credentials.ApiKey + "x"));
        Assert.Equal(["not tested"], await StatesAsync(party, instance, flow));
    }

    [Fact]
    public async Task All_pages_say_the_same_after_a_change_of_host_and_after_it_was_undone()
    {
        await using var party = await ThirdParty.StartPrebuiltAsync(app);
        await using var elsewhere = await SandboxServer.StartAsync(
            party.Server.Options with { Port = 0 }, TestContext.Current.CancellationToken);
        var instance = await party.AddInstanceAsync("key");
        var flow = await party.AddFlowAsync(instance, "orders.list");
        await party.RunAsync(flow);

        await party.Visitor.SubmitAcceptedAsync(
            party.Connector + "/basics", "main form", ("Form.BaseUrl", $"http://{elsewhere.Address.Authority}/shop/v1"));
        Assert.Contains(
            "Orders on",
            (await party.Visitor.ReadAsync(party.Connector)).QuerySelector(".message")!.TextContent,
            StringComparison.Ordinal);
        Assert.Equal(["needs sign-in"], await StatesAsync(party, instance, flow));

        await party.Visitor.SubmitAsync(party.Connector + "/history", "form:has(input[value='1'])");
        Assert.Equal(["not tested"], await StatesAsync(party, instance, flow));
    }

    [Fact]
    public async Task All_pages_say_the_same_after_a_change_of_the_sign_in_method()
    {
        await using var party = await ThirdParty.StartPrebuiltAsync(app);
        var instance = await party.AddInstanceAsync("key");
        var flow = await party.AddFlowAsync(instance, "orders.list");
        await party.RunAsync(flow);

        await party.Visitor.SubmitAcceptedAsync(party.Connector + "/method?key=key", "main form", ("Form.Parameter", "X-Other"));
        Assert.Equal(["not tested"], await StatesAsync(party, instance, flow));

        await party.Visitor.SubmitAcceptedAsync(party.Connector, "#remove-method", ("key", "key"));
        Assert.Equal(["needs sign-in"], await StatesAsync(party, instance, flow));
    }

    // What the list, the connector, the instance and the flow call the instance; one text where they agree.
    private static async Task<IReadOnlyList<string>> StatesAsync(ThirdParty party, string instance, string flow)
    {
        (string Page, string Place)[] places =
        [
            ("/connectors", $".use:has(a[href='{instance}']) :is(.tag, .visually-hidden)"),
            (party.Connector, $".lines li:has(a[href='{instance}']) .tag"),
            (instance, ".heading .tag"),
            (flow, $".shapes li:has(a[href='{instance}']) .tag"),
        ];
        var states = new List<string>();
        foreach (var (page, place) in places) states.Add((await party.Visitor.ReadAsync(page)).QuerySelector(place)!.TextContent.Trim());
        return [.. states.Distinct()];
    }
}
