using Connectors.Domain.Definitions;
using Connectors.Domain.Merging;
using Connectors.Domain.Updating.Options;
using Connectors.Domain.Updating.Planning;

namespace Connectors.Domain.Tests.Updating;

public sealed class QuestionTests
{
    private const string PagedStock =
        """{"key":"stock.list","name":"Receive stock","path":"/stock","pagination":{"type":"pageNumber","parameter":"page","size":100}}""";

    [Theory]
    // place, mine, theirs, kind
    [InlineData("endpoints[a]", "{}", null, QuestionKind.Endpoint)]
    [InlineData("endpoints[a].pagination", "{}", null, QuestionKind.Json)]
    [InlineData("endpoints[a].pagination.size", "10", "20", QuestionKind.Number)]
    [InlineData("endpoints[a].path", "\"/a\"", "\"/b\"", QuestionKind.Text)]
    [InlineData("endpoints[a].body", "\"a\\nb\"", "\"c\"", QuestionKind.Lines)]
    [InlineData("endpoints[a].headers[Accept].value", "\"a\"", "\"b\"", QuestionKind.Header)]
    [InlineData("rateLimit", "{}", "{}", QuestionKind.Json)]
    [InlineData("variables[x].required", "true", "false", QuestionKind.Json)]
    public void The_place_and_the_values_tell_what_kind_of_value_is_entered(string place, string? mine, string? theirs, QuestionKind kind)
    {
        var decision = new Decision(place, DecisionChoice.Undecided) { Mine = mine, Theirs = theirs };

        Assert.Equal(kind, new Question(decision, null!, null!) { EndpointKey = "a" }.Kind);
    }

    [Fact]
    public void Words_name_the_edit_of_what_the_release_removes()
    {
        var question = Ask(PagedStock.Replace("100", "200", StringComparison.Ordinal), Given.Definition(Given.Orders));

        Assert.Equal(QuestionKind.Endpoint, question.Kind);
        Assert.Equal("You changed its size of pagination to `200`; the release removes it.", QuestionWords.Of(question, "the release"));
    }

    [Fact]
    public void Words_name_the_change_of_what_I_removed()
    {
        var question = Ask(null, Given.Definition(Given.Orders, PagedStock.Replace("/stock", "/inventory", StringComparison.Ordinal)));

        Assert.Equal("You removed it; the release changes its path to `/inventory`.", QuestionWords.Of(question, "the release"));
    }

    [Fact]
    public void Where_both_sides_changed_a_value_there_is_no_sentence()
    {
        var question = Ask(
            PagedStock.Replace("100", "200", StringComparison.Ordinal),
            Given.Definition(Given.Orders, PagedStock.Replace("100", "75", StringComparison.Ordinal)));

        Assert.Equal(QuestionKind.Number, question.Kind);
        Assert.Null(QuestionWords.Of(question, "the release"));
        Assert.Equal(["Receive stock", "stock.list", "/stock"], question.EndpointNames);
    }

    [Fact]
    public void An_endpoint_of_ones_own_is_checked_as_part_of_the_result_and_answers_the_question()
    {
        var question = Ask(PagedStock.Replace("100", "200", StringComparison.Ordinal), Given.Definition(Given.Orders));
        var start = EndpointAnswers.Start(question);
        var result = question.Mine.Lead.Result.Content;

        Assert.Equal(200, start.Pagination!.Size);
        var refused = EndpointAnswers.Check(question, start with { Path = "" }, result);
        Assert.Equal($"{refused.Pointer}/path", Assert.Single(refused.Faults).Pointer);
        var twice = EndpointAnswers.Check(question, start with { Key = "orders.list" }, result);
        Assert.Contains(twice.Faults, fault => fault.Pointer.StartsWith(twice.Pointer, StringComparison.Ordinal));
        Assert.Empty(EndpointAnswers.Check(question, start with { Path = "/inventory" }, result).Faults);

        var answer = question.Answered(DecisionChoice.Value, EndpointJson.Write(start with { Path = "/inventory" }));
        var plan = Plan(PagedStock.Replace("100", "200", StringComparison.Ordinal), Given.Definition(Given.Orders), answer);
        Assert.Equal("/inventory", plan.Lead.Result.Content.Endpoints.Single(endpoint => endpoint.Key == "stock.list").Path);
        Assert.True(plan.IsDecided);
    }

    private static Question Ask(string? mine, ConnectorDefinition offered)
    {
        var facts = Facts(mine, offered);
        return Assert.Single(Questions.Of(facts, Plan(mine, offered)));
    }

    private static OptionPlan Plan(string? mine, ConnectorDefinition offered, params Decision[] answers) =>
        UpdatePlanner.Plan(Facts(mine, offered) with { Answers = answers }).Find(KeepChanges.Name)!;

    private static Domain.Updating.Facts.UpdateFacts Facts(string? mine, ConnectorDefinition offered) =>
        Given.Facts(mine is null ? Given.Definition(Given.Orders) : Given.Definition(Given.Orders, mine), offered) with
        {
            Baseline = Given.Release("1.0.0", Given.Definition(Given.Orders, PagedStock)),
        };
}
