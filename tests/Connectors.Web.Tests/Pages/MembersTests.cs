using System.Net;
using Connectors.Domain.People;

namespace Connectors.Web.Tests.Pages;

[Collection(nameof(OneDemoApp))]
public sealed class MembersTests(DemoApp app)
{
    [Fact]
    public async Task An_invitation_makes_a_member_once()
    {
        var dana = await app.SignInAsync(Role.Administrator);
        var page = await Visitor.ParseAsync(await dana.SubmitAsync(
            "/members", "form[action$='Invite']", ("email", "new@demo.example"), ("role", "User")));
        var link = new Uri(page.QuerySelector(".message code")!.TextContent).AbsolutePath;

        var visitor = new Visitor(app.CreateClient(new() { AllowAutoRedirect = false }));
        var joined = await visitor.SubmitAsync(link, "main form", ("name", "Noa New"), ("password", "a-long-password"));
        Assert.Equal("/connectors", joined.Headers.Location?.ToString());
        Assert.Contains("Noa New", (await dana.ReadAsync("/members")).Body!.TextContent, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.NotFound, (await app.CreateClient().GetAsync(link, TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task The_last_administrator_stays_one()
    {
        var dana = await app.SignInAsync(Role.Administrator);

        await dana.SubmitAsync("/members", "tbody form", ("role", "User"));

        Assert.Contains(
            "Make another member an administrator first",
            (await dana.ReadAsync("/members")).QuerySelector(".message")!.TextContent,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Five_wrong_passwords_pause_the_sign_in()
    {
        var email = await app.AddElsewhereAsync();
        var visitor = new Visitor(app.CreateClient(new() { AllowAutoRedirect = false }));
        HttpResponseMessage answer = null!;
        for (var attempt = 0; attempt < 6; attempt++)
            answer = await visitor.SubmitAsync("/sign-in", "form", ("email", email), ("password", "wrong"));

        Assert.Contains(
            "Too many failed attempts", (await Visitor.ParseAsync(answer)).QuerySelector(".fault")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_setup_is_gone_once_somebody_has_an_account() =>
        Assert.Equal(
            HttpStatusCode.NotFound, (await app.CreateClient().GetAsync("/setup", TestContext.Current.CancellationToken)).StatusCode);
}
