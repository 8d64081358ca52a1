namespace Connectors.Web.Tests.Pages.Installed;

/// <summary>Edits that an update overwrote come back from the history.</summary>
[Collection(nameof(OneDemoApp))]
public sealed class RestoreEditsTests(DemoApp app)
{
    [Fact]
    public async Task Overwritten_edits_are_restored_from_the_history_and_the_release_stays()
    {
        await using var party = await ThirdParty.StartPrebuiltAsync(app);
        await party.ModifyAsync();
        await party.Visitor.UpdateAsync(party.Connector + "/update", "overwrite");
        var history = await party.Visitor.ReadAsync(party.Connector + "/history");
        var link = Assert.Single(
            history.QuerySelectorAll(".timeline a"), link => link.TextContent.Contains("Restore my edits here", StringComparison.Ordinal));
        var address = link.GetAttribute("href")!;

        var dialog = await party.Visitor.ReadAsync(address);
        Assert.StartsWith("Restore your edits of", dialog.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("The connector stays at 2.0.0", dialog.QuerySelector(".option")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Your edits (1)", dialog.QuerySelector(".sides h2")!.TextContent);
        var answer = await party.Visitor.SubmitAsync(address, ".update form", ("option", "restore-edits"));

        Assert.NotNull(answer.Headers.Location);
        var list = await party.Visitor.ReadAsync("/connectors");
        Assert.Contains("Restored 1 change of yours", list.QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(
            "history?handler=restore&number=", list.QuerySelector("[role=status] form")!.GetAttribute("action")!, StringComparison.Ordinal);
        Assert.Contains("2.0.0", list.QuerySelector(".entry")!.Words(), StringComparison.Ordinal);
        Assert.Contains("1 change by", list.QuerySelector(".entry")!.Words(), StringComparison.Ordinal);
        var after = await party.Visitor.ReadAsync(party.Connector + "/history");
        Assert.StartsWith("Restored 1 change", after.QuerySelector(".timeline h2 a")!.TextContent, StringComparison.Ordinal);

        var again = await party.Visitor.ReadAsync(address);
        Assert.Contains("These changes are on the connector already.", again.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_an_update_that_overwrote_edits_offers_to_restore_them()
    {
        await using var party = await ThirdParty.StartPrebuiltAsync(app);
        await party.ModifyAsync();
        await party.Visitor.UpdateAsync(party.Connector + "/update", "keep");

        var history = await party.Visitor.ReadAsync(party.Connector + "/history");
        Assert.Contains("Undo", history.QuerySelector(".timeline")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Restore my edits", history.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(
            System.Net.HttpStatusCode.NotFound, await party.Visitor.StatusAsync(party.Connector + "/update?restore=3"));
    }
}
