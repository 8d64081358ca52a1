using System.Net;
using AngleSharp.Dom;
using Connectors.Domain.People;

namespace Connectors.Web.Tests.Pages;

/// <summary>A publisher says until when a release works at the third party, and everyone who has it sees that.</summary>
public sealed class SupportTests : IAsyncLifetime
{
    private const string Package = "/marketplace/shop-front";
    private readonly DemoApp _app = new();
    private Visitor _publisher = null!;

    public async ValueTask InitializeAsync() => _publisher = await _app.SignInAsync(Role.Administrator);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_release_that_stopped_working_is_named_on_every_page_with_what_to_do()
    {
        var answer = await SayAsync("1.2.0", "2026-01-31");

        Assert.Equal($"{Package}#v-1.2.0", answer.Headers.Location!.ToString());
        Assert.Contains("Stopped working on 31 January 2026", await WordsAsync(Package, "[id='v-1.2.0']"), StringComparison.Ordinal);
        var entry = await EntryAsync();
        Assert.Contains("Stopped working on 31 January 2026", entry.Words(), StringComparison.Ordinal);
        var connector = entry.QuerySelector(".entry-name")!.GetAttribute("href")!;
        Assert.Contains(
            "this release stopped working at the third party on 31 January 2026. Update to 1.4.0.",
            await WordsAsync(connector, ".message-bad"), StringComparison.Ordinal);
        var first = (await _publisher.ReadAsync("/updates?lane=all")).QuerySelector(".candidate")!.Words();
        Assert.Contains("Shop Front", first, StringComparison.Ordinal);
        Assert.Contains("Stopped working on 31 January 2026", first, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_later_day_is_said_and_can_be_taken_back()
    {
        await SayAsync("1.2.0", "2199-12-31");
        Assert.Contains("Works until 31 December 2199", await WordsAsync(Package, "[id='v-1.2.0']"), StringComparison.Ordinal);

        await SayAsync("1.2.0", "");

        Assert.DoesNotContain("Works until", await WordsAsync(Package, "[id='v-1.2.0']"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("31.12.2027")]
    [InlineData("0001-01-01")]
    [InlineData("soon")]
    public async Task What_is_no_day_is_refused_beside_its_field(string until)
    {
        var page = await Visitor.ParseAsync(await SayAsync("1.2.0", until));

        var fault = page.QuerySelector("[id='v-1.2.0'] .fault")!;
        Assert.Equal("Enter a date such as 2027-03-31, or leave it empty.", fault.TextContent);
        Assert.Equal(fault.Id, page.QuerySelector("[id='v-1.2.0'] [aria-invalid=true]")!.GetAttribute("aria-describedby"));
        Assert.DoesNotContain("tag-bad", (await _publisher.ReadAsync(Package)).Body!.InnerHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_publishers_say_it()
    {
        var sam = await _app.SignInAsync(Role.Manager);
        Assert.Empty((await sam.ReadAsync(Package)).QuerySelectorAll(".support"));

        var answer = await sam.SubmitAsync(
            $"{Package}?handler=Support", "form[action='/theme']", ("version", "1.2.0"), ("until", "2026-01-31"));

        Assert.NotEqual(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.DoesNotContain("Stopped working", await WordsAsync(Package, "main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_withdrawn_release_that_is_installed_says_what_to_do()
    {
        await _publisher.SubmitAsync(Package, "[id='v-1.2.0'] form[action*='Withdraw']");

        var connector = (await EntryAsync()).QuerySelector(".entry-name")!.GetAttribute("href")!;

        Assert.Contains("The publisher withdrew this release.", await WordsAsync(connector, ".message-bad"), StringComparison.Ordinal);
        Assert.Contains("Update to 1.4.0.", await WordsAsync(connector, ".message-bad"), StringComparison.Ordinal);
        Assert.Contains("Release withdrawn", await WordsAsync("/updates?lane=ready", ".candidate:last-child"), StringComparison.Ordinal);
    }

    private async Task<IElement> EntryAsync() => (await _publisher.ReadAsync("/connectors"))
        .QuerySelectorAll(".entry").First(entry => entry.QuerySelector(".entry-name")!.TextContent == "Shop Front");

    private Task<HttpResponseMessage> SayAsync(string version, string until) =>
        _publisher.SubmitAsync(Package, $"[id='v-{version}'] form[action*='Support']", ("until", until));

    private async Task<string> WordsAsync(string address, string selector) =>
        (await _publisher.ReadAsync(address)).QuerySelector(selector)!.Words();
}
