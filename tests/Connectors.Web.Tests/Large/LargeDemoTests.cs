using Connectors.Data;
using Connectors.Demo.Large;
using Connectors.Domain.Comparing;
using Connectors.Domain.Updating.Effects;
using Connectors.Domain.Updating.Options;
using Connectors.Domain.Updating.Planning;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Web.Tests.Large;

/// <summary>What the large demo organisation holds, and what its updates need from a person.</summary>
[Collection(nameof(OneLargeApp))]
public sealed class LargeDemoTests(LargeApp app)
{
    /// <summary>The way that needs least from a person, for every connector with an update.</summary>
    private List<(UpdatePlan Plan, OptionPlan Way)> Updates =>
    [
        .. app.Plans.Where(plan => plan.Options.Count > 0)
            .Select(plan => (plan, plan.Find(Update.Name) ?? plan.Find(KeepChanges.Name)!)),
    ];

    private List<OptionPlan> Modified => [.. Updates.Where(update => IsModified(update.Plan)).Select(update => update.Way)];

    private List<OptionPlan> Unmodified => [.. Updates.Where(update => !IsModified(update.Plan)).Select(update => update.Way)];

    [Fact]
    public async Task It_has_200_connectors_of_which_40_are_modified_and_300_flows()
    {
        Assert.Equal(LargeCounts.Connectors, app.Plans.Count);
        Assert.Equal(LargeCounts.Modified, app.Plans.Count(IsModified));
        Assert.Equal(LargeCounts.Flows, await app.With((ConnectorsDbContext db) => db.Flows.CountAsync()));
        Assert.Equal((200, 40, 300), (LargeCounts.Connectors, LargeCounts.Modified, LargeCounts.Flows));
    }

    [Fact]
    public void All_modified_connectors_and_nearly_all_others_have_an_update()
    {
        Assert.Equal(LargeCounts.Modified, Modified.Count);
        Assert.Equal(150, Unmodified.Count);
    }

    [Fact]
    public void Of_the_modified_28_merge_cleanly_and_12_ask_5_questions_between_them()
    {
        var questions = Modified
            .SelectMany(way => way.OpenQuestions)
            .GroupBy(question => (question.Path, question.Mine, question.Theirs));

        Assert.Equal(28, Modified.Count(way => way.IsClean));
        Assert.Equal(12, Modified.Count(way => way.OpenQuestions.Count == 1));
        Assert.Equal([3, 3, 2, 2, 2], questions.Select(group => group.Count()).OrderDescending());
        Assert.All(Modified, way => Assert.Empty(way.Consents));
    }

    [Fact]
    public void Edits_are_kept_adopted_or_decided_and_none_is_lost()
    {
        var sums = Modified.Select(way => way.Sums).ToList();

        Assert.Equal(
            (47, 28, 7, 12, 0),
            (sums.Sum(sum => sum.Edits), sums.Sum(sum => sum.Kept), sums.Sum(sum => sum.Adopted), sums.Sum(sum => sum.ToDecide),
                sums.Sum(sum => sum.Lost)));
    }

    [Fact]
    public void Of_the_unmodified_5_need_one_of_4_consents() => Assert.Equal(
        [
            "authentication-address-changed:authentication[application].tokenUrl",
            "break-flows",
            "endpoint-added:endpoints[notes.create]",
            "endpoint-added:endpoints[notes.create]",
            "scope-added:authentication[application].scopes[reports]",
        ],
        Unmodified.SelectMany(way => way.Consents).Select(consent => consent.Key).Order(StringComparer.Ordinal));

    [Fact]
    public void One_flow_breaks_and_37_send_other_requests()
    {
        var flows = Updates.SelectMany(update => update.Way.Flows).ToLookup(flow => flow.Id, flow => flow.Fate);

        Assert.Equal(
            new Dictionary<FlowFate, int> { [FlowFate.Breaks] = 1, [FlowFate.Differs] = 37, [FlowFate.Identical] = 262 },
            flows.GroupBy(flow => flow.Min()).ToDictionary(group => group.Key, group => group.Count()));
    }

    private static bool IsModified(UpdatePlan plan) => plan.Facts.Comparison.Integrity == Integrity.Modified;
}
