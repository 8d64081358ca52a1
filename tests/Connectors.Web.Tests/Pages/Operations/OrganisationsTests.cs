using System.Net;
using Connectors.Demo;
using Connectors.Domain.People;
using Connectors.Web.Tests.Forms;

namespace Connectors.Web.Tests.Pages.Operations;

public sealed class OrganisationsTests(WatchedApp app) : IClassFixture<WatchedApp>
{
    [Fact]
    public async Task A_second_organisation_is_made_and_its_members_see_nothing_of_the_first()
    {
        var dana = await app.SignInAsync(Role.Administrator);
        var page = await Visitor.ParseAsync(await dana.SubmitAsync(
            "/operations/organisations", "#create", ("name", "Second Ltd"), ("email", "Ada@second.example")));
        var link = new Uri(page.QuerySelector(".message code")!.TextContent).AbsolutePath;
        Assert.Contains("Ada@second.example", page.QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);

        var (ada, _) = app.Browser();
        var joined = await ada.SubmitAsync(link, "main form", ("name", "Ada"), ("password", "CORRECT HORSE 99"));

        Assert.Equal("/connectors", joined.Headers.Location?.ToString());
        Assert.Contains("Second Ltd", (await ada.ReadAsync("/members")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var pages = await Crawler.ReadAllAsync(ada, "/connectors", "/members", "/flows", "/runs", "/activity", "/marketplace", "/account");
        Assert.InRange(pages.Count, 10, 1_000);
        string[] first = ["Demo Trading", "Warehouse API", "Paid orders", "Sam Ito", .. DemoAccounts.All.Select(row => row.Email)];
        Assert.Equal([], pages.SelectMany(read => first
            .Where(word => read.Value.Contains(word, StringComparison.OrdinalIgnoreCase))
            .Select(word => $"{word} on {read.Key}")));
        var denied = await ada.Client.GetAsync("/operations/organisations", TestContext.Current.CancellationToken);
        Assert.Equal("/denied", denied.Headers.Location?.AbsolutePath);
    }

    [Fact]
    public async Task A_name_or_an_address_that_is_taken_makes_no_organisation()
    {
        var dana = await app.SignInAsync(Role.Administrator);

        foreach (var (name, email, words) in new[]
        {
            ("demo trading LTD", "eve@third.example", "already has this name"),
            ("Third Ltd", "SAM@demo.example", "already has an account"),
            ("", "eve@third.example", "Enter a name"),
            ("Third Ltd", "no address", "email address"),
        })
        {
            var page = await Visitor.ParseAsync(await dana.SubmitAsync(
                "/operations/organisations", "#create", ("name", name), ("email", email)));
            Assert.Contains(words, string.Join(' ', Faults.BesideFieldsOf(page).Values), StringComparison.Ordinal);
            Assert.DoesNotContain("Third Ltd", page.QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_organisation_that_nobody_joined_gets_another_link_and_the_first_one_stops()
    {
        var dana = await app.SignInAsync(Role.Administrator);
        var page = await Visitor.ParseAsync(await dana.SubmitAsync(
            "/operations/organisations", "#create", ("name", "Fourth Ltd"), ("email", "abe@fourth.example")));
        var first = new Uri(page.QuerySelector(".message code")!.TextContent).AbsolutePath;

        page = await Visitor.ParseAsync(await dana.SubmitAsync(
            "/operations/organisations", "form[action$='Invite']", ("email", "ABE@fourth.example")));
        var second = new Uri(page.QuerySelector(".message code")!.TextContent).AbsolutePath;

        var (visitor, _) = app.Browser();
        Assert.Equal(HttpStatusCode.NotFound, await visitor.StatusAsync(first));
        Assert.Equal(HttpStatusCode.OK, await visitor.StatusAsync(second));
    }
}
