using Connectors.Domain.Ids;
using Connectors.Domain.Merging;
using Connectors.Domain.Updating.Facts;
using Connectors.Domain.Updating.Planning;

namespace Connectors.Domain.Tests.Updating.Planning;

public sealed class RememberedAnswersTests
{
    private static readonly UpdateFacts Asked = Given.Facts(
        Given.Definition(Given.Orders.Replace("/orders", "/my/orders", StringComparison.Ordinal), Given.Stock),
        Given.Definition(Given.Orders.Replace("/orders", "/v2/orders", StringComparison.Ordinal), Given.Stock));

    private static readonly Decision Question = Keep(Asked).OpenQuestions.Single();

    [Theory]
    [InlineData(DecisionChoice.Mine, "/my/orders")]
    [InlineData(DecisionChoice.Theirs, "/v2/orders")]
    public void An_answer_for_these_very_values_is_given_again(DecisionChoice choice, string path)
    {
        var plan = Keep(Asked with { Remembered = [Kept(Question with { Choice = choice })] });

        Assert.Empty(plan.OpenQuestions);
        Assert.Equal(path, plan.Lead.Result.Content.Endpoints[0].Path);
    }

    [Fact]
    public void An_answer_for_other_values_is_asked_again()
    {
        var plan = Keep(Asked with { Remembered = [Kept(Question with { Choice = DecisionChoice.Mine, Theirs = "\"/v3/orders\"" })] });

        Assert.Single(plan.OpenQuestions);
    }

    [Fact]
    public void A_rule_for_a_place_answers_whatever_the_values_are() => Assert.Empty(
        Keep(Asked with { Remembered = [Kept(new Decision(Question.Path, DecisionChoice.Theirs))] }).OpenQuestions);

    [Fact]
    public void A_rule_for_a_place_never_drops_an_edit_that_nobody_asks_about()
    {
        var mine = Given.Definition(Given.Orders.Replace("/orders", "/my/orders", StringComparison.Ordinal), Given.Stock);
        var facts = Given.Facts(mine, Given.Definition(Given.Orders, Given.Stock, Given.Drafts));

        var plan = Keep(facts with { Remembered = [Kept(new Decision(Question.Path, DecisionChoice.Theirs))] });

        Assert.Equal((1, 0), (plan.Sums.Kept, plan.Sums.Lost));
    }

    [Fact]
    public void An_answer_given_now_counts_before_a_remembered_one()
    {
        var facts = Asked with
        {
            Answers = [Question with { Choice = DecisionChoice.Mine }],
            Remembered = [Kept(Question with { Choice = DecisionChoice.Theirs })],
        };

        Assert.Equal("/my/orders", Keep(facts).Lead.Result.Content.Endpoints[0].Path);
        Assert.Empty(RememberedAnswers.UsedBy(facts, Keep(facts)));
    }

    [Fact]
    public void The_plan_names_the_answers_that_it_uses_and_its_hash_covers_them()
    {
        var kept = Kept(Question with { Choice = DecisionChoice.Mine });
        var facts = Asked with { Remembered = [kept] };

        Assert.Equal([kept], RememberedAnswers.UsedBy(facts, Keep(facts)));
        Assert.Equal(kept, Questions.Of(facts, Keep(facts)).Single().Remembered);
        Assert.IsType<PlanDifference.OtherAnswers>(
            Assert.Single(PlanDifferences.Between(UpdatePlanner.Plan(Asked).Document, UpdatePlanner.Plan(facts))));
    }

    [Fact]
    public void An_edit_that_a_rule_drops_needs_a_consent_and_one_that_a_person_drops_does_not()
    {
        var theirs = Question with { Choice = DecisionChoice.Theirs };

        Assert.Equal(new Consent.LoseEdits(1), Assert.Single(Keep(Asked with { Remembered = [Kept(theirs)] }).Consents));
        Assert.Empty(Keep(Asked with { Answers = [theirs] }).Consents);
    }

    [Fact]
    public void A_rule_that_answers_in_place_of_an_outdated_answer_is_named()
    {
        var kept = Kept(new Decision(Question.Path, DecisionChoice.Mine));
        var facts = Asked with
        {
            Answers = [Question with { Choice = DecisionChoice.Theirs, Theirs = "\"/v3/orders\"" }],
            Remembered = [kept],
        };

        Assert.Equal([kept], RememberedAnswers.UsedBy(facts, Keep(facts)));
    }

    private static OptionPlan Keep(UpdateFacts facts) => UpdatePlanner.Plan(facts).Find("keep")!;

    private static RememberedAnswer Kept(Decision answer) => new(new AnswerRuleId(Guid.NewGuid()), answer, Given.Sam);
}
