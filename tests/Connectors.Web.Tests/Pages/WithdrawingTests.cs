using System.Net;
using Connectors.Domain.People;

namespace Connectors.Web.Tests.Pages;

[Collection(nameof(OneDemoApp))]
public sealed class WithdrawingTests(DemoApp app)
{
    [Fact]
    public async Task A_withdrawn_release_is_no_longer_offered_and_can_be_offered_again()
    {
        var (dana, sam) = (await app.SignInAsync(Role.Administrator), await app.SignInAsync(Role.Manager));
        var newest = (await dana.ReadAsync("/marketplace/help-bench")).QuerySelector("article input[name=version]")!.GetAttribute("value")!;
        var form = $"article[id='v-{newest}'] form[action*='Withdraw']";

        await dana.SubmitAsync("/marketplace/help-bench", form);
        Assert.DoesNotContain($"Update available · {newest}", await EntryAsync(sam), StringComparison.Ordinal);
        Assert.Contains(
            "Withdrawn",
            (await sam.ReadAsync("/marketplace/help-bench")).QuerySelector($"[id='v-{newest}']")!.TextContent,
            StringComparison.Ordinal);

        await dana.SubmitAsync("/marketplace/help-bench", form);
        Assert.Contains($"Update available · {newest}", await EntryAsync(sam), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_publishers_withdraw()
    {
        var sam = await app.SignInAsync(Role.Manager);
        Assert.Empty((await sam.ReadAsync("/marketplace/help-bench")).QuerySelectorAll("form[action*='Withdraw']"));

        var answer = await sam.SubmitAsync("/marketplace/mail-room?handler=Withdraw", "form[action='/theme']", ("version", "2.0.1"));

        Assert.NotEqual(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.DoesNotContain("Withdrawn", (await sam.ReadAsync("/marketplace/mail-room")).Body!.TextContent, StringComparison.Ordinal);
    }

    private static async Task<string> EntryAsync(Visitor visitor) =>
        (await visitor.ReadAsync("/connectors?q=Help+Bench")).QuerySelector(".entry")!.TextContent;
}
