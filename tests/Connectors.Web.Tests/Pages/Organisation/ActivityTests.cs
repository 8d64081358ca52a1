using AngleSharp.Dom;

namespace Connectors.Web.Tests.Pages.Organisation;

/// <summary>The log of what was changed.</summary>
[Collection(nameof(OneDemoApp))]
public sealed class ActivityTests(DemoApp app)
{
    [Fact]
    public async Task Changes_of_connectors_instances_and_flows_are_listed_with_who_made_them_and_links_to_their_histories()
    {
        await using var party = await ThirdParty.StartAsync(app);
        var instance = await party.AddInstanceAsync("key");
        var flow = await party.AddFlowAsync(instance, "orders.list", "orders.create");

        var page = await party.Visitor.ReadAsync("/activity");

        var lines = Lines(page);
        Assert.Contains(lines, line => line is { What: var what, Change: "Edited" } && what.EndsWith(" flow", StringComparison.Ordinal));
        Assert.Contains(lines, line => line is { What: var what, Change: "Added" } && what.EndsWith(" instance", StringComparison.Ordinal));
        Assert.Equal("Built", lines[^1].Change);
        Assert.Single(lines.Select(line => line.Who).Distinct());
        var links = page.QuerySelectorAll("main tbody td:nth-child(3) a").Select(link => link.GetAttribute("href")!).Distinct();
        Assert.Equal([party.Connector + "/history", flow + "/history", instance + "/history"], links.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_was_removed_is_said_to_be_and_the_log_is_filtered_by_kind_person_and_day()
    {
        await using var party = await ThirdParty.StartAsync(app);
        var instance = await party.AddInstanceAsync("key");
        await party.Visitor.SubmitAsync(instance + "/remove", "main form", ("word", "confirm"));

        var instances = await party.Visitor.ReadAsync("/activity?kind=instance");
        var own = await party.Visitor.ReadAsync(instances.QuerySelector("main tbody td a")!.GetAttribute("href")!);
        var today = DateTime.UtcNow.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var none = await party.Visitor.ReadAsync("/activity?to=2020-01-01");
        var now = await party.Visitor.ReadAsync($"/activity?from={today}&to={today}");
        var nobody = await party.Visitor.ReadAsync($"/activity?by={Guid.NewGuid()}");

        Assert.Equal("Removed", Lines(instances)[0].Change);
        Assert.All(Lines(instances), line => Assert.EndsWith(" instance removed", line.What, StringComparison.Ordinal));
        Assert.Equal(Lines(instances).Count, Lines(own).Count);
        Assert.Equal((0, 0), (Lines(none).Count, Lines(nobody).Count));
        Assert.True(Lines(now).Count > Lines(instances).Count);
    }

    [Fact]
    public async Task The_file_holds_every_change_once_and_nothing_that_a_spreadsheet_would_take_for_a_formula()
    {
        await using var party = await ThirdParty.StartAsync(app);
        await party.Visitor.SubmitAsync("/flows/new", "main form.form", ("Form.Name", "=HYPERLINK(\"x\"), really"));

        var answer = await party.Visitor.Client.GetAsync("/activity?handler=file", TestContext.Current.CancellationToken);
        var lines = (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Split("\r\n");

        Assert.Equal("text/csv", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("Time (UTC),By,What,Name,Change,Id", lines[0]);
        Assert.Contains("Flow,\"'=HYPERLINK(\"\"x\"\"), really\",Created,", lines[1], StringComparison.Ordinal);
        Assert.Equal(Lines(await party.Visitor.ReadAsync("/activity")).Count + 2, lines.Length);
    }

    private static List<(string Who, string What, string Change)> Lines(IDocument page) =>
    [
        .. page.QuerySelectorAll("main tbody tr").Select(row => row.QuerySelectorAll("td").Select(cell => cell.Words()).ToList())
            .Select(cells => (cells[1], cells[2], cells[3])),
    ];
}
