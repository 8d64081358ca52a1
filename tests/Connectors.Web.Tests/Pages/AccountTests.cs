using System.Net;
using Connectors.Domain.People;

namespace Connectors.Web.Tests.Pages;

[Collection(nameof(OneDemoApp))]
public sealed class AccountTests(DemoApp app)
{
    [Fact]
    public async Task Looking_at_the_account_changes_nothing_and_setting_up_an_authenticator_begins_with_a_click()
    {
        var visitor = await app.SignInAsync(await app.AddElsewhereAsync());
        Assert.Empty((await visitor.ReadAsync("/account")).QuerySelectorAll(".qr"));

        await visitor.SubmitAsync("/account", "form[action$='Begin']");

        Assert.Single((await visitor.ReadAsync("/account")).QuerySelectorAll(".qr"));
        var wrong = await Visitor.ParseAsync(await visitor.SubmitAsync("/account", "form[action$='On']", ("code", "000000")));
        Assert.Contains("The code is wrong", wrong.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_password_opens_the_account_and_the_old_one_no_longer_does()
    {
        var email = await app.AddElsewhereAsync();
        var visitor = await app.SignInAsync(email);

        await visitor.SubmitAsync("/account", "form[action$='Password']", ("old", Demo.DemoAccounts.Password), ("new", "CORRECT HORSE 99"));

        Assert.Equal("/connectors", await LandsAsync(email, "CORRECT HORSE 99"));
        Assert.Null(await LandsAsync(email, Demo.DemoAccounts.Password));
    }

    [Theory]
    [InlineData("o'brien@demo.example")]
    [InlineData("müller@demo.example")]
    public async Task Every_mail_address_that_can_be_invited_can_join(string email)
    {
        var dana = await app.SignInAsync(Role.Administrator);
        var page = await Visitor.ParseAsync(await dana.SubmitAsync(
            "/members", "form[action$='Invite']", ("email", email), ("role", "User")));

        var visitor = new Visitor(app.CreateClient(new() { AllowAutoRedirect = false }));
        var joined = await visitor.SubmitAsync(
            new Uri(page.QuerySelector(".message code")!.TextContent).AbsolutePath,
            "main form",
            ("name", "Noa"),
            ("password", "CORRECT HORSE 99"));

        Assert.Equal("/connectors", joined.Headers.Location?.ToString());
    }

    [Fact]
    public async Task A_member_is_not_invited_again()
    {
        var dana = await app.SignInAsync(Role.Administrator);

        var page = await Visitor.ParseAsync(await dana.SubmitAsync(
            "/members", "form[action$='Invite']", ("email", "SAM@demo.example"), ("role", "User")));

        Assert.Contains("already has an account", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Role", "role", "bogus")]
    [InlineData("Role", "role", "99")]
    [InlineData("Active", "active", "")]
    public async Task Nonsense_changes_no_member(string handler, string field, string value)
    {
        var dana = await app.SignInAsync(Role.Administrator);
        var before = (await dana.ReadAsync("/members")).QuerySelector("tbody")!.TextContent;

        var answer = await dana.SubmitAsync("/members", $"form[action$='{handler}']", (field, value));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(before, (await dana.ReadAsync("/members")).QuerySelector("tbody")!.TextContent);
    }

    private async Task<string?> LandsAsync(string email, string password)
    {
        var visitor = new Visitor(app.CreateClient(new() { AllowAutoRedirect = false }));
        return (await visitor.SubmitAsync("/sign-in", "form", ("email", email), ("password", password))).Headers.Location?.ToString();
    }
}
