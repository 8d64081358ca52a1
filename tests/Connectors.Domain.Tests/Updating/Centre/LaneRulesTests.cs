using Connectors.Domain.Catalog;
using Connectors.Domain.Updating.Centre;
using Connectors.Domain.Updating.Facts;
using Connectors.Domain.Updating.Holding;
using Connectors.Domain.Updating.Planning;

namespace Connectors.Domain.Tests.Updating.Centre;

public sealed class LaneRulesTests
{
    private static readonly string MyOrders = Given.Orders.Replace("/orders", "/my/orders", StringComparison.Ordinal);
    private static readonly string TheirOrders = Given.Orders.Replace("/orders", "/v2/orders", StringComparison.Ordinal);

    [Theory]
    [InlineData("held", "consent", "question", Lane.Held)]
    [InlineData("beside", "consent", "question", Lane.Held)]
    [InlineData("", "consent", "question", Lane.LookFirst)]
    [InlineData("", "consent", "", Lane.LookFirst)]
    [InlineData("", "", "question", Lane.ToDecide)]
    [InlineData("", "", "", Lane.Ready)]
    public void The_first_that_matches_is_the_lane(string waits, string consent, string question, Lane lane)
    {
        var mine = Given.Definition(question == "" ? Given.Orders : MyOrders, Given.Stock, Given.Refunds);
        string[] added = consent == "" ? [] : [Given.SendOrder];
        var theirs = Given.Definition([question == "" ? Given.Orders : TheirOrders, Given.Stock, .. added]);

        Assert.Equal(lane, Of(Waiting(Given.Facts(mine, theirs), waits)).Lane);
    }

    [Theory]
    [InlineData("unmodified", "update")]
    [InlineData("modified", "keep")]
    public void An_update_in_one_go_never_loses_an_edit(string state, string option)
    {
        var current = state == "modified"
            ? Given.Definition(Given.Orders, Given.Stock, Given.Refunds)
            : Given.Definition(Given.Orders, Given.Stock);

        Assert.Equal(option, Of(Given.Facts(current, Given.Definition(Given.Orders, Given.Stock, Given.Drafts))).Way.Key);
    }

    [Fact]
    public void A_connector_without_an_update_is_no_candidate()
    {
        var current = Given.Definition(Given.Orders, Given.Stock);
        var facts = Given.Facts(current, current) with { Offered = Given.Release("1.0.0", current) };

        Assert.Null(Candidate.Of(UpdatePlanner.Plan(facts)));
    }

    [Fact]
    public void A_release_that_breaks_more_than_its_version_says_is_named()
    {
        var current = Given.Definition(Given.Orders, Given.Stock);
        var facts = Given.Facts(current, Given.Definition(Given.Orders));

        Assert.False(Of(facts).IsUnderstated);
        Assert.True(Of(facts with { Offered = Given.Release("1.0.1", Given.Definition(Given.Orders)) }).IsUnderstated);
    }

    private static Candidate Of(UpdateFacts facts) => Candidate.Of(UpdatePlanner.Plan(facts))!;

    private static UpdateFacts Waiting(UpdateFacts facts, string waits) => waits switch
    {
        "held" => facts with { Hold = new Hold(HoldKind.Skip, "Waits", Given.Sam) { Version = ReleaseVersion.Parse("2.0.0") } },
        "beside" => facts with { Beside = Given.Beside },
        _ => facts,
    };
}
