using Connectors.Data;
using Connectors.Demo;
using Connectors.Web.Tests.Forms;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Web.Tests.Pages.Account;

public sealed class SigningInTests(WatchedApp app) : IClassFixture<WatchedApp>
{
    private const string Wrong = "wrong horse 88";

    // Work is counted, since times of a busy machine prove nothing.
    [Fact]
    public async Task An_unknown_account_costs_the_same_work_and_gets_the_same_words_as_a_known_one()
    {
        var known = await app.AddElsewhereAsync();
        var removed = await app.AddElsewhereAsync();
        await app.With((ConnectorsDbContext db) => db.Users.AcrossOrganisations()
            .Where(row => row.Email == removed)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.DeactivatedAt, DateTime.UtcNow)));

        var answers = new List<(string Work, string Words)>();
        foreach (var email in new[] { known, removed, "nobody@nowhere.example" })
        {
            var (visitor, _) = app.Browser();
            for (var attempt = 0; attempt < 7; attempt++) answers.Add(await TryAsync(visitor, email, Wrong));
        }

        var expected = answers.Take(7).ToList();
        Assert.Equal(expected, answers.Skip(7).Take(7));
        Assert.Equal(expected, answers.Skip(14));
        Assert.Single(expected[0].Work.Split("compare with a hash").Skip(1));
        Assert.Contains("Wrong email or password", expected[4].Words, StringComparison.Ordinal);
        Assert.Contains("Too many failed attempts", expected[5].Words, StringComparison.Ordinal);
        Assert.DoesNotContain("compare", expected[5].Work, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Strangers_at_another_address_lock_nobody_out()
    {
        var email = await app.AddElsewhereAsync();
        var (stranger, _) = app.Browser("198.51.100.7");
        for (var attempt = 0; attempt < 8; attempt++) await TryAsync(stranger, email, Wrong);

        var (person, _) = app.Browser("192.0.2.44");

        Assert.Equal("/connectors", await LandsAsync(person, email));
        Assert.Null(await LandsAsync(stranger, email));
    }

    [Fact]
    public async Task All_addresses_of_one_network_of_version_6_count_as_one()
    {
        var email = await app.AddElsewhereAsync();
        for (var attempt = 0; attempt < 5; attempt++) await TryAsync(app.Browser($"2001:db8:1:2::{attempt + 1}").Visitor, email, Wrong);

        Assert.Null(await LandsAsync(app.Browser("2001:db8:1:2:ffff::9").Visitor, email));
        Assert.Equal("/connectors", await LandsAsync(app.Browser("2001:db8:1:3::1").Visitor, email));
    }

    [Fact]
    public async Task Attempts_are_kept_as_hashes_until_their_window_is_over()
    {
        var email = await app.AddElsewhereAsync();
        await TryAsync(app.Browser("203.0.113.5").Visitor, email, Wrong);
        var rows = await app.With((ConnectorsDbContext db) => db.SignInAttempts.ToListAsync());
        Assert.All(rows, row => Assert.Equal((64, 64), (row.Account.Length, row.Origin.Length)));

        await app.With((ConnectorsDbContext db) => db.SignInAttempts.ExecuteUpdateAsync(
            set => set.SetProperty(row => row.ExpiresAt, DateTime.UtcNow.AddMinutes(-1))));
        await TryAsync(app.Browser("203.0.113.6").Visitor, email, Wrong);

        Assert.Single(await app.With((ConnectorsDbContext db) => db.SignInAttempts.ToListAsync()));
    }

    [Fact]
    public async Task Wrong_current_passwords_in_the_account_count_and_stop_even_the_right_one()
    {
        var email = await app.AddElsewhereAsync();
        var (visitor, _) = app.Browser("192.0.2.60");
        Assert.Equal("/connectors", await LandsAsync(visitor, email));

        for (var attempt = 0; attempt < 5; attempt++)
            await visitor.SubmitAsync("/account", "form[action$='Password']", ("old", Wrong), ("new", "CORRECT HORSE 99"));
        var page = await Visitor.ParseAsync(await visitor.SubmitAsync(
            "/account", "form[action$='Password']", ("old", DemoAccounts.Password), ("new", "CORRECT HORSE 99")));

        Assert.Contains("Too many wrong passwords", Faults.BesideFieldsOf(page)["old"], StringComparison.Ordinal);
    }

    private async Task<(string Work, string Words)> TryAsync(Visitor visitor, string email, string password)
    {
        var token = (await visitor.ReadAsync("/sign-in")).QuerySelector($"input[name={Visitor.TokenField}]")!.GetAttribute("value")!;
        using var form = new FormUrlEncodedContent([new("email", email), new("password", password), new(Visitor.TokenField, token)]);
        app.Forget();
        using var answer = await visitor.Client.PostAsync("/sign-in", form);
        var work = string.Join('\n', app.Work);
        return (work, (await Visitor.ParseAsync(answer)).QuerySelector(".fault")?.TextContent.Trim() ?? "");
    }

    private static async Task<string?> LandsAsync(Visitor visitor, string email) =>
        (await visitor.SubmitAsync("/sign-in", "form", ("email", email), ("password", DemoAccounts.Password))).Headers.Location?.ToString();
}
