using Connectors.Domain.Ids;
using Connectors.Domain.Merging;
using Connectors.Domain.Updating.Facts;
using Connectors.Domain.Updating.Planning;

namespace Connectors.Domain.Tests.Updating;

public sealed class PlanDifferencesTests
{
    private static readonly UpdateFacts Facts = Given.Facts(
        Given.Definition(Given.Orders, Given.Stock, Given.Refunds), Given.Definition(Given.Orders, Given.Stock, Given.Drafts)) with
    {
        Flows = [Given.Flow("Refunds", "refunds.list")],
    };

    [Fact]
    public void The_same_facts_give_the_same_hash() =>
        Assert.Equal(UpdatePlanner.Plan(Facts).Document, UpdatePlanner.Plan(Facts with { Flows = [.. Facts.Flows] }).Document);

    public static TheoryData<string, string> Meanwhile => new()
    {
        { "edit", "Edited by Sam Ito" },
        { "release", "OtherOffer 3.0.0" },
        { "withdrawn", "OtherOffer " },
        { "alongside", "AlongsideAdded" },
        { "flow added", "Flow Added Orders by Sam Ito" },
        { "flow changed", "Flow Changed Refunds by Sam Ito" },
        { "flow removed", "Flow Removed Refunds by " },
        { "instance renamed", "Instance Changed Shop EU by " },
        { "instance signed out", "Instance Changed Shop by " },
        { "answer", "OtherAnswers 1" },
    };

    [Theory]
    [MemberData(nameof(Meanwhile))]
    public void What_happened_meanwhile_changes_the_hash_and_is_named(string happened, string difference)
    {
        var now = UpdatePlanner.Plan(After(happened));
        var seen = PlanDocument.Read(UpdatePlanner.Plan(Facts).Document.Json, UpdatePlanner.Plan(Facts).Document.Hash);

        Assert.NotNull(seen);
        Assert.NotEqual(seen.Hash, now.Document.Hash);
        Assert.Equal(difference, Say(Assert.Single(PlanDifferences.Between(seen, now))));
    }

    [Theory]
    [InlineData("[1,2]")]
    [InlineData("\"text\"")]
    [InlineData("""{"flows":[],"instances":{"x":7},"current":{}}""")]
    [InlineData("not json")]
    public void A_plan_that_nobody_was_shown_says_nothing_and_harms_nothing(string json)
    {
        var plan = UpdatePlanner.Plan(Facts);

        Assert.Null(PlanDocument.Read(json, plan.Document.Hash));
        Assert.NotEmpty(PlanDifferences.Between(PlanDocument.Read(json, new PlanDocument(json).Hash), plan));
    }

    [Fact]
    public void No_value_of_an_instance_or_a_step_is_in_the_document()
    {
        var instance = Given.Shop with { Values = new Dictionary<string, string> { ["store"] = "very-private" } };
        var step = new DependentStep(1, instance, "refunds.list", new Dictionary<string, string> { ["since"] = "also-private" });

        var flow = new DependentFlow(new FlowId(Guid.NewGuid()), "Refunds", [step]);

        var json = UpdatePlanner.Plan(Facts with { Instances = [instance], Flows = [flow] }).Document.Json;

        Assert.DoesNotContain("private", json, StringComparison.Ordinal);
    }

    private static UpdateFacts After(string happened) => happened switch
    {
        "edit" => Facts with { Current = Given.Definition(Given.Orders, Given.Refunds) },
        "release" => Facts with { Offered = Given.Release("3.0.0", Given.Definition(Given.Orders)) },
        "withdrawn" => Facts with { Offered = null },
        "alongside" => Facts with { Beside = Given.Beside },
        "flow added" => Facts with { Flows = [.. Facts.Flows, Given.Flow("Orders", "orders.list")] },
        "flow changed" => Facts with { Flows = [Facts.Flows[0] with { Steps = Given.Flow("Refunds", "orders.list").Steps }] },
        "flow removed" => Facts with { Flows = [] },
        "instance renamed" => Facts with { Instances = [Given.Shop with { Name = "Shop EU" }] },
        "instance signed out" => Facts with { Instances = [Given.Shop with { Credentials = new HashSet<string>() }] },
        "answer" => Facts with { Answers = [new Decision("endpoints[orders.list]", DecisionChoice.Mine)] },
        _ => throw new ArgumentOutOfRangeException(nameof(happened)),
    };

    private static string Say(PlanDifference difference) => difference switch
    {
        PlanDifference.Edited(var by) => $"Edited by {by.Name}",
        PlanDifference.OtherOffer(var now) => $"OtherOffer {now}",
        PlanDifference.Dependent(var what, var change, var name, var by) => $"{what} {change} {name} by {by?.Name}",
        PlanDifference.OtherAnswers(var count) => $"OtherAnswers {count}",
        _ => difference.GetType().Name,
    };
}
