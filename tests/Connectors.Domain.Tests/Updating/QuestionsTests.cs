using Connectors.Domain.Definitions;
using Connectors.Domain.Updating.Facts;
using Connectors.Domain.Updating.Planning;

namespace Connectors.Domain.Tests.Updating;

public sealed class QuestionsTests
{
    private const string Store = """ "variables": [{ "key": "store" }], """;
    private const string Ours = """ { "key": "ours", "path": "/{{store}}/ours" } """;

    [Fact]
    public void A_question_about_a_variable_names_my_edits_that_one_of_the_answers_would_drop()
    {
        var facts = Facts(With(Store, Ours), With("", ""));

        var question = Assert.Single(Questions.Of(facts, Keep(facts)));

        Assert.Equal("variables[store]", question.Path);
        Assert.Equal(["Endpoint *ours* added"], question.MyEdits.Select(edit => edit.Words));
        Assert.Equal((0, 1), (question.Mine.Sums.Lost, question.Theirs.Sums.Lost));
    }

    [Fact]
    public void An_edit_that_hangs_on_both_answers_is_named_once()
    {
        var facts = Facts(With("""  "category": "mine", """, ""), With(""" "category": "theirs", """, ""));

        var question = Assert.Single(Questions.Of(facts, Keep(facts)));

        Assert.Equal(["category"], question.MyEdits.Select(edit => edit.Path));
        Assert.Equal(["category"], question.TheirEdits.Select(edit => edit.Path));
    }

    private static OptionPlan Keep(UpdateFacts facts) => UpdatePlanner.Plan(facts).Find("keep")!;

    private static UpdateFacts Facts(ConnectorDefinition mine, ConnectorDefinition theirs) =>
        new(Given.Id, "Shop Front", mine, Given.Sam)
        {
            Baseline = Given.Release("1.0.0", With(Store, "")),
            Offered = Given.Release("2.0.0", theirs),
        };

    private static ConnectorDefinition With(string more, string endpoints) => Some.Definition(
        $$"""{ "format": "connector/1", "name": "Shop", "baseUrl": "https://shop.example", {{more}} "endpoints": [{{endpoints}}] }""");
}
