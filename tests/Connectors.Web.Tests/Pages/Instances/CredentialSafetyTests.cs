using Connectors.Demo.Sandbox;


namespace Connectors.Web.Tests.Pages.Instances;

/// <summary>Credentials are sent where they were given for, whoever changes an address.</summary>
[Collection(nameof(OneDemoApp))]
public sealed class CredentialSafetyTests(DemoApp app)
{
    [Fact]
    public async Task Credentials_that_are_kept_do_not_follow_an_instance_to_another_address()
    {
        await using var party = await ThirdParty.StartAsync(app);
        await using var elsewhere = await SandboxServer.StartAsync(
            party.Server.Options with { Port = 0 }, TestContext.Current.CancellationToken);
        var instance = await party.AddInstanceAsync("key");

        var refused = await Visitor.ParseAsync(await party.Visitor.SubmitAsync(
            instance + "/edit", "main form", ("Form.Fields[0].Value", elsewhere.Address.Authority)));
        Assert.Contains(
            "was entered for another. Enter it again.",
            refused.QuerySelector("#Form_Fields_1__Value-fault")!.TextContent,
            StringComparison.Ordinal);
        Assert.Equal("works", await TestedAsync(party, instance));
        Assert.Empty(elsewhere.Log.Entries);

        await party.Visitor.SubmitAsync(
            instance + "/edit",
            "main form",
            ("Form.Fields[0].Value", elsewhere.Address.Authority),
            ("Form.Fields[1].Value", party.Credentials.ApiKey));
        Assert.Equal("works", await TestedAsync(party, instance));
        Assert.NotEmpty(elsewhere.Log.Entries);
    }

    [Theory]
    [InlineData("key")]
    [InlineData("oauth")]
    public async Task An_edit_of_the_base_URL_leads_no_credentials_elsewhere_and_taking_it_back_is_enough(string method)
    {
        await using var party = await ThirdParty.StartPrebuiltAsync(app);
        await using var elsewhere = await SandboxServer.StartAsync(
            party.Server.Options with { Port = 0 }, TestContext.Current.CancellationToken);
        var instance = await party.AddInstanceAsync(method);
        if (method == "oauth") await party.ConsentAsync(instance);
        var flow = await party.AddFlowAsync(instance, "orders.list");

        await party.Visitor.SubmitAcceptedAsync(
            party.Connector + "/basics", "main form", ("Form.BaseUrl", $"http://{elsewhere.Address.Authority}/shop/v1"));
        var misled = (await party.RunAsync(flow)).QuerySelector("[role=alert]")!.TextContent;
        Assert.Contains(
            $"they would now go to http://{elsewhere.Address.Authority}. Enter them again to confirm.",
            misled,
            StringComparison.Ordinal);
        Assert.Contains(
            "Enter them again",
            (await party.Visitor.ReadAsync(flow)).QuerySelector(".shapes .loss")!.TextContent,
            StringComparison.Ordinal);
        Assert.Contains(
            "Enter them again",
            (await party.Visitor.ReadAsync(instance)).QuerySelector(".message-attention")!.TextContent,
            StringComparison.Ordinal);
        Assert.Empty(elsewhere.Log.Entries);

        await party.Visitor.SubmitAsync(party.Connector + "/history", "form:has(input[value='1'])");
        Assert.Equal("done", (await party.RunAsync(flow)).QuerySelector(".heading .tag")!.TextContent);
    }

    [Fact]
    public async Task A_token_that_was_taken_back_is_renewed_in_the_middle_of_a_run()
    {
        await using var party = await ThirdParty.StartAsync(app);
        var instance = await party.AddInstanceAsync("oauth");
        await party.ConsentAsync(instance);
        var flow = await party.AddFlowAsync(instance, "orders.list");

        party.Server.RevokeAccess();
        var run = await party.RunAsync(flow);

        Assert.Equal("done", run.QuerySelector(".heading .tag")!.TextContent);
        Assert.Contains("23 records", run.QuerySelector(".heading")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, party.Server.Log.Entries.Count(entry => entry.PathAndQuery == "/oauth/token"));
    }

