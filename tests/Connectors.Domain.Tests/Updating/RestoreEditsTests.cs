using Connectors.Domain.Definitions;
using Connectors.Domain.Merging;
using Connectors.Domain.Updating.Facts;
using Connectors.Domain.Updating.Options;
using Connectors.Domain.Updating.Planning;

namespace Connectors.Domain.Tests.Updating;

/// <summary>Refunds was added on 1.0.0, then 2.0.0 with drafts overwrote it.</summary>
public sealed class RestoreEditsTests
{
    private static readonly ConnectorDefinition MadeOn = Given.Definition(Given.Orders, Given.Stock);
    private static readonly ConnectorDefinition Before = Given.Definition(Given.Orders, Given.Stock, Given.Refunds);
    private static readonly ConnectorDefinition Release = Given.Definition(Given.Orders, Given.Drafts);

    [Fact]
    public void Overwritten_edits_come_back_on_the_release_that_is_installed_now()
    {
        var restore = Assert.Single(Plan(Release).Options);

        Assert.Equal(Given.Definition(Given.Orders, Given.Drafts, Given.Refunds), restore.Lead.Result);
        Assert.Equal("2.0.0", $"{restore.Lead.Baseline.Release.Version}");
        Assert.Equal(new LedgerSums(1, Kept: 1, Adopted: 0, ToDecide: 0, Lost: 0), restore.Sums);
        Assert.True(restore.IsClean);
    }

    [Fact]
    public void Edits_made_since_stay()
    {
        var restore = Assert.Single(Plan(Given.Definition(Given.Orders, Given.Drafts, Given.SendOrder)).Options);

        Assert.Equal(Given.Definition(Given.Orders, Given.Drafts, Given.SendOrder, Given.Refunds), restore.Lead.Result);
    }

    [Fact]
    public void An_edit_of_what_the_release_removed_is_asked_about()
    {
        var edited = Given.Definition(Given.Orders, Given.Stock.Replace("/stock", "/our-stock", StringComparison.Ordinal));

        var restore = Assert.Single(Plan(Release, edited).Options);

        Assert.Equal(DecisionReason.ChangedAndRemoved, Assert.Single(restore.OpenQuestions).Reason);
    }

    [Fact]
    public void Edits_that_are_there_already_leave_nothing_to_do() =>
        Assert.Empty(Plan(Given.Definition(Given.Orders, Given.Drafts, Given.Refunds)).Options);

    [Fact]
    public void It_is_another_plan_than_an_undo_of_the_same_update()
    {
        var plan = Plan(Release);
        var undo = UpdatePlanner.Plan(plan.Facts with
        {
            Restore = null,
            Undo = new UndoTarget(3, Release, Before, plan.Facts.Restore!.MadeOn),
        });

        Assert.Equal(("restore:3", "undo:3"), (plan.Facts.Aim!.Key, undo.Facts.Aim!.Key));
        Assert.NotEqual(plan.Document.Hash, undo.Document.Hash);
        Assert.Equal((RestoreEdits.Name, Undo.Name), (plan.Options[0].Key, undo.Options[0].Key));
    }

    private static UpdatePlan Plan(ConnectorDefinition current, ConnectorDefinition? before = null) => UpdatePlanner.Plan(
        new UpdateFacts(Given.Id, "Shop Front", current, Given.Sam)
        {
            Baseline = Given.Release("2.0.0", Release),
            Restore = new RestoreTarget(3, before ?? Before, Given.Release("1.0.0", MadeOn)),
        });
}
