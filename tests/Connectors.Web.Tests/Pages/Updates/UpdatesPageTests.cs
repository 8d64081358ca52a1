using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Connectors.Domain.People;

namespace Connectors.Web.Tests.Pages.Updates;

/// <summary>The update centre without script: lanes, a reviewed job, its report, holds.</summary>
public sealed class UpdatesPageTests : IAsyncLifetime
{
    private readonly DemoApp _app = new();
    private Visitor _visitor = null!;

    public async ValueTask InitializeAsync() => _visitor = await _app.SignInAsync(Role.Manager);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Theory]
    [InlineData("", "Help Bench, Letter Box, Mail Room, Shop Front")]
    [InlineData("?lane=look-first", "Corner Store")]
    [InlineData("?lane=held", "Parcel Hub")]
    [InlineData("?lane=to-decide", "")]
    [InlineData("?lane=all&q=mail", "Mail Room")]
    [InlineData("?lane=nonsense", "Help Bench, Letter Box, Mail Room, Shop Front")]
    [InlineData("?lane=all&sort=flows", "Letter Box, Corner Store, Shop Front, Help Bench, Mail Room, Parcel Hub")]
    public async Task Each_lane_lists_its_connectors(string query, string names)
    {
        var page = await _visitor.ReadAsync("/updates" + query);

        Assert.Equal(names, string.Join(", ", page.QuerySelectorAll(".candidate h3 a").Select(link => link.TextContent)));
    }

    [Fact]
    public async Task A_job_is_reviewed_confirmed_done_reported_and_undone()
    {
        var job = await ReviewAsync();
        Assert.Contains("2 kept", (await _visitor.ReadAsync(job)).QuerySelector(".sums")!.Words(), StringComparison.Ordinal);

        await _visitor.SubmitAsync(job, "main form");
        var done = await OverAsync(job);

        Assert.Contains("4 of 4 done", done.Body!.Words(), StringComparison.Ordinal);
        using var report = JsonDocument.Parse(await _visitor.Client.GetStringAsync(
            $"{job}/report?handler=json", TestContext.Current.CancellationToken));
        Assert.Equal(4, report.RootElement.GetProperty("connectors").GetArrayLength());
        var undo = (await _visitor.SubmitAsync(job, "form[action*=undo]")).Headers.Location!.ToString();
        await _visitor.SubmitAsync(undo, "main form");
        await OverAsync(undo);
        Assert.Equal(4, (await _visitor.ReadAsync("/updates")).QuerySelectorAll(".candidate").Length);
    }

    [Fact]
    public async Task A_consent_that_is_not_given_leaves_its_connector_and_says_so()
    {
        var job = await ReviewAsync("?lane=look-first");
        Assert.Contains("will break", (await _visitor.ReadAsync(job)).QuerySelector(".consents")!.TextContent, StringComparison.Ordinal);

        await _visitor.SubmitAsync(job, "main form");
        var done = await OverAsync(job);

        Assert.Contains("0 of 1 done, 1 left as it was", done.Body!.Words(), StringComparison.Ordinal);
        Assert.Contains("A consent was not given.", done.Body!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cancelled_review_leaves_nothing_behind()
    {
        var job = await ReviewAsync();

        await _visitor.PostAsync(job + "?handler=discard");

        Assert.Equal(HttpStatusCode.NotFound, await _visitor.StatusAsync(job));
        Assert.Equal(4, (await _visitor.ReadAsync("/updates")).QuerySelectorAll(".candidate").Length);
    }

    [Fact]
    public async Task A_hold_moves_a_connector_to_its_lane_with_who_and_why_until_it_is_ended()
    {
        var shop = (await _visitor.ReadAsync("/updates")).QuerySelectorAll(".candidate")
            .Single(row => row.TextContent.Contains("Shop Front", StringComparison.Ordinal));
        var address = ((IHtmlAnchorElement)shop.QuerySelector("a[href$=hold]")!).PathName;

        var refused = await _visitor.SubmitAsync(address, "main form");
        Assert.Contains("Enter a reason", (await Visitor.ParseAsync(refused)).Body!.TextContent, StringComparison.Ordinal);
        await _visitor.SubmitAsync(address, "main form", ("Kind", "CoolDown"), ("Days", "300"), ("Reason", "After the sale"));

        var held = (await _visitor.ReadAsync("/updates?lane=held")).QuerySelector(".candidates")!.Words();
        Assert.Contains("Sam Ito: After the sale", held, StringComparison.Ordinal);
        Assert.Contains("300 days after publication", held, StringComparison.Ordinal);
        await _visitor.SubmitAsync(address, "form[action*=end]");
        Assert.Equal(
            ["Parcel Hub"],
            (await _visitor.ReadAsync("/updates?lane=held")).QuerySelectorAll(".candidate h3 a").Select(link => link.TextContent));
    }

    [Fact]
    public async Task Who_may_only_read_sees_lanes_and_jobs_and_can_start_nothing()
    {
        var job = await ReviewAsync();
        var reader = await _app.SignInAsync(Role.ReadOnly);

        var page = await reader.ReadAsync("/updates");

        Assert.Equal(4, page.QuerySelectorAll(".candidate").Length);
        Assert.Empty(page.QuerySelectorAll("main input[type=checkbox], main form[method=post] button"));
        Assert.Empty((await reader.ReadAsync(job)).QuerySelectorAll("main form[method=post] button"));
        foreach (var address in new[] { "/updates", job, job + "?handler=stop", job + "?handler=undo", "/updates/answers" })
            Assert.Contains("/denied", $"{(await reader.PostAsync(address)).Headers.Location}", StringComparison.Ordinal);
    }

    // Ticks everything of a lane.
    private async Task<string> ReviewAsync(string lane = "")
    {
        var page = await _visitor.ReadAsync("/updates" + lane);
        var ticks = page.QuerySelectorAll("[data-tick]").OfType<IHtmlInputElement>().Select(tick => ("ids", tick.Value));
        return (await _visitor.SubmitAsync("/updates" + lane, ".centre", [.. ticks])).Headers.Location!.ToString();
    }

    private async Task<IDocument> OverAsync(string job)
    {
        for (var look = 0; look < 300; look++)
        {
            var page = await _visitor.ReadAsync(job);
            if (page.QuerySelector("[data-live]") is null) return page;
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        throw new TimeoutException($"{job} did not end.");
    }
}
