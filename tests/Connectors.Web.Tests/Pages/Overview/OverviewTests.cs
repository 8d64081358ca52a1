using Connectors.Domain.People;

namespace Connectors.Web.Tests.Pages.Overview;

[Collection(nameof(OneDemoApp))]
public sealed class OverviewTests(DemoApp app)
{
    [Fact]
    public async Task The_figures_of_the_overview_are_those_of_the_lists()
    {
        var visitor = await app.SignInAsync(Role.ReadOnly);
        var list = await visitor.ReadAsync("/connectors");

        var page = await visitor.ReadAsync("/");

        var all = page.QuerySelector("section[aria-label=Connectors] .figure")!;
        Assert.Equal(list.QuerySelector(".chips b")!.TextContent, all.TextContent);
        Assert.Contains(list.QuerySelector(".first span")!.TextContent, page.QuerySelector(".needs")!.Words(), StringComparison.Ordinal);
        foreach (var part in page.QuerySelectorAll("section[aria-label=Flows] .shares li"))
        {
            var flows = await visitor.ReadAsync(part.QuerySelector("a")!.GetAttribute("href")!);
            if (part.QuerySelector("a")!.TextContent is not "well")
                Assert.Equal(flows.QuerySelector(".chips a[aria-current] b")!.TextContent, part.QuerySelector("b")!.TextContent);
        }
    }

    [Fact]
    public async Task Every_chart_has_its_figures_in_a_table()
    {
        var page = await (await app.SignInAsync(Role.ReadOnly)).ReadAsync("/");

        var lag = page.QuerySelector("section[aria-label='Connectors with a newer release']")!;
        Assert.Equal(12, lag.QuerySelectorAll("tbody tr").Length);
        Assert.Equal(lag.QuerySelector(".figure")!.TextContent, lag.QuerySelector("tbody tr:last-child td:last-child")!.TextContent);
        Assert.Equal(7, page.QuerySelectorAll("section[aria-label=Runs] tbody tr").Length);
    }

    [Fact]
    public async Task The_overview_costs_a_constant_number_of_commands()
    {
        var visitor = await app.SignInAsync(Role.Manager);

        Assert.InRange(await CommandCounter.OfAsync(app.Services, () => visitor.ReadAsync("/")), 2, 12);
    }

    [Fact]
    public async Task An_organisation_without_connectors_is_told_that_nothing_needs_it()
    {
        var page = await (await app.SignInElsewhereAsync()).ReadAsync("/");

        Assert.Equal("0", page.QuerySelector("section[aria-label=Connectors] .figure")!.TextContent);
        Assert.Contains("No connector was updated yet.", page.Body!.Words(), StringComparison.Ordinal);
    }
}
