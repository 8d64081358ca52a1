using Connectors.Domain.Comparing;
using Connectors.Domain.Definitions;
using Connectors.Domain.Merging;
using Connectors.Domain.Updating.Effects;
using Connectors.Domain.Updating.Facts;
using Connectors.Domain.Updating.Options;
using Connectors.Domain.Updating.Planning;

namespace Connectors.Domain.Tests.Updating;

public sealed class UpdatePlannerTests
{
    private static readonly ConnectorDefinition Baseline = Given.Definition(Given.Orders, Given.Stock);
    private static readonly ConnectorDefinition Edited = Given.Definition(Given.Orders, Given.Stock, Given.Refunds);
    private static readonly ConnectorDefinition Offered = Given.Definition(Given.Orders, Given.Stock, Given.Drafts);

    [Theory]
    [InlineData("untouched", "update alongside")]
    [InlineData("modified", "keep alongside overwrite")]
    [InlineData("converged", "update")]
    [InlineData("custom", "")]
    [InlineData("up to date", "")]
    public void Each_state_of_a_connector_has_its_ways_recommended_first(string state, string ways)
    {
        var facts = state switch
        {
            "untouched" => Given.Facts(Baseline, Offered),
            "converged" => Given.Facts(Offered, Offered),
            "custom" => Given.Facts(Edited, Offered) with { Baseline = null },
            "up to date" => Given.Facts(Edited, Offered) with { Offered = Given.Release("1.0.0", Baseline) },
            _ => Given.Facts(Edited, Offered),
        };

        Assert.Equal(ways, string.Join(' ', UpdatePlanner.Plan(facts).Options.Select(option => option.Key)));
    }

    [Fact]
    public void Keeping_changes_leads_to_the_release_with_every_edit_on_it()
    {
        var keep = Plan(Given.Facts(Edited, Offered), "keep");

        Assert.Equal(Given.Definition(Given.Orders, Given.Stock, Given.Refunds, Given.Drafts), keep.Lead.Result);
        Assert.Equal(new LedgerSums(Edits: 1, Kept: 1, Adopted: 0, ToDecide: 0, Lost: 0), keep.Sums);
        Assert.True(keep.IsClean);
    }

    [Fact]
    public void Keeping_changes_is_preselected_only_where_it_needs_nothing_from_anybody()
    {
        var clean = UpdatePlanner.Plan(Given.Facts(Edited, Offered));
        var writes = UpdatePlanner.Plan(Given.Facts(Edited, Given.Definition(Given.Orders, Given.Stock, Given.SendOrder)));

        Assert.Equal("keep", clean.Preselected?.Key);
        Assert.Null(writes.Preselected);
    }

    [Fact]
    public void An_edit_that_the_release_adopted_is_no_longer_an_edit()
    {
        var offered = Given.Definition(Given.Orders, Given.Stock, Given.Refunds, Given.Drafts);

        var keep = Plan(Given.Facts(Given.Definition(Given.Orders, Given.Stock, Given.Refunds), offered), "keep");

        Assert.Equal(new LedgerSums(1, Kept: 0, Adopted: 1, ToDecide: 0, Lost: 0), keep.Sums);
        Assert.Equal(offered, keep.Lead.Result);
    }

    [Fact]
    public void A_question_keeps_mine_until_it_is_answered_and_the_update_waits_for_it()
    {
        var mine = Given.Definition(Given.Orders.Replace("/orders", "/my/orders", StringComparison.Ordinal), Given.Stock);
        var theirs = Given.Definition(Given.Orders.Replace("/orders", "/v2/orders", StringComparison.Ordinal), Given.Stock);
        var facts = Given.Facts(mine, theirs);

        var open = Plan(facts, "keep");
        var question = Assert.Single(open.OpenQuestions);
        var answered = Plan(facts with { Answers = [question with { Choice = DecisionChoice.Theirs }] }, "keep");

        Assert.Equal((mine, false, 1), (open.Lead.Result, open.IsDecided, open.Sums.ToDecide));
        Assert.Equal((theirs, true, 1), (answered.Lead.Result, answered.IsDecided, answered.Sums.Lost));
    }

    [Fact]
    public void Overwriting_loses_every_edit_that_the_release_did_not_adopt_and_asks_for_that()
    {
        var mine = Given.Definition(Given.Orders, Given.Stock, Given.Refunds, Given.Drafts);

        var overwrite = Plan(Given.Facts(mine, Offered), "overwrite");

        Assert.Equal(new LedgerSums(2, Kept: 0, Adopted: 1, ToDecide: 0, Lost: 1), overwrite.Sums);
        Assert.Equal(new Consent.LoseEdits(1), Assert.Single(overwrite.Consents));
        Assert.Equal(Offered, overwrite.Lead.Result);
    }

