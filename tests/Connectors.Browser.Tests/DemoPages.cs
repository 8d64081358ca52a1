using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Connectors.Browser.Tests;

/// <summary>The addresses of the demo's pages, for tests that look at all of them.</summary>
internal static class DemoPages
{
    private static readonly string[] Fixed =
    [
        "/", "/find?q=shop", "/connectors", "/connectors?q=nothing-has-this-name", "/connectors/new", "/connectors/removed",
        "/flows", "/flows?q=nothing-has-this-name", "/flows/new", "/flows/removed", "/runs",
        "/marketplace", "/marketplace/shop-front", "/activity", "/activity/updates", "/alerts", "/members", "/publishing",
        "/account", "/preferences", "/denied", "/nowhere",
        "/updates?lane=all", "/updates/questions", "/updates/answers", "/updates/jobs", "/updates/rehearsals"
    ];

    /// <summary>All pages, with those of a connector, an instance, a flow and a run that is over.</summary>
    /// <param name="page">An administrator's list.</param>
    public static async Task<IReadOnlyList<string>> AddressesAsync(IPage page)
    {
        var connector = await page.Entry("Shop Front").Locator(".cog").GetAttributeAsync("href");
        string[] ofOne =
            ["", "/update", "/update/decide", "/move", "/history", "/history/1", "/basics", "/variable", "/method",
                "/endpoint?key=orders.list", "/part?list=endpoint&key=orders.list", "/try?key=orders.list", "/json", "/remove", "/hold"];
        var instance = await page.Entry("Shop Front").Locator(".entry-uses a").First.GetAttributeAsync("href");
        var moving = await page.Entry("Parcel Hub").First.Locator(".cog").GetAttributeAsync("href");
        await page.GotoAsync("/flows");
        var flow = await page.GetByRole(AriaRole.Link, new() { Name = "Refunds to campaign team" }).GetAttributeAsync("href");
        string[] used =
        [
            moving!, connector + "/instances/new", connector + "/instances/new?method=appToken",
            instance!, instance + "/history", instance + "/edit", instance + "/remove",
            flow!, flow + "/history", flow + "/edit", flow + "/shape", $"{flow}/shape?instance={instance!.Split('/')[^1]}"
        ];
        var run = await RunAsync(page, flow!);
        var job = await DraftAsync(page);
        var rehearsal = await RehearseAsync(page);
        return [.. Fixed, .. ofOne.Select(part => connector + part), .. used, run, run + "/requests?shape=1", job, rehearsal];
    }

    // Of an update that breaks one flow and changes the requests of another; its third party is not there either.
    private static async Task<string> RehearseAsync(IPage page)
    {
        await page.GotoAsync("/connectors");
        await page.GotoAsync(await page.Entry("Corner Store").Locator(".cog").GetAttributeAsync("href") + "/update");
        await page.GetByRole(AriaRole.Button, new() { Name = "Rehearse" }).ClickAsync();
        await Assertions.Expect(page.Locator("#rehearsal:not([data-live])")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        return new Uri(page.Url).AbsolutePath;
    }

    // A job that waits for its confirmation.
    private static async Task<string> DraftAsync(IPage page)
    {
        await page.GotoAsync("/updates?lane=all");
        await page.Locator("[data-tick-count]").ClickAsync();
        // Asked again and again: a wait for the navigation missed it when it was over too soon.
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/updates/jobs/."));
        return new Uri(page.Url).AbsolutePath;
    }

    // Nothing listens where the demo looks for its third party, so that it fails, which a page has the most to say of.
    private static async Task<string> RunAsync(IPage page, string flow)
    {
        await page.GotoAsync(flow);
        await page.GetByRole(AriaRole.Button, new() { Name = "Run now" }).ClickAsync();
        await Assertions.Expect(page.Locator("#run[data-live]")).ToHaveCountAsync(0, new() { Timeout = 60_000 });
        return new Uri(page.Url).AbsolutePath;
    }
}
