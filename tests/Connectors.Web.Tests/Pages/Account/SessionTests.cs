using System.Net;
using Connectors.Application.People;
using Connectors.Data;
using Connectors.Data.Rows;
using Connectors.Demo;
using Connectors.Domain.Ids;
using Connectors.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Connectors.Web.Tests.Pages.Account;

/// <summary>A cookie works as long as its session is open on the server.</summary>
public sealed class SessionTests(WatchedApp app) : IClassFixture<WatchedApp>
{
    [Fact]
    public async Task A_stolen_cookie_ends_with_the_sign_out_and_the_other_sessions_stay()
    {
        var email = await app.AddElsewhereAsync();
        var (phone, laptop) = (await EnterAsync(email), await EnterAsync(email));
        using var thief = Thief(phone.Cookies);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(thief));

        await phone.Visitor.SubmitAsync("/account", "form[action='/sign-out']");

        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(thief));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(laptop.Visitor.Client));
    }

    [Fact]
    public async Task A_new_password_ends_every_other_session_at_once_and_keeps_this_one()
    {
        var email = await app.AddElsewhereAsync();
        var (phone, laptop) = (await EnterAsync(email), await EnterAsync(email));
        using var thief = Thief(phone.Cookies);

        await phone.Visitor.SubmitAsync(
            "/account", "form[action$='Password']", ("old", DemoAccounts.Password), ("new", "CORRECT HORSE 99"));

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(phone.Visitor.Client));
        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(laptop.Visitor.Client));
        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(thief));
    }

    [Fact]
    public async Task Other_devices_are_signed_out_with_a_click()
    {
        var email = await app.AddElsewhereAsync();
        var (phone, laptop) = (await EnterAsync(email), await EnterAsync(email));

        await phone.Visitor.SubmitAsync("/account", "form[action$='Everywhere']");

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(phone.Visitor.Client));
        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(laptop.Visitor.Client));
    }

    [Theory]
    [InlineData("role")]
    [InlineData("access")]
    public async Task A_changed_role_and_removed_access_end_sessions_with_the_next_request(string change)
    {
        var email = await app.AddElsewhereAsync();
        var person = await EnterAsync(email);
        var member = await app.With((ConnectorsDbContext db) => db.Users.AcrossOrganisations().SingleAsync(row => row.Email == email));
        await AddColleagueAsync(member.OrganisationId);
        await using (var scope = TenantScope.Begin(app.Services.GetRequiredService<IServiceScopeFactory>(), member.OrganisationId))
        {
            var memberships = scope.Get<Memberships>();
            Assert.Equal(MemberChange.Done, change == "role"
                ? await memberships.SetRoleAsync(member.Id, Role.User, CancellationToken.None)
                : await memberships.SetActiveAsync(member.Id, active: false, CancellationToken.None));
        }

        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(person.Visitor.Client));
    }

    [Fact]
    public async Task A_session_that_was_not_used_for_two_weeks_is_over()
    {
        var person = await EnterAsync(await app.AddElsewhereAsync());
        await app.With((ConnectorsDbContext db) => db.Sessions.ExecuteUpdateAsync(
            set => set.SetProperty(row => row.ExpiresAt, DateTime.UtcNow.AddMinutes(-1))));

        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(person.Visitor.Client));
    }

    private async Task<(Visitor Visitor, CookieContainer Cookies)> EnterAsync(string email)
    {
        var browser = app.Browser();
        await browser.Visitor.SubmitAsync("/sign-in", "form", ("email", email), ("password", DemoAccounts.Password));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(browser.Visitor.Client));
        return browser;
    }

    private HttpClient Thief(CookieContainer cookies)
    {
        var client = app.CreateDefaultClient();
        client.DefaultRequestHeaders.Add("Cookie", cookies.GetCookieHeader(new Uri("http://localhost/")));
        return client;
    }

    // Otherwise the person would be the last administrator, who stays one.
    private Task<bool> AddColleagueAsync(OrganisationId organisation) => app.With(async (ConnectorsDbContext db) =>
    {
        var email = $"{Guid.NewGuid():N}@elsewhere.example";
        db.Users.Add(new Member
        {
            Id = new MemberId(Guid.NewGuid()),
            UserName = email,
            NormalizedUserName = email.ToUpperInvariant(),
            Email = email,
            NormalizedEmail = email.ToUpperInvariant(),
            Role = Role.Administrator,
            OrganisationId = organisation,
        });
        await db.SaveChangesAsync();
        return true;
    });

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client) => (await client.GetAsync("/connectors")).StatusCode;
}
