using Connectors.Domain.People;
using Connectors.Tests.Kept;

namespace Connectors.Web.Tests.Data;

/// <summary>What an earlier version kept of owners, runs, states and revisions is shown as ever.</summary>
public sealed class KeptAuthorsTests() : OnKeptDatabase(KeptDatabase.BeforeActors, Role.Administrator)
{
    private const string NotFound = "The third party's host name was not found. Check the base URL and the values of the instance.";

    [Fact]
    public async Task Owners_are_those_of_before_and_can_be_changed()
    {
        const string Page = "/publishing/corner-store/owners";
        Assert.Contains("Sam Ito", await WordsAsync(Page), StringComparison.Ordinal);

        await Visitor.SubmitAsync(Page, "form[action*=Remove]:has(input[value='a1b0946f-934a-4b6e-8517-71aeaf34ac3b'])");

        Assert.DoesNotContain("Sam Ito", await WordsAsync(Page), StringComparison.Ordinal);
        await Visitor.SubmitAsync(Page, "form[action*=Add]", ("email", "sam@demo.example"));
        Assert.Contains("Sam Ito", await WordsAsync(Page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sentences_of_runs_states_and_revisions_are_shown_unchanged()
    {
        Assert.Contains(NotFound, await WordsAsync("/runs"), StringComparison.Ordinal);
        var list = await Visitor.ReadAsync("/connectors?q=shop-front");
        Assert.Contains(NotFound, await WordsAsync(list.QuerySelector(".entry-uses a")!.GetAttribute("href")!), StringComparison.Ordinal);

        var history = await WordsAsync($"{list.QuerySelector(".entry .cog")!.GetAttribute("href")}/history");

        Assert.Contains("2 changes", history, StringComparison.Ordinal);
        Assert.Contains("Endpoint Receive refunds added", history, StringComparison.Ordinal);
    }

    private async Task<string> WordsAsync(string page) => (await Visitor.ReadAsync(page)).QuerySelector("main")!.Words();
}
