using AngleSharp.Html.Dom;
using Connectors.Domain.People;

namespace Connectors.Web.Tests.Pages.Installed;

/// <summary>How many commands the database gets for the page of an update, those of the session and of the menu included.</summary>
public sealed class UpdateCostTests(WatchedApp app) : IClassFixture<WatchedApp>
{
    [Fact]
    public async Task The_dialog_of_a_modified_connector_costs_few_commands()
    {
        var visitor = await app.SignInAsync(Role.Manager);
        var connector = await ConnectorAsync(visitor, "shop-front");

        var count = await CommandCounter.OfAsync(app.Services, () => visitor.ReadAsync($"{connector}/update"));

        Assert.InRange(count, 2, 8);
    }

    [Fact]
    public async Task An_update_costs_few_commands()
    {
        var visitor = await app.SignInAsync(Role.Manager);
        var list = await visitor.ReadAsync("/connectors?q=mail+room");
        var form = (IHtmlFormElement)list.QuerySelector(".entry-update form")!;
        using var counter = new CommandCounter(app.Services);

        var answer = await visitor.SendAsync(form, "/connectors");

        var count = counter.Count;
        var after = await visitor.ReadAsync(answer.Headers.Location!.ToString());
        Assert.Contains("Undo", after.QuerySelector(".message")!.TextContent, StringComparison.Ordinal);
        Assert.InRange(count, 2, 12);
    }

    private static async Task<string> ConnectorAsync(Visitor visitor, string search) =>
        (await visitor.ReadAsync($"/connectors?q={search}")).QuerySelector(".entry .cog")!.GetAttribute("href")!;
}
