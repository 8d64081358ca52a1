using AngleSharp.Dom;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Connectors.Web.Tests.Pages.Market;

/// <summary>The first minutes of an installation without the demo, without script.</summary>
public sealed class StarterTests(EmptyApp app) : IClassFixture<EmptyApp>
{
    private const string Load = "/marketplace?handler=Starter", Form = "#starter form";

    [Fact]
    public async Task The_empty_marketplace_offers_the_starter_catalogue_to_publishers_and_names_them_to_others()
    {
        var (robin, noa) = (Visit(), Visit());
        await JoinAsync(robin, noa);
        Assert.Equal("Add packages to the marketplace", await NextStepAsync(noa));

        var asks = (await noa.ReadAsync("/marketplace")).QuerySelector("#starter")!;
        Assert.Null(asks.QuerySelector("form"));
        Assert.Contains("Ask Robin", asks.TextContent, StringComparison.Ordinal);
        await noa.PostAsync(Load);
        Assert.NotNull((await robin.ReadAsync("/marketplace")).QuerySelector(Form));

        Assert.Equal("/marketplace", (await robin.SubmitAsync("/marketplace", Form)).Headers.Location?.ToString());
        var full = await robin.ReadAsync("/marketplace");
        Assert.Equal("24 packages loaded. Install those that you need.", Said(full));
        Assert.Equal(24, full.QuerySelectorAll("main h2 a[href^='/marketplace/']").Length);
        Assert.Null(full.QuerySelector("#starter"));
        Assert.Equal("Install a connector", await NextStepAsync(noa));

        // Sent twice, as by two clicks.
        await robin.PostAsync(Load);
        Assert.Equal("The starter catalogue was already loaded. Nothing was added.", Said(await robin.ReadAsync("/marketplace")));

        await robin.SubmitAsync("/marketplace", "form[action='/marketplace/github']");
        Assert.Contains("GitHub", (await robin.ReadAsync("/connectors")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    // Robin sets the installation up and may publish; Noa is an administrator who may not.
    private static async Task JoinAsync(Visitor robin, Visitor noa)
    {
        await robin.SubmitAsync(
            "/setup",
            "form",
            ("organisation", "First Ltd"),
            ("name", "Robin"),
            ("email", "robin@first.example"),
            ("password", "a-long-password"));
        var invited = await Visitor.ParseAsync(await robin.SubmitAsync(
            "/members", "form[action$='Invite']", ("email", "noa@first.example"), ("role", "Administrator")));
        var link = new Uri(invited.QuerySelector(".message code")!.TextContent).AbsolutePath;
        await noa.SubmitAsync(link, "main form", ("name", "Noa"), ("password", "a-long-password"));
    }

    private static async Task<string?> NextStepAsync(Visitor visitor) =>
        (await visitor.ReadAsync("/")).QuerySelector(".first-steps [aria-current=step] a")?.TextContent;

    private static string Said(IDocument page) => page.QuerySelector(".flash")!.TextContent.Trim();

    private Visitor Visit() => new(app.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false }));
}
