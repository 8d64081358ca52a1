using Connectors.Domain.People;

namespace Connectors.Web.Tests.Pages.Flows;

/// <summary>How many commands the database gets for the pages of flows, those of the session and of the menu included.</summary>
public sealed class FlowCostTests(WatchedApp app) : IClassFixture<WatchedApp>
{
    [Theory]
    [InlineData("/flows")]
    [InlineData("/flows?q=orders&filter=outofdate")]
    [InlineData("/flows?filter=broken&page=2")]
    public async Task The_list_of_flows_costs_few_commands(string address)
    {
        var visitor = await app.SignInAsync(Role.Manager);

        Assert.InRange(await CommandCounter.OfAsync(app.Services, () => visitor.ReadAsync(address)), 2, 6);
    }

    [Fact]
    public async Task The_page_of_a_flow_costs_as_many_commands_however_many_steps_it_has()
    {
        var visitor = await app.SignInAsync(Role.Manager);
        var flow = (await visitor.ReadAsync("/flows")).QuerySelector("main td a")!.GetAttribute("href")!;
        var few = await CommandCounter.OfAsync(app.Services, () => visitor.ReadAsync(flow));

        var edit = (await visitor.ReadAsync(flow)).QuerySelector(".shapes .do a")!.GetAttribute("href")!;
        var shape = await visitor.ReadAsync(edit);
        var again = $"{flow}/shape?instance={Value(shape, "Form.Instance")}&endpoint={Value(shape, "Form.Endpoint")}";
        for (var step = 0; step < 4; step++) await visitor.SubmitAsync(again, "main form.form");

        Assert.True((await visitor.ReadAsync(flow)).QuerySelectorAll(".shapes > li").Length > 4);
        Assert.Equal(few, await CommandCounter.OfAsync(app.Services, () => visitor.ReadAsync(flow)));
        Assert.InRange(few, 2, 10);
    }

    private static string? Value(AngleSharp.Dom.IDocument page, string name) =>
        page.QuerySelector($"main form input[name='{name}']")!.GetAttribute("value");
}
