using System.Net;
using Connectors.Domain.People;

namespace Connectors.Web.Tests.Pages.Instances;

[Collection(nameof(OneDemoApp))]
public sealed class InstanceTests(DemoApp app)
{
    public static TheoryData<string> WithoutConsent => ["key", "keyInQuery", "token", "basic", "application"];

    [Theory]
    [MemberData(nameof(WithoutConsent))]
    public async Task An_instance_is_added_and_tested_against_the_third_party(string method)
    {
        await using var party = await ThirdParty.StartAsync(app);
        var instance = await party.AddInstanceAsync(method);

        await party.Visitor.SubmitAsync(instance, "form[action*=test]");

        Assert.Equal("Production is signed in and works.", await party.MessageAsync(instance));
        Assert.Contains(party.Server.Log.Entries, entry =>
            entry.PathAndQuery.StartsWith("/shop/v1/", StringComparison.Ordinal) && entry.Status == 200);
        Assert.Contains(
            "signed in", (await party.Visitor.ReadAsync(party.Connector)).QuerySelector(".lines")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_test_counts_against_the_rate_limit_and_is_held_back_where_that_is_used_up()
    {
        await using var party = await ThirdParty.StartAsync(app);
        var instance = await party.AddInstanceAsync("key");
        await party.Visitor.SubmitAsync(instance + "/edit", "main form", ("Form.Requests", "1"), ("Form.Per", "Day"));

        for (var test = 0; test < 2; test++) await party.Visitor.SubmitAsync(instance, "form[action*=test]");

        Assert.StartsWith(
            "Production could not be tested. The rate limit of 1 per day is used up until",
            await party.MessageAsync(instance),
            StringComparison.Ordinal);
        Assert.Single(party.Server.Log.Entries);
    }

    [Fact]
    public async Task OAuth_with_consent_signs_in_and_the_token_is_asked_for_once()
    {
        await using var party = await ThirdParty.StartAsync(app);
        var instance = await party.AddInstanceAsync("oauth");
        Assert.Contains(
            "needs sign-in", (await party.Visitor.ReadAsync(instance)).QuerySelector(".heading")!.TextContent, StringComparison.Ordinal);

        var back = await party.ConsentAsync(instance);

        Assert.Equal(instance, back.Headers.Location?.ToString());
        Assert.Equal("Production is signed in.", await party.MessageAsync(instance));
        for (var test = 0; test < 2; test++) await party.Visitor.SubmitAsync(instance, "form[action*=test]");
        Assert.Equal("Production is signed in and works.", await party.MessageAsync(instance));
        Assert.Single(party.Server.Log.Entries, entry => entry.PathAndQuery == "/oauth/token");
    }

    [Fact]
    public async Task A_token_that_is_about_to_expire_is_renewed_without_anybody()
    {
        await using var party = await ThirdParty.StartAsync(app, TimeSpan.FromSeconds(30));
        var instance = await party.AddInstanceAsync("oauth");
        await party.ConsentAsync(instance);

        await party.Visitor.SubmitAsync(instance, "form[action*=test]");

        Assert.Equal(["authorization_code", "refresh_token"], party.Server.Log.Entries
            .Where(entry => entry.PathAndQuery == "/oauth/token")
            .Select(entry => entry.Body
                .Split('&')
                .First(pair => pair.StartsWith("grant_type=", StringComparison.Ordinal))["grant_type=".Length..]));
        Assert.Contains(party.Server.Log.Entries, entry =>
            entry.PathAndQuery.StartsWith("/shop/", StringComparison.Ordinal) && entry.Status == 200);
    }

    [Fact]
    public async Task Refused_consent_and_a_foreign_state_change_nothing()
    {
        await using var party = await ThirdParty.StartAsync(app);
        var instance = await party.AddInstanceAsync("oauth");

        await party.ConsentAsync(instance, "deny");
        Assert.StartsWith("Consent was refused", await party.MessageAsync(instance), StringComparison.Ordinal);
        await party.Visitor.Client.GetAsync(instance + "/sign-in", TestContext.Current.CancellationToken);
        var foreign = await party.Visitor.Client.GetAsync(
            "/instances/consent?code=stolen&state=guessed", TestContext.Current.CancellationToken);

        Assert.Equal("/connectors", foreign.Headers.Location?.ToString());
        Assert.DoesNotContain(party.Server.Log.Entries, entry => entry.PathAndQuery == "/oauth/token");
        Assert.Contains(
            "needs sign-in", (await party.Visitor.ReadAsync(instance)).QuerySelector(".heading")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_credentials_are_said_in_words_and_an_edit_that_leaves_them_empty_keeps_them()
    {
        await using var party = await ThirdParty.StartAsync(app);
        var instance = await party.AddInstanceAsync("key");
        await party.Visitor.SubmitAsync(instance + "/edit", "main form", ("Form.Name", "Main shop"));
        await party.Visitor.SubmitAsync(instance, "form[action*=test]");
        Assert.Equal("Main shop is signed in and works.", await party.MessageAsync(instance));

        await party.Visitor.SubmitAsync(instance + "/edit", "main form", ("Form.Fields[1].Value", "wrong-key"));
        await party.Visitor.SubmitAsync(instance, "form[action*=test]");

        Assert.StartsWith(
            "Main shop needs sign-in. The third party rejected the credentials (401).",
            await party.MessageAsync(instance),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_missing_or_would_change_the_host_stands_beside_its_field()
    {
        await using var party = await ThirdParty.StartAsync(app);

        var page = await Visitor.ParseAsync(await party.Visitor.SubmitAsync(
            $"{party.Connector}/instances/new?method=key",
            "main form",
            ("Form.Name", ""),
            ("Form.Fields[0].Value", "evil.example/x"),
            ("Form.Fields[1].Value", "")));

        Assert.Equal("Enter a name.", page.QuerySelector("#Form_Name-fault")!.TextContent);
        Assert.StartsWith(
            "Only a host name fits here", page.QuerySelector("#Form_Fields_0__Value-fault")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Enter API key.", page.QuerySelector("#Form_Fields_1__Value-fault")!.TextContent);
    }

    [Fact]
    public async Task A_connector_with_instances_stays_and_a_removed_instance_comes_back_with_its_credentials()
    {
        await using var party = await ThirdParty.StartAsync(app);
        var instance = await party.AddInstanceAsync("token", "Only one");

        var refused = await party.Visitor.ReadAsync(party.Connector + "/remove");
        Assert.Contains("Only one", refused.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Null(refused.QuerySelector("input[name=word]"));
        await party.Visitor.SubmitAsync(instance + "/remove", "main form", ("word", "confirm"));
        Assert.Equal(
            HttpStatusCode.NotFound, (await party.Visitor.Client.GetAsync(instance, TestContext.Current.CancellationToken)).StatusCode);
        await party.Visitor.SubmitAsync(party.Connector, "form[action*=putback]");
        await party.Visitor.SubmitAsync(instance, "form[action*=test]");

        Assert.Equal("Only one is signed in and works.", await party.MessageAsync(instance));
    }

    [Fact]
    public async Task The_dialog_names_the_instances_and_overwriting_keeps_them_signed_in()
    {
        var visitor = await app.SignInAsync(Role.Manager);
        var update = (await visitor.ReadAsync("/connectors?q=shop-front")).QuerySelector(".btn-update")!.GetAttribute("href")!;

        Assert.Contains(
            "Production, Staging stay signed in",
            (await visitor.ReadAsync(update)).QuerySelector(".options")!.TextContent,
            StringComparison.Ordinal);
    }
}
