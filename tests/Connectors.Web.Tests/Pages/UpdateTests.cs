using Connectors.Domain.People;

namespace Connectors.Web.Tests.Pages;

/// <summary>The dialog as a page: everything works without script.</summary>
[Collection(nameof(OneDemoApp))]
public sealed class UpdateTests(DemoApp app)
{
    [Fact]
    public async Task A_modified_connector_asks_and_takes_no_overwrite_without_the_tick()
    {
        var visitor = await app.SignInAsync(Role.Manager);
        var address = await AddressAsync(visitor, "Shop Front");
        var page = await visitor.ReadAsync(address);

        Assert.Contains(
            "You have 2 changes on this connector.", page.QuerySelector(".message-attention")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(page.QuerySelectorAll(".changes li"), change =>
            change.TextContent.Contains("Receive refunds", StringComparison.Ordinal));
        Assert.Contains(page.QuerySelectorAll(".changes li"), change =>
            change.TextContent.Contains("Receive draft orders", StringComparison.Ordinal));
        Assert.Empty(page.QuerySelectorAll(".options [value=overwrite][checked], .options [type=checkbox][checked]"));

        var answer = await Visitor.ParseAsync(await visitor.SubmitAsync(address, ".update form", ("option", "overwrite")));

        Assert.Contains(
            "Confirm that your 2 changes will be lost", answer.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Changes_are_grouped_by_endpoint_and_open_to_their_values()
    {
        var visitor = await app.SignInAsync(Role.Manager);
        var page = await visitor.ReadAsync(await AddressAsync(visitor, "Shop Front"));

        var mine = page
            .QuerySelectorAll(".sides section")
            .First(side => side.TextContent.Contains("Your changes", StringComparison.Ordinal));
        Assert.Equal(["Receive orders", "Receive refunds"], mine.QuerySelectorAll("h3").Select(part => part.TextContent));
        var header = mine.QuerySelectorAll("details").First(line => line.TextContent.Contains("Accept", StringComparison.Ordinal));
        var values = header.QuerySelectorAll("pre").Select(value => value.TextContent);
        Assert.Equal(["application/json", "application/json;profile=full"], values);
        Assert.Equal(";profile=full", header.QuerySelector("ins")!.TextContent);
        Assert.Contains(page.QuerySelectorAll(".sides summary .tag-bad"), tag => tag.TextContent == "breaking");
    }

    [Fact]
    public async Task A_flow_that_differs_is_shown_with_its_requests_before_and_after()
    {
        var visitor = await app.SignInAsync(Role.Manager);
        var dialog = await AddressAsync(visitor, "Letter Box");
        foreach (var address in new[] { dialog, dialog[..^"/update".Length] })
        {
            var proof = (await visitor.ReadAsync(address)).QuerySelector(".proof")!;

            Assert.Contains("flows send identical requests", proof.QuerySelector("summary")!.TextContent, StringComparison.Ordinal);
            Assert.Equal("v1", proof.QuerySelector(".lines del")!.TextContent);
            Assert.Equal("v2", proof.QuerySelector(".lines ins")!.TextContent);
            Assert.Contains("Authorization: Bearer {{token}}", proof.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Nonsense_is_answered_with_words_and_changes_nothing()
    {
        var visitor = await app.SignInAsync(Role.Manager);
        var address = await AddressAsync(visitor, "Shop Front");

        var answer = await Visitor.ParseAsync(await visitor.SubmitAsync(
            address, ".update form", ("option", "overwrite"), ("hash", "<script>"), ("plan", "{")));

        Assert.Contains("Nothing was changed.", answer.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Ledgerly", "up to date")]
    [InlineData("Warehouse API", "built here")]
    public async Task What_has_no_update_says_so(string name, string words)
    {
        var visitor = await app.SignInAsync(Role.Manager);
        var entry = (await visitor.ReadAsync("/connectors"))
            .QuerySelectorAll(".entry")
            .First(entry => entry.TextContent.Contains(name, StringComparison.Ordinal));

        Assert.Empty(entry.QuerySelectorAll(".btn-update"));
        Assert.Contains(
            words,
            (await visitor.ReadAsync(entry.QuerySelector(".cog")!.GetAttribute("href") + "/update")).Body!.TextContent,
            StringComparison.Ordinal);
    }

    private static async Task<string> AddressAsync(Visitor visitor, string name) =>
        (await visitor.ReadAsync("/connectors"))
            .QuerySelectorAll(".entry")
            .First(entry => entry.TextContent.Contains(name, StringComparison.Ordinal))
            .QuerySelector(".cog")!.GetAttribute("href") + "/update";
}
