using Connectors.Domain.Ids;
using Connectors.Domain.Updating.Watching;

namespace Connectors.Domain.Tests.Updating.Watching;

public sealed class WatchRulesTests
{
    // A run: whether it is done, its records, a 4xx status that it met, and a host that was down.
    [Theory]
    [InlineData("done 8", "done 8", WatchVerdict.Fine)]
    [InlineData("done 8", "failed 0", WatchVerdict.Fails)]
    [InlineData("done 8", "failed 0 404", WatchVerdict.Fails)]
    [InlineData("done 8", "done 8 404", WatchVerdict.Refused)]
    [InlineData("done 8 404", "done 8 404", WatchVerdict.Fine)]
    [InlineData("done 8 404", "done 8 403", WatchVerdict.Refused)]
    [InlineData("done 8", "done 0", WatchVerdict.Empty)]
    [InlineData("done 0", "done 0", WatchVerdict.Fine)]
    [InlineData("failed 0", "failed 0", WatchVerdict.Fine)]
    [InlineData("failed 0", "done 0", WatchVerdict.Fine)]
    // Down at the host that was reached before: the third party. Down at a new host: the update.
    [InlineData("done 8", "failed 0 - api.example", WatchVerdict.Fine)]
    [InlineData("done 8", "failed 0 - new.example", WatchVerdict.Fails)]
    public void The_first_rule_that_matches_judges_a_run(string before, string after, WatchVerdict verdict) =>
        Assert.Equal(verdict, WatchRules.Judge(RunOf(before), [RunOf(after)]).Verdict);

    [Fact]
    public void Without_a_run_before_nothing_is_blamed_on_the_update() =>
        Assert.Equal((WatchVerdict.Fine, null), WatchRules.Judge(null, [RunOf("failed 0")]));

    [Fact]
    public void Three_runs_are_watched_and_the_first_that_went_wrong_is_named()
    {
        WatchedRun[] runs = [RunOf("done 8"), RunOf("done 0"), RunOf("failed 0")];

        Assert.Equal((WatchVerdict.Empty, runs[1]), WatchRules.Judge(RunOf("done 8"), runs));
        Assert.Equal(
            WatchVerdict.Fine,
            WatchRules.Judge(RunOf("done 8"), [RunOf("done 8"), RunOf("done 8"), RunOf("done 8"), RunOf("failed 0")]).Verdict);
    }

    private static WatchedRun RunOf(string text)
    {
        var parts = text.Split(' ');
        return new WatchedRun(new RunId(Guid.NewGuid()), parts[0] == "done", int.Parse(parts[1]))
        {
            Hosts = new HashSet<string> { "api.example" },
            Refusals = parts.Length > 2 && parts[2] != "-" ? new HashSet<int> { int.Parse(parts[2]) } : new HashSet<int>(),
            DownHost = parts.Length > 3 ? parts[3] : null,
        };
    }
}
