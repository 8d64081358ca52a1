using Connectors.Domain.Reasons;
using Connectors.Domain.Updating.Rehearsing;

namespace Connectors.Domain.Tests.Updating.Rehearsing;

public sealed class RehearsalVerdictTests
{
    // Records on each version, or "fault"; empty where it was not requested.
    [Theory]
    [InlineData("", "", RehearsalVerdict.Waiting)]
    [InlineData("8", "", RehearsalVerdict.Waiting)]
    [InlineData("8", "8", RehearsalVerdict.Same)]
    [InlineData("8", "9", RehearsalVerdict.Same)]
    [InlineData("8", "3", RehearsalVerdict.Fewer)]
    [InlineData("0", "0", RehearsalVerdict.Same)]
    [InlineData("0", "8", RehearsalVerdict.Same)]
    [InlineData("8", "0", RehearsalVerdict.Empty)]
    [InlineData("8", "fault", RehearsalVerdict.Fails)]
    [InlineData("0", "fault", RehearsalVerdict.Fails)]
    [InlineData("fault", "fault", RehearsalVerdict.FailsAlready)]
    [InlineData("fault", "8", RehearsalVerdict.WorksAgain)]
    public void The_first_rule_that_matches_judges_a_step(string now, string then, RehearsalVerdict verdict) =>
        Assert.Equal(verdict, Step(now, then).Verdict);

    [Theory]
    [InlineData("8", RehearsalVerdict.Same)]
    [InlineData("0", RehearsalVerdict.Same)]
    [InlineData("fault", RehearsalVerdict.FailsAlready)]
    [InlineData("", RehearsalVerdict.Waiting)]
    public void A_request_that_is_the_same_before_and_after_is_judged_once(string then, RehearsalVerdict verdict) =>
        Assert.Equal(verdict, (Step("", then) with { IsIdentical = true }).Verdict);

    [Theory]
    [InlineData(0, 0, RehearsalVerdict.Same)]
    [InlineData(2, 0, RehearsalVerdict.FieldsAppeared)]
    [InlineData(0, 1, RehearsalVerdict.FieldsGone)]
    [InlineData(2, 1, RehearsalVerdict.FieldsGone)]
    public void Fields_that_are_gone_come_before_those_that_appeared(int appeared, int gone, RehearsalVerdict verdict) =>
        Assert.Equal(verdict, (Step("8", "8") with { Fields = new FieldChanges(Fields(appeared), Fields(gone)) }).Verdict);

    [Fact]
    public void What_was_not_rehearsed_says_nothing() =>
        Assert.Equal(RehearsalVerdict.Left, (Step("", "") with { Refusal = RehearsalRefusal.Sends }).Verdict);

    [Fact]
    public void A_rehearsal_that_should_have_ended_long_ago_was_interrupted()
    {
        var silent = new DateTime(2026, 11, 30, 9, 0, 0, DateTimeKind.Utc);

        Assert.Equal(RehearsalState.Interrupted, RehearsalStates.Now(RehearsalState.Running, silent.AddSeconds(-1), silent));
        Assert.Equal(RehearsalState.Running, RehearsalStates.Now(RehearsalState.Running, silent.AddSeconds(1), silent));
        Assert.Equal(RehearsalState.Done, RehearsalStates.Now(RehearsalState.Done, silent.AddSeconds(-1), silent));
    }

    private static RehearsedStep Step(string now, string then) =>
        new(default, "Orders on", 1, "Receive orders", "Shop") { Now = Version(now), Then = Version(then) };

    private static RehearsedVersion? Version(string text) => text switch
    {
        "" => null,
        "fault" => new RehearsedVersion([], 0, new Reason.Rejected(404)),
        _ => new RehearsedVersion([], int.Parse(text), null),
    };

    private static FieldList Fields(int count) => FieldList.Of(Enumerable.Range(0, count).Select(at => $"f{at}"));
}
