using Connectors.Domain.Updating;
using Connectors.Domain.Updating.Facts;
using Connectors.Domain.Updating.Planning;

namespace Connectors.Domain.Tests.Updating;

public sealed class UpdateRulesTests
{
    private static readonly UpdateFacts Facts = Given.Facts(
        Given.Definition(Given.Orders, Given.Stock, Given.Refunds), Given.Definition(Given.Orders, Given.Stock, Given.Drafts)) with
    {
        Flows = [Given.Flow("Refunds", "refunds.list")],
    };

    public static TheoryData<string, string, string> Requests => new()
    {
        { "keep", "", "nothing" },
        { "alongside", "", "nothing" },
        { "overwrite", "lose-edits break-flows", "nothing" },
        { "overwrite", "", "ConsentsMissing" },
        { "overwrite", "lose-edits", "ConsentsMissing" },
        { "overwrite", "LOSE-EDITS break-flows", "ConsentsMissing" },
        { "update", "", "NotAnOption" },
        { "", "", "NotAnOption" },
    };

    [Theory]
    [MemberData(nameof(Requests))]
    public void A_request_is_applied_only_with_every_consent(string option, string consents, string refusal)
    {
        var plan = UpdatePlanner.Plan(Facts);
        var request = new UpdateRequest(Given.Id, option, Saw(plan), consents.Split(' '), Given.Actor);

        Assert.Equal(refusal, UpdateRules.Refusal(plan, request)?.GetType().Name ?? "nothing");
    }

    [Fact]
    public void What_is_missing_is_named()
    {
        var plan = UpdatePlanner.Plan(Facts);

        var refusal = UpdateRules.Refusal(plan, new UpdateRequest(Given.Id, "overwrite", Saw(plan), ["lose-edits"], Given.Actor));

        var consent = Assert.IsType<Consent.BreakFlows>(Assert.Single(Assert.IsType<UpdateResult.ConsentsMissing>(refusal).Missing));
        Assert.Equal("Refunds", Assert.Single(consent.Flows).Name);
    }

    [Fact]
    public void Open_questions_keep_an_update_from_being_applied()
    {
        var facts = Facts with
        {
            Current = Given.Definition(Given.Orders.Replace("/orders", "/a", StringComparison.Ordinal), Given.Stock),
            Offered = Given.Release(
                "2.0.0", Given.Definition(Given.Orders.Replace("/orders", "/b", StringComparison.Ordinal), Given.Stock)),
        };
        var plan = UpdatePlanner.Plan(facts);

        Assert.Equal(
            new UpdateResult.NotDecided("Shop Front", 1),
            UpdateRules.Refusal(plan, new UpdateRequest(Given.Id, "keep", Saw(plan), [], Given.Actor)));
    }

    [Fact]
    public void There_is_never_a_third_connector_of_a_package()
    {
        var plan = UpdatePlanner.Plan(Facts with { Beside = Given.Beside });

        Assert.Equal(
            new UpdateResult.AlreadyAlongside("Shop Front", Given.Beside),
            UpdateRules.Refusal(plan, new UpdateRequest(Given.Id, "alongside", Saw(plan), [], Given.Actor)));
    }

    [Fact]
    public void Up_to_date_is_said_rather_than_done_again()
    {
        var plan = UpdatePlanner.Plan(Facts with { Offered = null });

        Assert.IsType<UpdateResult.UpToDate>(
            UpdateRules.Refusal(plan, new UpdateRequest(Given.Id, "keep", new SeenPlan("", null), [], Given.Actor)));
    }

    [Fact]
    public void A_row_of_the_list_is_enough_for_an_update_that_needs_nothing()
    {
        var untouched = Facts with { Current = Facts.Baseline!.Definition, Flows = [] };
        var row = new SeenRow(untouched.Current.Fingerprint, untouched.Offered!.Release.Fingerprint);

        Assert.Null(UpdateRules.Refusal(UpdatePlanner.Plan(untouched), new UpdateRequest(Given.Id, "update", row, [], Given.Actor)));
    }

    [Fact]
    public void A_row_of_the_list_names_nothing_that_could_be_consented_to()
    {
        var row = new SeenRow(Facts.Current.Fingerprint, Facts.Offered!.Release.Fingerprint);

        Assert.IsType<UpdateResult.ConsentsMissing>(UpdateRules.Refusal(
            UpdatePlanner.Plan(Facts), new UpdateRequest(Given.Id, "overwrite", row, ["lose-edits", "break-flows"], Given.Actor)));
    }

    private static SeenPlan Saw(UpdatePlan plan) => new(plan.Document.Hash, plan.Document.Json);
}
