using AngleSharp.Dom;
using Connectors.Tests.Kept;

namespace Connectors.Web.Tests.Data;

/// <summary>Updates that were made before there were jobs are shown and undone as ever.</summary>
public sealed class KeptUpdatesTests() : OnKeptDatabase(KeptDatabase.BeforeJobs)
{
    [Fact]
    public async Task An_update_that_kept_changes_is_shown_and_can_be_undone()
    {
        var shop = await AddressOfAsync("Shop Front");
        var history = await Visitor.ReadAsync(shop + "/history");
        Assert.Contains("Updated to 1.4.0, 2 changes kept", history.Body!.Words(), StringComparison.Ordinal);
        var undo = history.QuerySelector("a[href*='undo=']")!.GetAttribute("href")!;

        var answer = await Visitor.UpdateAsync(undo, "undo");

        Assert.StartsWith("/connectors", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Matches("1\\.2\\.0 1\\.4\\.0.* 2 changes by", (await EntryAsync("Shop Front")).Words());
    }

    [Fact]
    public async Task The_update_centre_lists_what_is_left()
    {
        var page = await Visitor.ReadAsync("/updates?lane=all");

        Assert.Equal(
            ["Corner Store", "Help Bench", "Letter Box", "Parcel Hub"],
            page.QuerySelectorAll(".candidate h3 a").Select(link => link.TextContent));
    }

    private async Task<IElement> EntryAsync(string name) => (await Visitor.ReadAsync("/connectors"))
        .QuerySelectorAll(".entry").First(entry => entry.QuerySelector(".entry-name")!.TextContent == name);

    private async Task<string> AddressOfAsync(string name) =>
        (await EntryAsync(name)).QuerySelector(".entry-name")!.GetAttribute("href")!;
}
