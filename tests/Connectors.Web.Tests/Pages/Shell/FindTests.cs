using Connectors.Domain.People;

namespace Connectors.Web.Tests.Pages.Shell;

[Collection(nameof(OneDemoApp))]
public sealed class FindTests(DemoApp app)
{
    [Theory]
    [InlineData("shop front", "Connectors", "Shop Front", "/connectors/")]
    [InlineData("web SHOP", "Instances", "Web shop", "/instances/")]
    [InlineData("refunds to", "Flows", "Refunds to campaign team", "/flows/")]
    [InlineData("market sq", "Packages", "Market Square", "/marketplace/market-square")]
    [InlineData("dashboard", "Pages", "Overview", "/")]
    [InlineData("openapi", "Actions", "Build connector", "/connectors/new")]
    public async Task What_has_a_name_is_found_by_part_of_it(string search, string group, string name, string address)
    {
        var page = await (await app.SignInAsync(Role.Manager)).ReadAsync($"/find?q={Uri.EscapeDataString(search)}");

        var first = page.QuerySelector($".found[aria-label='{group}'] a")!;
        Assert.Equal(name, first.QuerySelector("span")!.TextContent);
        Assert.StartsWith(address, first.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Role.ReadOnly, false)]
    [InlineData(Role.Manager, true)]
    public async Task Actions_are_offered_to_those_who_may_do_them(Role role, bool isOffered)
    {
        var page = await (await app.SignInAsync(role)).ReadAsync("/find");

        Assert.Equal(isOffered, page.QuerySelectorAll(".found a").Any(link => link.TextContent.Trim() == "Build connector"));
    }

    [Theory]
    [InlineData("100%")]
    [InlineData("_")]
    [InlineData("<script>alert(1)</script>")]
    public async Task Nothing_is_found_by_signs_that_no_name_has_and_the_page_says_so(string search)
    {
        var page = await (await app.SignInAsync(Role.ReadOnly)).ReadAsync($"/find?q={Uri.EscapeDataString(search)}");

        Assert.Empty(page.QuerySelectorAll(".found"));
        Assert.Equal($"Nothing has “{search}” in its name.", page.QuerySelector(".found-none")!.TextContent);
    }

    [Fact]
    public async Task Other_organisations_are_not_searched()
    {
        var page = await (await app.SignInElsewhereAsync()).ReadAsync("/find?q=shop&part=true");

        foreach (var group in new[] { "Connectors", "Instances", "Flows", "Runs" })
            Assert.Empty(page.QuerySelectorAll($".found[aria-label={group}]"));
        Assert.NotEmpty(page.QuerySelectorAll(".found[aria-label=Packages]"));
    }
}
