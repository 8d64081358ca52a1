using Connectors.Tests.Kept;

namespace Connectors.Web.Tests.Data;

/// <summary>Flows and runs of the version before runs kept what they send and receive.</summary>
public sealed class KeptRunsTests() : OnKeptDatabase(KeptDatabase.BeforeContent)
{
    [Fact]
    public async Task Old_runs_show_what_they_sent()
    {
        var run = (await Visitor.ReadAsync("/runs")).QuerySelectorAll("tbody tr")
            .Single(row => row.QuerySelector("a")!.TextContent.StartsWith("Paid orders to newsletter", StringComparison.Ordinal))
            .QuerySelector("a")!.GetAttribute("href")!;

        var page = await Visitor.ReadAsync(run);

        var sent = page.QuerySelectorAll("section.panel")[1].QuerySelector(".requests pre")!.TextContent;
        Assert.StartsWith("Authorization: Bearer ••••••", sent, StringComparison.Ordinal);
        Assert.Contains("\"", sent.Split("\n\n")[1], StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll(".step-records"));
    }

    [Fact]
    public async Task What_failed_is_said_in_the_words_that_were_stored()
    {
        const string Words = "The third party's host name was not found. Check the base URL and the values of the instance.";
        var failed = (await Visitor.ReadAsync("/runs")).QuerySelectorAll("tbody tr")
            .Single(row => row.TextContent.Contains(Words, StringComparison.Ordinal));

        var page = await Visitor.ReadAsync(failed.QuerySelector("a")!.GetAttribute("href")!);

        Assert.StartsWith(Words, page.QuerySelector("[role=alert]")!.TextContent.Trim(), StringComparison.Ordinal);
        Assert.Equal(Words, page.QuerySelector(".requests .loss")!.TextContent);
    }

    [Fact]
    public async Task A_flow_that_was_switched_off_is_no_draft_and_an_enabled_one_stays_so()
    {
        var flows = (await Visitor.ReadAsync("/flows")).QuerySelectorAll("tbody tr").ToDictionary(
            row => row.QuerySelector("a")!.TextContent, row => row.QuerySelector(".tag")?.TextContent);

        Assert.Equal("disabled", flows["Paid orders to newsletter"]);
        Assert.DoesNotContain("draft", flows.Values);
    }
}
