using System.Net;
using Connectors.Data;
using Connectors.Demo;
using Connectors.Domain.People;
using Connectors.Web.Tests.Forms;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Web.Tests.Pages.Account;

public sealed class PasswordLinkTests(WatchedApp app) : IClassFixture<WatchedApp>
{
    private const string Fresh = "CORRECT HORSE 99";

    [Fact]
    public async Task A_link_of_an_administrator_sets_a_password_once_unlocks_and_ends_sessions()
    {
        var (email, link) = await MakeAsync("kim@demo.example");
        var (earlier, _) = app.Browser();
        Assert.Equal("/connectors", await LandsAsync(earlier, email, DemoAccounts.Password));
        var (locked, _) = app.Browser("192.0.2.99");
        for (var attempt = 0; attempt < 6; attempt++) await LandsAsync(locked, email, "wrong horse 88");

        var (visitor, _) = app.Browser();
        var refused = await Visitor.ParseAsync(await visitor.SubmitAsync(link, "main form", ("password", "Password123!")));
        Assert.Contains("easy to guess", Faults.BesideFieldsOf(refused)["password"], StringComparison.Ordinal);
        var done = await visitor.SubmitAsync(link, "main form", ("password", Fresh));

        Assert.Equal("/sign-in", done.Headers.Location?.ToString());
        Assert.Equal(HttpStatusCode.NotFound, await visitor.StatusAsync(link));
        Assert.Equal(HttpStatusCode.Redirect, await earlier.StatusAsync("/connectors"));
        Assert.Null(await LandsAsync(app.Browser().Visitor, email, DemoAccounts.Password));
        Assert.Equal("/connectors", await LandsAsync(locked, email, Fresh));
    }

    [Fact]
    public async Task Only_the_hash_of_256_bits_is_kept_for_an_hour_and_a_newer_link_ends_the_older()
    {
        var (_, first) = await MakeAsync("lee@demo.example");
        var (_, second) = await MakeAsync("lee@demo.example");
        var token = second["/password/".Length..];
        var (visitor, _) = app.Browser();

        Assert.Equal(32, WebEncoders.Base64UrlDecode(token).Length);
        Assert.Equal(HttpStatusCode.NotFound, await visitor.StatusAsync(first));
        Assert.Equal(HttpStatusCode.OK, await visitor.StatusAsync(second));
        var row = await app.With((ConnectorsDbContext db) => db.PasswordLinks.OrderByDescending(row => row.Id).FirstAsync());
        Assert.Equal(TimeSpan.FromHours(1), row.ExpiresAt - row.CreatedAt);
        Assert.DoesNotContain(token, row.TokenHash, StringComparison.OrdinalIgnoreCase);

        await app.With((ConnectorsDbContext db) => db.PasswordLinks.ExecuteUpdateAsync(
            set => set.SetProperty(link => link.ExpiresAt, DateTime.UtcNow.AddMinutes(-1))));
        Assert.Equal(HttpStatusCode.NotFound, await visitor.StatusAsync(second));
    }

    [Fact]
    public async Task An_administrator_unlocks_a_member()
    {
        var (locked, _) = app.Browser("192.0.2.98");
        for (var attempt = 0; attempt < 6; attempt++) await LandsAsync(locked, "lee@demo.example", "wrong horse 88");
        var dana = await app.SignInAsync(Role.Administrator);
        Assert.Contains("sign-in paused", (await dana.ReadAsync("/members")).QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);

        await dana.SubmitAsync("/members", "form[action$='Unlock']");

        Assert.Equal("/connectors", await LandsAsync(locked, "lee@demo.example", DemoAccounts.Password));
    }

    [Fact]
    public async Task An_administrator_opens_no_account_that_may_do_more_in_the_installation()
    {
        await app.With((ConnectorsDbContext db) => db.Users.AcrossOrganisations()
            .Where(row => row.Email == "sam@demo.example")
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Role, Role.Administrator)));
        var sam = await app.SignInAsync("sam@demo.example");
        var dana = await app.With((ConnectorsDbContext db) =>
            db.Users.AcrossOrganisations().SingleAsync(row => row.Email == "dana@demo.example"));

        var answer = await sam.PostAsync("/members?handler=Password", ("member", dana.Id.ToString()));

        Assert.Equal("/members", answer.Headers.Location?.ToString());
        Assert.Empty(await app.With((ConnectorsDbContext db) => db.PasswordLinks.Where(row => row.MemberId == dana.Id).ToListAsync()));
    }

    private async Task<(string Email, string Link)> MakeAsync(string email)
    {
        var dana = await app.SignInAsync(Role.Administrator);
        var id = await app.With((ConnectorsDbContext db) =>
            db.Users.AcrossOrganisations().Where(row => row.Email == email).Select(row => row.Id).SingleAsync());
        var page = await Visitor.ParseAsync(await dana.PostAsync("/members?handler=Password", ("member", id.ToString())));
        return (email, new Uri(page.QuerySelector(".message code")!.TextContent).AbsolutePath);
    }

    private static async Task<string?> LandsAsync(Visitor visitor, string email, string password) =>
        (await visitor.SubmitAsync("/sign-in", "form", ("email", email), ("password", password))).Headers.Location?.ToString();
}
