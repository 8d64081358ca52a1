using System.Globalization;
using AngleSharp.Dom;
using Connectors.Domain.People;

namespace Connectors.Web.Tests.Pages;

[Collection(nameof(OneDemoApp))]
public sealed class ManageTests(DemoApp app)
{
    [Fact]
    public async Task The_demo_shows_an_entry_in_every_state()
    {
        var page = await (await app.SignInAsync(Role.ReadOnly)).ReadAsync("/connectors");

        var shopFront = Entry(page, "Shop Front", 0);
        Assert.Contains("Modified", shopFront, StringComparison.Ordinal);
        Assert.Contains("2 changes by Dana Reyes", shopFront, StringComparison.Ordinal);
        Assert.Contains("Update available · 1.4.0", shopFront, StringComparison.Ordinal);
        Assert.Contains("up to date", Entry(page, "Ledgerly", 0), StringComparison.Ordinal);
        Assert.DoesNotContain("Update available", Entry(page, "Ledgerly", 0), StringComparison.Ordinal);
        Assert.Contains("2.0.0 is alongside", Entry(page, "Parcel Hub", 0), StringComparison.Ordinal);
        Assert.Contains("installed alongside v1.0.0", Entry(page, "Parcel Hub", 1), StringComparison.Ordinal);
        Assert.Contains("Custom", Entry(page, "Warehouse API", 0), StringComparison.Ordinal);
        Assert.DoesNotContain("Update available", Entry(page, "Warehouse API", 0), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_out_of_date_comes_first_and_is_two_links_from_the_start_of_the_page()
    {
        var page = await (await app.SignInAsync(Role.Manager)).ReadAsync("/connectors");

        Assert.Matches("^[0-9]+ updates: [0-9]+ unmodified, [0-9]+ modified\\. Review all$", page.QuerySelector(".first")!.Words());
        var skip = page.QuerySelectorAll("a, button, input:not([type=hidden])").ElementAt(1);
        Assert.Equal("Skip to the first update", skip.TextContent);
        Assert.Contains("Update available", page.QuerySelector(skip.GetAttribute("href")!)!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("edits", ".entry-edits a")]
    [InlineData("flows", ".entry-flows a[href$='used-by']")]
    public async Task Heads_of_columns_sort_by_what_they_name(string sort, string column)
    {
        var page = await (await app.SignInAsync(Role.ReadOnly)).ReadAsync($"/connectors?sort={sort}");

        var numbers = page.QuerySelectorAll("#entries .entry")
            .Select(entry => int.Parse(entry.QuerySelector(column)?.TextContent.Trim().Split(' ')[0] ?? "0", CultureInfo.InvariantCulture))
            .ToList();
        Assert.Equal(numbers.OrderDescending(), numbers);
        Assert.True(numbers[0] > 0);
        Assert.Equal("descending", Assert.Single(page.QuerySelectorAll(".entries th[aria-sort]")).GetAttribute("aria-sort"));
    }

    [Theory]
    [InlineData("Name")]
    [InlineData("Version")]
    [InlineData("Edits")]
    [InlineData("Flows")]
    [InlineData("Changed")]
    public async Task A_head_that_is_pressed_twice_turns_the_order_round(string label)
    {
        var visitor = await app.SignInAsync(Role.ReadOnly);
        var once = await visitor.ReadAsync(HeadOf(await visitor.ReadAsync("/connectors?filter=prebuilt&sort=edits&page=1"), label));
        var other = await visitor.ReadAsync(HeadOf(once, label));

        Assert.Equal(["ascending", "descending"], new[] { once, other }.Select(DirectionOf).Order());
        Assert.Equal(DirectionOf(once), DirectionOf(await visitor.ReadAsync(HeadOf(other, label))));
        if (label == "Name") Assert.Equal(NamesOf(once).Reverse(), NamesOf(other));
        else Assert.NotEqual(NamesOf(once), NamesOf(other));

        static string HeadOf(IDocument list, string label) =>
            list.QuerySelectorAll(".entries th a").First(link => link.TextContent.Trim() == label).GetAttribute("href")!;

        static string? DirectionOf(IDocument list) => Assert.Single(list.QuerySelectorAll("th[aria-sort]")).GetAttribute("aria-sort");

        static IEnumerable<string> NamesOf(IDocument list) => [.. list.QuerySelectorAll(".entry-name").Select(link => link.TextContent)];
    }

    [Fact]
    public async Task Updates_that_are_ticked_on_the_list_are_reviewed_together()
    {
        var visitor = await app.SignInAsync(Role.Manager);
        var ticks = (await visitor.ReadAsync("/connectors?filter=updates")).QuerySelectorAll(".entry-tick input");

        var job = await visitor.SubmitAsync(
            "/connectors?filter=updates", "#selection", [.. ticks.Take(2).Select(tick => ("ids", tick.GetAttribute("value")!))]);

        var review = await visitor.ReadAsync(job.Headers.Location!.ToString());
        Assert.Contains("Update 2 connectors?", review.QuerySelector("main")!.Words(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("filter=custom", "Warehouse API")]
    [InlineData("q=shop-FRONT", "Shop Front")]
    [InlineData("q=refunds+from+shop", "Letter Box,Shop Front")]
    [InlineData("q=100%25", "")]
    [InlineData("filter=nonsense&sort=nonsense&page=-7&q=ledger", "Ledgerly")]
    public async Task Search_and_filters_live_in_the_address(string query, string expected)
    {
        var page = await (await app.SignInAsync(Role.ReadOnly)).ReadAsync("/connectors?" + query);

        Assert.Equal(expected, string.Join(',', page.QuerySelectorAll(".entry-name").Select(link => link.TextContent.Trim())));
    }

    [Fact]
    public async Task What_does_not_fit_on_a_page_stands_on_the_next()
    {
        var visitor = await app.SignInElsewhereAsync();
        for (var at = 1; at <= 26; at++)
            await visitor.SubmitAsync(
                "/connectors/new", "main form", ("name", $"Connector {at:00}"), ("baseUrl", "https://api.example"));

        var first = await visitor.ReadAsync("/connectors");
        Assert.Equal(25, first.QuerySelectorAll(".entry").Length);

        var next = await visitor.ReadAsync(first.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        Assert.Equal("Connector 26", Assert.Single(next.QuerySelectorAll(".entry-name")).TextContent);
    }

    [Theory]
    [InlineData("/connectors")]
    [InlineData("/connectors?filter=updates&sort=updates&q=a")]
    [InlineData("/connectors?filter=custom")]
    [InlineData("/connectors?q=100%25")]
    public async Task A_list_that_is_known_costs_two_commands_and_an_empty_one_three_that_of_the_session_included(string address)
    {
        var visitor = await app.SignInAsync(Role.Manager);

        Assert.InRange(await CommandCounter.OfAsync(app.Services, () => visitor.ReadAsync(address)), 2, 3);
    }

    [Fact]
    public async Task An_unmodified_connector_is_updated_by_one_click_and_put_back_by_another()
    {
        var visitor = await app.SignInAsync(Role.Manager);

        await visitor.SubmitAsync("/connectors?q=mail", ".entry form");
        var after = await visitor.ReadAsync("/connectors");

        Assert.Contains("Mail Room is now 2.1.0.", after.QuerySelector(".message")!.TextContent, StringComparison.Ordinal);
        var undo = (AngleSharp.Html.Dom.IHtmlFormElement)after.QuerySelector(".message form")!;
        using var token = new FormUrlEncodedContent(
            [KeyValuePair.Create("__RequestVerificationToken", undo.QuerySelector("input")!.GetAttribute("value")!)]);
        await visitor.Client.PostAsync(undo.GetAttribute("action"), token, TestContext.Current.CancellationToken);
        Assert.Contains(
            "Update available · 2.1.0", Entry(await visitor.ReadAsync("/connectors"), "Mail Room", 0), StringComparison.Ordinal);
        Assert.Contains(
            "is-new",
            after.QuerySelectorAll(".entry")
                .Single(entry => entry.TextContent.Contains("Mail Room", StringComparison.Ordinal))
                .ClassName,
            StringComparison.Ordinal);
    }

    private static string Entry(IDocument page, string name, int at) =>
        string.Join(' ', page
            .QuerySelectorAll(".entry")
            .Where(entry => entry.QuerySelector(".entry-name")!.TextContent == name)
            .ElementAt(at)
            .TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
