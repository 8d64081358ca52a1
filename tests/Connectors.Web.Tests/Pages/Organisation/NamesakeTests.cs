using System.Net;
using Connectors.Data;
using Connectors.Data.Rows;
using Connectors.Demo;
using Connectors.Domain.Ids;
using Connectors.Domain.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Web.Tests.Pages.Organisation;

public sealed class NamesakeTests(WatchedApp app) : IClassFixture<WatchedApp>
{
    [Fact]
    public async Task Of_two_members_with_one_name_histories_say_which_one_did_it()
    {
        var organisation = await app.With((ConnectorsDbContext db) =>
            db.Users.AcrossOrganisations().Where(row => row.Email == "sam@demo.example").Select(row => row.OrganisationId).SingleAsync());
        var other = new Member
        {
            Id = new MemberId(Guid.NewGuid()),
            UserName = "sam.two@demo.example",
            Email = "sam.two@demo.example",
            DisplayName = "Sam Ito",
            Role = Role.Manager,
            OrganisationId = organisation,
        };
        Assert.True((await app.With((UserManager<Member> users) => users.CreateAsync(other, DemoAccounts.Password))).Succeeded);
        var visitor = await app.SignInAsync(other.Email);
        var connector = (await visitor.ReadAsync("/connectors")).QuerySelector(".entry .cog")!.GetAttribute("href")!;

        await visitor.SubmitAsync(connector + "/basics", "main form", ("Form.Summary", "Another summary"));

        var history = (await visitor.ReadAsync(connector + "/history")).QuerySelector("main")!.TextContent;
        Assert.Contains("Sam Ito (sam.two@demo.example)", history, StringComparison.Ordinal);
        Assert.DoesNotContain("Sam Ito (sam@demo.example)", history, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_invitation_to_the_same_address_in_another_case_replaces_the_first()
    {
        var dana = await app.SignInAsync(Role.Administrator);
        var links = new List<string>();
        foreach (var email in new[] { "noa@demo.example", "NOA@Demo.example" })
        {
            var page = await Visitor.ParseAsync(await dana.SubmitAsync(
                "/members", "form[action$='Invite']", ("email", email), ("role", "User")));
            links.Add(new Uri(page.QuerySelector(".message code")!.TextContent).AbsolutePath);
        }

        var (visitor, _) = app.Browser();
        Assert.Equal(HttpStatusCode.NotFound, await visitor.StatusAsync(links[0]));
        Assert.Equal(HttpStatusCode.OK, await visitor.StatusAsync(links[1]));
    }
}
