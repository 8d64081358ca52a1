using Connectors.Domain.Definitions;
using Connectors.Domain.Merging;
using Connectors.Domain.Updating.Facts;
using Connectors.Domain.Updating.Planning;

namespace Connectors.Domain.Tests.Updating;

public sealed class UndoTests
{
    private static readonly ConnectorDefinition Before = Given.Definition(Given.Orders, Given.Stock, Given.Refunds);
    private static readonly ConnectorDefinition Left = Given.Definition(Given.Orders, Given.Refunds, Given.Drafts);

    [Fact]
    public void Right_after_an_update_undo_leads_to_exactly_what_was()
    {
        var undo = Plan(Left);

        Assert.Equal((Before, "1.0.0"), (undo.Lead.Result, $"{undo.Lead.Baseline.Release.Version}"));
        Assert.True(undo.IsClean);
    }

    [Fact]
    public void Edits_made_since_are_kept()
    {
        var undo = Plan(Given.Definition(Given.Orders, Given.Refunds, Given.Drafts, Given.SendOrder));

        Assert.Equal(Given.Definition(Given.Orders, Given.Stock, Given.Refunds, Given.SendOrder), undo.Lead.Result);
        Assert.Equal(new LedgerSums(1, Kept: 1, Adopted: 0, ToDecide: 0, Lost: 0), undo.Sums);
    }

    [Fact]
    public void An_edit_that_says_the_same_as_the_undo_is_named()
    {
        var undo = Plan(Given.Definition(Given.Orders, Given.Refunds, Given.Drafts, Given.Stock));

        Assert.Equal(Before, undo.Lead.Result);
        Assert.Equal(Fate.AdoptedUpstream, Assert.Single(undo.Lead.Mine).Fate);
    }

    [Fact]
    public void An_edit_of_what_the_update_brought_is_asked_about()
    {
        var edited = Given.Definition(Given.Orders, Given.Refunds, Given.Drafts.Replace("/drafts", "/my-drafts", StringComparison.Ordinal));

        var undo = Plan(edited);

        Assert.Equal(DecisionReason.ChangedAndRemoved, Assert.Single(undo.OpenQuestions).Reason);
        Assert.False(undo.IsDecided);
    }

    [Fact]
    public void Undoing_an_older_update_undoes_the_later_ones_first_and_keeps_edits_made_since()
    {
        var third = Given.Definition(Given.Orders, Given.Refunds, Given.Drafts, Given.SendOrder);
        var edited = Given.Definition(
            Given.Orders.Replace("/orders", "/our-orders", StringComparison.Ordinal), Given.Refunds, Given.Drafts, Given.SendOrder);

        Assert.Equal(Before, Assert.Single(Options(third, new LaterUpdate("3.0.0", third, Left))).Lead.Result);
        Assert.Equal(
            Given.Definition(
                Given.Orders.Replace("/orders", "/our-orders", StringComparison.Ordinal), Given.Stock, Given.Refunds),
            Assert.Single(Options(edited, new LaterUpdate("3.0.0", third, Left))).Lead.Result);
    }

    [Fact]
    public void An_older_update_is_undone_only_after_a_later_one_that_needs_a_decision()
    {
        var third = Given.Definition(Given.Orders, Given.Refunds, Given.Drafts, Given.SendOrder);
        var edited = Given.Definition(
            Given.Orders, Given.Refunds, Given.Drafts, Given.SendOrder.Replace("\"/orders\"", "\"/our-orders\"", StringComparison.Ordinal));

        Assert.Empty(Options(edited, new LaterUpdate("3.0.0", third, Left)));
    }

    private static OptionPlan Plan(ConnectorDefinition current) => Assert.Single(Options(current));

    private static IReadOnlyList<OptionPlan> Options(ConnectorDefinition current, params LaterUpdate[] later)
    {
        var facts = new UpdateFacts(Given.Id, "Shop Front", current, Given.Sam)
        {
            Baseline = Given.Release("2.0.0", Given.Definition(Given.Orders, Given.Drafts)),
            Undo = new UndoTarget(3, Left, Before, Given.Release("1.0.0", Given.Definition(Given.Orders, Given.Stock))) { Later = later },
        };
        return UpdatePlanner.Plan(facts).Options;
    }
}