    [Fact]
    public void Each_way_says_what_it_does_to_each_flow()
    {
        var moved = Given.Definition(Given.Orders, Given.Stock.Replace("/stock", "/v2/stock", StringComparison.Ordinal));
        var facts = Given.Facts(Edited, moved) with
        {
            Flows =
            [
                Given.Flow("Orders", "orders.list"),
                Given.Flow("Refunds", "refunds.list"),
                Given.Flow("Stock", "stock.list"),
                Given.Flow("Gone", "gone"),
            ],
        };

        Assert.Equal("WasBroken Identical Identical Differs", Fates(facts, "keep"));
        Assert.Equal("WasBroken Identical Breaks Differs", Fates(facts, "overwrite"));
        Assert.Equal("WasBroken Identical Identical Identical", Fates(facts, "alongside"));
        var loss = Assert.Single(Plan(facts, "overwrite").FlowsThat(FlowFate.Breaks).Single().Losses);
        Assert.True(loss is { IsOurs: true, Problem: Domain.Requests.Problem.MissingEndpoint { Name: "Receive refunds" } });
    }

    [Fact]
    public void Installing_alongside_changes_nothing_and_asks_for_nothing()
    {
        var facts = Given.Facts(Edited, Given.On("https://other.example", Given.SendOrder)) with
        {
            Flows = [Given.Flow("Refunds", "refunds.list")],
        };

        var alongside = Plan(facts, "alongside");

        Assert.True(alongside.IsClean);
        Assert.True(Assert.Single(alongside.Instances).StaysSignedIn);
        Assert.IsType<UpdateStep.AddConnector>(Assert.Single(alongside.Lead.Steps));
    }

    public static TheoryData<string, string> WhatMustBeAllowed => new()
    {
        { "new host", "credentials:https://other.example host-changed:baseUrl" },
        { "endpoint that writes", "endpoint-added:endpoints[orders.create]" },
        { "endpoint gone", "break-flows" },
        { "method gone", "break-flows stop-instances" },
        { "nothing", "" },
    };

    [Theory]
    [MemberData(nameof(WhatMustBeAllowed))]
    public void What_a_release_takes_or_may_do_beyond_today_must_be_allowed_by_name(string release, string consents)
    {
        var offered = release switch
        {
            "new host" => Given.On("https://other.example", Given.Orders, Given.Stock),
            "endpoint that writes" => Given.Definition(Given.Orders, Given.Stock, Given.SendOrder),
            "endpoint gone" => Given.Definition(Given.Orders),
            "method gone" => Some.Definition($$"""
                { "format": "connector/1", "name": "Shop", "baseUrl": "https://shop.example",
                  "authentication": [ { "key": "none", "type": "none" } ],
                  "endpoints": [{{Given.Orders}},{{Given.Stock}}] }
                """),
            _ => Given.Definition(Given.Orders, Given.Stock, Given.Drafts),
        };
        var facts = Given.Facts(Baseline, offered) with { Flows = [Given.Flow("Stock", "stock.list")] };

        var keys = Plan(facts, "update").Consents.Select(consent => consent.Key).Order(StringComparer.Ordinal);

        Assert.Equal(consents, string.Join(' ', keys));
    }

    [Fact]
    public void An_option_is_one_class_and_is_planned_like_every_other()
    {
        var plan = UpdatePlanner.Plan(Given.Facts(Edited, Offered), [new Postpone(), .. UpdateOptions.All]);

        var added = plan.Options[0];
        Assert.Equal(("postpone", "note for later"), (added.Key, Assert.Single(added.Lead.Steps).Text));
        Assert.NotEqual(plan.Document.Hash, UpdatePlanner.Plan(plan.Facts).Document.Hash);
    }

    private static OptionPlan Plan(UpdateFacts facts, string key) =>
        Assert.Single(UpdatePlanner.Plan(facts).Options, option => option.Key == key);

    private static string Fates(UpdateFacts facts, string key) => string.Join(' ', Plan(facts, key).Flows.Select(flow => flow.Fate));

    private sealed class Postpone : UpdateOption
    {
        public override string Key => "postpone";

        public override bool Suits(Integrity integrity) => true;

        public override Lead Lead(UpdateFacts facts, Lazy<MergeResult> merge) =>
            new(facts.Current, facts.Baseline!, [new Note()]) { LeavesExisting = true };

        private sealed record Note : UpdateStep
        {
            public override string Text => "note for later";
        }
    }
}
