using Connectors.Domain.People;

namespace Connectors.Web.Tests.Pages.Installed;

[Collection(nameof(OneDemoApp))]
public sealed class ConnectorTabsTests(DemoApp app)
{
    [Fact]
    public async Task Every_tab_of_a_connector_goes_to_its_part_from_its_page_and_from_its_history()
    {
        var visitor = await app.SignInAsync(Role.ReadOnly);
        var address = (await visitor.ReadAsync("/connectors?q=shop-front")).QuerySelector(".entry-name")!.GetAttribute("href")!;
        var page = await visitor.ReadAsync(address);
        var history = await visitor.ReadAsync($"{address}/history");

        var tabs = page.QuerySelectorAll(".tabs a").ToList();
        Assert.All(tabs.SkipLast(1), tab => Assert.NotNull(page.QuerySelector(tab.GetAttribute("href")!)));
        Assert.Equal(
            tabs.SkipLast(1).Select(tab => address + tab.GetAttribute("href")),
            history.QuerySelectorAll(".tabs a").SkipLast(1).Select(tab => tab.GetAttribute("href")));
        Assert.Equal("History", history.QuerySelector(".tabs a[aria-current]")!.TextContent.Trim());
    }

    [Fact]
    public async Task Endpoints_are_grouped_by_their_entity()
    {
        var visitor = await app.SignInAsync(Role.ReadOnly);
        var address = (await visitor.ReadAsync("/connectors?q=shop-front")).QuerySelector(".entry-name")!.GetAttribute("href")!;

        var groups = (await visitor.ReadAsync(address)).QuerySelectorAll("#endpoints tbody").ToList();

        var orders = Assert.Single(groups, group => group.QuerySelector(".group")!.TextContent == "orders");
        Assert.Equal(
            ["Receive one order", "Receive orders", "Send order"],
            orders.QuerySelectorAll(".part-link").Select(link => link.TextContent).Order());
    }
}