    [Fact]
    public async Task What_a_run_learns_of_the_sign_in_stands_on_the_instance()
    {
        await using var party = await ThirdParty.StartAsync(app);
        var instance = await party.AddInstanceAsync("key");
        var flow = await party.AddFlowAsync(instance, "orders.list");
        await party.Visitor.SubmitAsync(instance + "/edit", "main form", ("Form.Fields[1].Value", "wrong-key"));

        await party.RunAsync(flow);
        Assert.Contains(
            "needs sign-in", (await party.Visitor.ReadAsync(instance)).QuerySelector(".heading")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(
            "(401)", (await party.Visitor.ReadAsync(instance)).QuerySelector(".message-attention")!.TextContent, StringComparison.Ordinal);
        await party.Visitor.SubmitAsync(instance + "/edit", "main form", ("Form.Fields[1].Value", party.Credentials.ApiKey));
        await party.RunAsync(flow);

        Assert.Contains(
            "signed in", (await party.Visitor.ReadAsync(instance)).QuerySelector(".heading")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("key-🛒", "Headers can contain printable ASCII only")]
    [InlineData("key\r\nX-Evil: 1", "Headers can't contain line breaks")]
    public async Task A_credential_that_could_never_be_sent_is_refused_beside_its_field(string value, string words)
    {
        await using var party = await ThirdParty.StartAsync(app);

        var page = await Visitor.ParseAsync(await party.Visitor.SubmitAsync(
            $"{party.Connector}/instances/new?method=key",
            "main form",
            ("Form.Name", "Odd"),
            ("Form.Fields[0].Value", party.Server.Address.Authority),
            ("Form.Fields[1].Value", value)));

        Assert.StartsWith(words, page.QuerySelector("#Form_Fields_1__Value-fault")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(value, page.Source.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_for_people_is_no_third_party_that_works()
    {
        await using var party = await ThirdParty.StartAsync(app);
        var instance = await party.AddInstanceAsync("key");
        await party.Visitor.SubmitAcceptedAsync(party.Connector + "/basics", "main form", ("Form.BaseUrl", "http://{{address}}/log#"));

        await party.Visitor.SubmitAsync(instance, "form[action*=test]");

        Assert.StartsWith("Production failed.", await party.MessageAsync(instance), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rename_keeps_the_sign_in_although_the_connector_asks_for_more_by_now()
    {
        await using var party = await ThirdParty.StartAsync(app);
        var instance = await party.AddInstanceAsync("oauth");
        await party.ConsentAsync(instance);
        await party.Visitor.SubmitAsync(party.Connector + "/variable", "main form", ("Form.Key", "locale"), ("Form.Default", "en"));

        await party.Visitor.SubmitAsync(instance + "/edit", "main form", ("Form.Name", "Renamed"));

        Assert.Equal("works", await TestedAsync(party, instance));
        Assert.Single(party.Server.Log.Entries, entry => entry.PathAndQuery == "/oauth/token");
    }

    [Fact]
    public async Task Of_two_people_who_edit_an_instance_the_second_is_told()
    {
        await using var party = await ThirdParty.StartAsync(app);
        var instance = await party.AddInstanceAsync("key");
        var seen = (await party.Visitor.ReadAsync(instance + "/edit")).QuerySelector("input[name='Form.Seen']")!.GetAttribute("value")!;
        await party.Visitor.SubmitAsync(instance + "/edit", "main form", ("Form.Name", "Theirs"));

        var told = await Visitor.ParseAsync(await party.Visitor.SubmitAsync(
            instance + "/edit", "main form", ("Form.Seen", seen), ("Form.Name", "Mine")));

        Assert.Contains(
            "Eve changed this instance while you were editing it.",
            told.QuerySelector("main [role=alert]")!.TextContent,
            StringComparison.Ordinal);
        Assert.Equal("Mine", told.QuerySelector("#Form_Name")!.GetAttribute("value"));
        Assert.Equal("Theirs", (await party.Visitor.ReadAsync(instance)).QuerySelector("h1")!.TextContent);
    }

    private static async Task<string> TestedAsync(ThirdParty party, string instance)
    {
        await party.Visitor.SubmitAsync(instance, "form[action*=test]");
        return (await party.MessageAsync(instance)).Split(' ')[^1].TrimEnd('.');
    }
}
