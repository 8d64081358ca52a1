using AngleSharp.Dom;
using Connectors.Application.Runs;
using Connectors.Tests.Kept;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace Connectors.Web.Tests.Data;

/// <summary>What people made with an earlier version is there after today's migrations.</summary>
public sealed class KeptDatabaseTests() : OnKeptDatabase(KeptDatabase.Oldest)
{
    [Fact]
    public async Task The_list_has_every_connector_as_it_was()
    {
        var page = await Visitor.ReadAsync("/connectors");

        Assert.Equal(
            [
                ("CRM Harbour", "4.1.0"), ("Corner Store", "1.0.0"), ("Ledgerly", "3.1.0"), ("Letter Box", "1.0.0"),
                ("Mail Room", "2.1.0"), ("Parcel Hub", "1.0.0"), ("Parcel Hub", "2.0.0"), ("Payday", "1.1.0"),
                ("Shop Front", "1.2.0"), ("Shop Front", "1.4.0"), ("Warehouse API", "revision 1"),
            ],
            page.QuerySelectorAll(".entry")
                .Select(entry => (Text(entry, ".entry-name"), Text(entry, ".entry-version > span")))
                .OrderBy(entry => entry, Comparer<(string, string)>.Create((one, other) => string.CompareOrdinal($"{one}", $"{other}"))));
        Assert.Contains("2 changes by Dana Reyes", EntryOf(page, "Shop Front").Words(), StringComparison.Ordinal);
        Assert.Contains("Help Bench", (await Visitor.ReadAsync("/connectors/removed")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Histories_have_every_revision()
    {
        var list = await Visitor.ReadAsync("/connectors");

        var mail = await Visitor.ReadAsync(AddressOf(list, "Mail Room") + "/history");
        var shop = await Visitor.ReadAsync(AddressOf(list, "Shop Front") + "/history/2");

        Assert.Equal(["#2", "#1"], mail.QuerySelectorAll(".timeline .number").Select(number => number.TextContent));
        Assert.Contains("2.1.0", Text(mail.Body!, ".timeline h2"), StringComparison.Ordinal);
        Assert.Contains("Receive refunds", shop.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Flows_and_instances_are_those_that_were_made()
    {
        var flows = await Visitor.ReadAsync("/flows");
        var edited = flows.QuerySelectorAll("td a").Single(link => link.TextContent == "Refunds to the campaign team").GetAttribute("href");

        var history = await Visitor.ReadAsync(edited + "/history");
        var shop = await Visitor.ReadAsync(AddressOf(await Visitor.ReadAsync("/connectors"), "Corner Store"));

        Assert.Equal(5, history.QuerySelectorAll(".timeline h2").Length);
        Assert.Contains(
            "Refunds from Shop Front", (await Visitor.ReadAsync("/flows/removed")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Web shop", shop.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Runs_are_listed_with_their_requests()
    {
        var runs = (await Visitor.ReadAsync("/runs"))
            .QuerySelectorAll("tbody tr")
            .Where(row => row.TextContent.Contains("Sam Ito", StringComparison.Ordinal))
            .ToList();

        var first = await Visitor.ReadAsync(runs[2].QuerySelector("a")!.GetAttribute("href")!);

        Assert.Equal(["1", "3", "8"], runs.Select(row => Text(row, "td:last-child")));
        Assert.Contains("/orders", first.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Schedules_still_find_the_job_that_they_start()
    {
        var scheduler = await App.Services.GetRequiredService<ISchedulerFactory>().GetScheduler(TestContext.Current.CancellationToken);

        var keys = await scheduler.GetJobKeys(GroupMatcher<JobKey>.AnyGroup(), TestContext.Current.CancellationToken);

        Assert.Equal(2, keys.Count);
        foreach (var key in keys)
            Assert.Equal(
                typeof(RunFlowJob), (await scheduler.GetJobDetail(key, TestContext.Current.CancellationToken))!.JobType.Type);
    }

    private static IElement EntryOf(IDocument list, string name) =>
        list.QuerySelectorAll(".entry").First(entry => Text(entry, ".entry-name") == name);

    private static string AddressOf(IDocument list, string name) => EntryOf(list, name).QuerySelector(".entry-name")!.GetAttribute("href")!;

    private static string Text(IElement element, string selector) => element.QuerySelector(selector)!.TextContent.Trim();
}
