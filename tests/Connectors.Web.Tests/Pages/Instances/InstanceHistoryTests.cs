using System.Net;
using AngleSharp.Dom;

namespace Connectors.Web.Tests.Pages.Instances;

/// <summary>What an instance was is on its page of history, and comes back from there and with Undo.</summary>
[Collection(nameof(OneDemoApp))]
public sealed class InstanceHistoryTests(DemoApp app)
{
    [Fact]
    public async Task A_change_comes_back_with_Undo_and_an_earlier_revision_with_Restore()
    {
        await using var party = await ThirdParty.StartAsync(app);
        var instance = await party.AddInstanceAsync("key");
        await party.Visitor.SubmitAsync(instance + "/edit", "main form", ("Form.Name", "Live"), ("Form.Requests", "7"));

        await party.Visitor.SubmitAsync(instance, ".message form");
        Assert.Equal("The change is undone. Credentials stay as they are.", await party.MessageAsync(instance));
        Assert.Equal("Production", Name(await party.Visitor.ReadAsync(instance)));

        await party.Visitor.SubmitAsync(instance + "/history", ".timeline li:nth-child(2) form");
        Assert.Equal("Live", Name(await party.Visitor.ReadAsync(instance)));
        var history = await party.Visitor.ReadAsync(instance + "/history");
        Assert.Equal(
            ["Restored revision 2", "Restored revision 1", "Edited", "Added"],
            history.QuerySelectorAll(".timeline h2").Select(title => title.TextContent));
        Assert.Equal(
            ["renamed from Production to Live", "rate limit: default → 7 per second"],
            history.QuerySelectorAll(".timeline > li:nth-child(3) li").Select(line => line.TextContent));
        Assert.All(party.Secrets, secret => Assert.DoesNotContain(secret, history.Source.Text, StringComparison.Ordinal));
        Assert.Empty(history.QuerySelectorAll(".timeline > li:first-child form"));
    }

    [Fact]
    public async Task What_was_changed_since_is_not_undone()
    {
        await using var party = await ThirdParty.StartAsync(app);
        var instance = await party.AddInstanceAsync("key");
        await party.Visitor.SubmitAsync(instance + "/edit", "main form", ("Form.Name", "Live"));
        await party.Visitor.SubmitAsync(instance + "/edit", "main form", ("Form.Name", "Newest"));

        await party.Visitor.PostAsync(instance + "/history?handler=undo", ("seen", "2"));

        Assert.Contains("Nothing was undone", await party.MessageAsync(instance + "/history"), StringComparison.Ordinal);
        Assert.Equal("Newest", Name(await party.Visitor.ReadAsync(instance)));
    }

    [Fact]
    public async Task Another_organisation_finds_no_history()
    {
        await using var party = await ThirdParty.StartAsync(app);
        var instance = await party.AddInstanceAsync("key");
        var elsewhere = await app.SignInElsewhereAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await elsewhere.StatusAsync(instance + "/history")));
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await elsewhere.PostAsync(instance + "/history?handler=restore", ("number", "1"))).StatusCode);
    }

    private static string Name(IDocument page) => page.QuerySelector("h1")!.TextContent;
}
