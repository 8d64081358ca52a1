using Connectors.Data;
using Connectors.Demo;
using Microsoft.EntityFrameworkCore;
using OtpNet;

namespace Connectors.Web.Tests.Pages.Account;

public sealed class AuthenticatorTests(WatchedApp app) : IClassFixture<WatchedApp>
{
    [Fact]
    public async Task A_code_signs_in_once()
    {
        var (email, codes, _) = await SetUpAsync();
        // The code of now was used to turn the app on, so that of the next half minute is the first that works.
        var next = codes.ComputeTotp(DateTime.UtcNow.AddSeconds(30));

        Assert.Equal("/connectors", await EnterAsync(email, next));
        Assert.Null(await EnterAsync(email, next));
    }

    [Fact]
    public async Task Keys_and_recovery_codes_stand_encrypted_in_the_database_and_open_the_account()
    {
        var (email, _, recovery) = await SetUpAsync();

        var kept = await app.With((ConnectorsDbContext db) => db.UserTokens
            .Where(row => db.Users.AcrossOrganisations().Any(member => member.Id == row.UserId && member.Email == email))
            .Select(row => row.Value!)
            .ToListAsync());

        Assert.Equal(2, kept.Count);
        Assert.All(kept, value => Assert.StartsWith("v1:", value, StringComparison.Ordinal));
        Assert.Equal("/connectors", await EnterAsync(email, recovery));
        Assert.Null(await EnterAsync(email, recovery));
    }

    [Fact]
    public async Task Wrong_codes_are_limited()
    {
        var (email, codes, _) = await SetUpAsync();
        for (var attempt = 0; attempt < 5; attempt++) Assert.Null(await EnterAsync(email, "abcde-fghij"));

        Assert.Null(await EnterAsync(email, codes.ComputeTotp(DateTime.UtcNow.AddSeconds(30))));
    }

    private async Task<(string Email, Totp Codes, string Recovery)> SetUpAsync()
    {
        var email = await app.AddElsewhereAsync();
        var (visitor, _) = app.Browser();
        await visitor.SubmitAsync("/sign-in", "form", ("email", email), ("password", DemoAccounts.Password));
        await visitor.SubmitAsync("/account", "form[action$='Begin']");
        var key = (await visitor.ReadAsync("/account")).QuerySelector("#authenticator code")!.TextContent;
        var codes = new Totp(Base32Encoding.ToBytes(key));
        var page = await Visitor.ParseAsync(await visitor.SubmitAsync(
            "/account", "form[action$='On']", ("code", codes.ComputeTotp(DateTime.UtcNow))));
        return (email, codes, page.QuerySelector(".message code")!.TextContent);
    }

    private async Task<string?> EnterAsync(string email, string code)
    {
        var (visitor, _) = app.Browser();
        await visitor.SubmitAsync("/sign-in", "form", ("email", email), ("password", DemoAccounts.Password));
        return (await visitor.SubmitAsync("/sign-in/code", "form", ("code", code))).Headers.Location?.ToString();
    }
}
