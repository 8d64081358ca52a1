using System.Net;
using Connectors.Domain.People;

namespace Connectors.Web.Tests.Pages.Shell;

/// <summary>Pages are as a person wants them, on every device.</summary>
[Collection(nameof(OneDemoApp))]
public sealed class PreferencesTests(DemoApp app)
{
    [Fact]
    public async Task Rows_stay_comfortable_in_the_next_session_of_the_same_person_only()
    {
        var manager = await app.SignInAsync(Role.Manager);
        await manager.PostAsync("/preferences?handler=Density", ("density", "Comfortable"));

        var (again, other) = (await app.SignInAsync(Role.Manager), await app.SignInAsync(Role.ReadOnly));

        Assert.NotNull((await again.ReadAsync("/connectors")).QuerySelector("table.is-comfortable"));
        Assert.Null((await other.ReadAsync("/connectors")).QuerySelector("table.is-comfortable"));
        await manager.PostAsync("/preferences?handler=Density", ("density", "Compact"));
        Assert.Null((await again.ReadAsync("/connectors")).QuerySelector("table.is-comfortable"));
    }

    [Fact]
    public async Task A_view_is_saved_from_the_list_shown_beside_the_filters_and_removed()
    {
        var person = await app.SignInAsync(Role.Manager);
        var list = await person.ReadAsync("/connectors?q=shop&filter=modified&sort=flows");
        var save = list.QuerySelector("a[href^='/preferences?query=']")!.GetAttribute("href")!;

        await person.SubmitAsync(save, "form[action*='Save']", ("name", "Modified shops"));
        var chip = (await person.ReadAsync("/connectors")).QuerySelector(".saved-view")!;

        Assert.Equal(("Modified shops", "/connectors?q=shop&filter=modified&sort=flows"), (chip.TextContent, chip.GetAttribute("href")));
        var shown = await person.ReadAsync(chip.GetAttribute("href")!);
        Assert.Equal("true", shown.QuerySelector(".saved-view")!.GetAttribute("aria-current"));
        await person.PostAsync("/preferences?handler=Forget", ("name", "Modified shops"));
        Assert.Null((await person.ReadAsync("/connectors")).QuerySelector(".saved-view"));
    }

    [Fact]
    public async Task The_list_opens_with_the_view_that_a_person_chose_and_shows_all_when_asked()
    {
        var person = await app.SignInAsync(Role.User);
        await person.PostAsync("/preferences?handler=Save", ("name", "My own"), ("query", "?filter=custom&sort=flows&reversed=true"));
        await person.SubmitAsync("/preferences", "form[action*='Start']", ("start", "My own"));

        var opened = await person.ReadAsync("/connectors");

        Assert.Equal("My own", opened.QuerySelector(".chips [aria-current].saved-view")!.TextContent);
        Assert.Equal("Warehouse API", Assert.Single(opened.QuerySelectorAll(".entry-name")).TextContent.Trim());
        var all = opened.QuerySelectorAll(".chips a").First(chip => chip.TextContent.StartsWith("All", StringComparison.Ordinal));
        Assert.True((await person.ReadAsync(all.GetAttribute("href")!)).QuerySelectorAll(".entry").Length > 1);
        await person.PostAsync("/preferences?handler=Forget", ("name", "My own"));
        Assert.True((await person.ReadAsync("/connectors")).QuerySelectorAll(".entry").Length > 1);
    }

    [Theory]
    [InlineData("", "Enter a name")]
    [InlineData("  ", "Enter a name")]
    [InlineData("12345678901234567890123456789012345678901", "at most 40")]
    public async Task A_view_needs_a_name_that_fits(string name, string fault)
    {
        var person = await app.SignInAsync(Role.ReadOnly);

        var page = await Visitor.ParseAsync(await person.PostAsync("/preferences?handler=Save", ("name", name), ("query", "?q=a")));

        Assert.Contains(fault, page.QuerySelector("#name-fault")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("?q=a", page.QuerySelector("input[name=query]")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("https://elsewhere.example")]
    [InlineData("?page=7&filter=poem&sort=%00&q=")]
    [InlineData("\"><script>")]
    public async Task A_view_keeps_only_what_the_list_knows(string query)
    {
        var page = await (await app.SignInAsync(Role.ReadOnly)).ReadAsync("/preferences?query=" + Uri.EscapeDataString(query));

        Assert.Equal("", page.QuerySelector("input[name=query]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_density_that_is_none_is_refused() => Assert.Equal(
        HttpStatusCode.BadRequest,
        (await (await app.SignInAsync(Role.Manager)).PostAsync("/preferences?handler=Density", ("density", "7"))).StatusCode);
}
