using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Connectors.Domain.People;

namespace Connectors.Web.Tests.Pages;

/// <summary>What is held says so on the list, and nothing updates it with one click.</summary>
public sealed class HeldTests : IAsyncLifetime
{
    private readonly DemoApp _app = new();
    private Visitor _visitor = null!;

    public async ValueTask InitializeAsync() => _visitor = await _app.SignInAsync(Role.Manager);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Theory]
    [InlineData("Skip", true)]
    [InlineData("UntilVersion", true)]
    [InlineData("UntilDate", true)]
    [InlineData("CoolDown", false)]
    public async Task A_held_connector_is_updated_from_its_dialog_only(string kind, bool isHeld)
    {
        Assert.NotNull((await EntryAsync()).QuerySelector(".entry-update form"));
        var hold = (await EntryAsync()).QuerySelector(".entry-name")!.GetAttribute("href")! + "/hold";

        await _visitor.SubmitAsync(
            hold, "main form", ("Kind", kind), ("Version", "9.0.0"), ("Until", "2199-12-31"), ("Days", "1"), ("Reason", "Waits"));

        var entry = await EntryAsync();
        Assert.Equal(isHeld, entry.QuerySelector(".entry-update")!.Words().Contains("Held", StringComparison.Ordinal));
        Assert.Equal(isHeld, entry.QuerySelector(".entry-update form") is null);
        var dialog = await _visitor.ReadAsync(((IHtmlAnchorElement)entry.QuerySelector(".entry-version a")!).PathName + "/");
        Assert.Equal(isHeld, dialog.QuerySelector(".update-head")!.Words().Contains("Waits", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_version_that_is_offered_already_holds_nothing_and_says_so()
    {
        var hold = (await EntryAsync()).QuerySelector(".entry-name")!.GetAttribute("href")! + "/hold";

        var page = await Visitor.ParseAsync(
            await _visitor.SubmitAsync(hold, "main form", ("Kind", "UntilVersion"), ("Version", "1.0.0"), ("Reason", "Waits")));

        Assert.Equal("Enter a version later than the one that is offered now.", page.QuerySelector("#version-fault")!.TextContent);
    }

    [Fact]
    public async Task A_restored_revision_with_another_release_is_in_the_activity()
    {
        var connector = (await EntryAsync()).QuerySelector(".entry-name")!.GetAttribute("href")!;
        await _visitor.SubmitAsync("/connectors", $"form[action*='{connector}/update']");
        var history = connector + "/history";

        await _visitor.SubmitAsync(history, "form[action*='restore']:has(input[name=number][value='1'])");

        var activity = (await _visitor.ReadAsync("/activity/updates")).Body!.Words();
        Assert.Contains("Earlier revision restored", activity, StringComparison.Ordinal);
    }

    private async Task<IElement> EntryAsync() => (await _visitor.ReadAsync("/connectors"))
        .QuerySelectorAll(".entry").First(entry => entry.QuerySelector(".entry-name")!.TextContent == "Mail Room");
}
