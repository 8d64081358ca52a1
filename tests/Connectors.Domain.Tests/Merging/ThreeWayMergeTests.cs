using Connectors.Domain.Definitions;
using Connectors.Domain.Merging;

namespace Connectors.Domain.Tests.Merging;

public sealed class ThreeWayMergeTests
{
    private const string Orders = """ { "key": "orders", "name": "Receive orders", "path": "/orders", "records": "$.orders" } """;

    [Fact]
    public void An_added_endpoint_and_a_changed_one_both_stand_in_the_result()
    {
        var merge = Merge(Orders, $$"""{{Orders}}, { "key": "refunds", "path": "/refunds" }""",
            Orders.Replace("$.orders", "$.data", StringComparison.Ordinal));

        Assert.True(merge.IsClean);
        Assert.Equal(["orders", "refunds"], merge.Definition!.Content.Endpoints.Select(endpoint => endpoint.Key));
        Assert.Equal("$.data", merge.Definition.Content.Endpoints[0].Records);
        Assert.Equal(Fate.Kept, Assert.Single(merge.Ledger).Fate);
        Assert.Equal(Fate.Taken, Assert.Single(merge.TheirLedger).Fate);
    }

    [Fact]
    public void A_contradiction_is_asked_about_and_mine_stands_until_it_is_decided()
    {
        var (mine, theirs) = (Orders.Replace("$.orders", "$.mine", StringComparison.Ordinal),
            Orders.Replace("$.orders", "$.theirs", StringComparison.Ordinal));
        var merge = Merge(Orders, mine, theirs);

        var question = Assert.Single(merge.Open);
        Assert.Equal(("endpoints[orders].records", DecisionReason.BothChanged, "\"$.orders\"", "\"$.mine\"", "\"$.theirs\""),
            (question.Path, question.Reason, question.Baseline, question.Mine, question.Theirs));
        Assert.Equal("Records path of *Receive orders*: yours is `$.mine`, the release has `$.theirs`", question.Words);
        Assert.False(merge.IsClean);
        Assert.Equal("$.mine", merge.Definition!.Content.Endpoints[0].Records);
        Assert.Equal((Fate.ToDecide, Fate.HeldBack), (Assert.Single(merge.Ledger).Fate, Assert.Single(merge.TheirLedger).Fate));
    }

    [Theory]
    [InlineData(DecisionChoice.Mine, null, "$.mine", Fate.DecidedMine, Fate.HeldBack)]
    [InlineData(DecisionChoice.Theirs, null, "$.theirs", Fate.DecidedTheirs, Fate.DecidedTheirs)]
    [InlineData(DecisionChoice.Value, "\"$.own\"", "$.own", Fate.DecidedOtherwise, Fate.DecidedOtherwise)]
    public void An_answer_settles_the_question_and_the_ledger_says_so(
        DecisionChoice choice, string? value, string records, Fate mine, Fate theirs)
    {
        var open = Assert.Single(Contradiction().Open);

        var merge = Contradiction(open with { Choice = choice, Value = value });

        Assert.True(merge.IsClean);
        Assert.Equal(records, merge.Definition!.Content.Endpoints[0].Records);
        Assert.Equal((mine, theirs), (Assert.Single(merge.Ledger).Fate, Assert.Single(merge.TheirLedger).Fate));
    }

    [Fact]
    public void An_answer_for_other_values_is_asked_again()
    {
        var answer = Assert.Single(Contradiction().Open) with { Choice = DecisionChoice.Theirs, Theirs = "\"$.older\"" };

        var question = Assert.Single(Contradiction(answer).Open);

        Assert.True(question.IsStale);
    }

    [Fact]
    public void An_answer_that_fits_nothing_is_named() =>
        Assert.Equal(["endpoints[nobody].path"], Contradiction(new Decision("endpoints[nobody].path", DecisionChoice.Mine)).UnusedAnswers);

    [Fact]
    public void A_value_of_ones_own_that_makes_the_result_invalid_is_refused_with_its_fault()
    {
        var merge = Contradiction(new Decision("endpoints[orders].records", DecisionChoice.Value) { Value = "7" });

        Assert.Null(merge.Definition);
        Assert.Equal("/endpoints/0/records", Assert.Single(merge.Faults).Pointer);
    }

    [Fact]
    public void An_edit_that_nothing_contradicts_is_dropped_only_by_a_decision()
    {
        var mine = Orders.Replace("Receive orders", "My orders", StringComparison.Ordinal);

        var merge = Merge(Orders, mine, Orders, new Decision("endpoints[orders].name", DecisionChoice.Theirs));

        Assert.Equal("Receive orders", merge.Definition!.Content.Endpoints[0].Name);
        Assert.Equal(Fate.Dropped, Assert.Single(merge.Ledger).Fate);
    }

    [Fact]
    public void What_both_did_alike_is_adopted_in_silence()
    {
        var both = Orders.Replace("Receive orders", "All orders", StringComparison.Ordinal);

        var merge = Merge(Orders, both, both);

        Assert.True(merge.IsClean);
        Assert.Equal((Fate.AdoptedUpstream, Fate.AlreadyHere), (Assert.Single(merge.Ledger).Fate, Assert.Single(merge.TheirLedger).Fate));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_rename_on_one_side_carries_the_other_sides_edit_to_the_new_key(bool isMine)
    {
        var renamed = Orders.Replace("\"orders\",", "\"orders.all\",", StringComparison.Ordinal);
        var edited = Orders.Replace("$.orders", "$.data", StringComparison.Ordinal);

        var merge = isMine ? Merge(Orders, renamed, edited) : Merge(Orders, edited, renamed);

        var endpoint = Assert.Single(merge.Definition!.Content.Endpoints);
        Assert.Equal(("orders.all", "$.data"), (endpoint.Key, endpoint.Records));
        Assert.True(merge.IsClean);
    }

    [Fact]
    public void Two_renames_of_one_endpoint_are_asked_about() =>
        Assert.Equal("endpoints[orders].key", Assert.Single(Merge(
            Orders, Orders.Replace("\"orders\",", "\"mine\",", StringComparison.Ordinal),
            Orders.Replace("\"orders\",", "\"theirs\",", StringComparison.Ordinal)).Open).Path);

    [Fact]
    public void A_key_that_the_release_gives_to_something_else_never_stands_twice()
    {
        var merge = Merge(Orders, Orders.Replace("\"orders\",", "\"sales\",", StringComparison.Ordinal),
            $$"""{{Orders}}, { "key": "sales", "path": "/sales" }""");

        Assert.NotNull(merge.Definition);
        Assert.Equal("sales", Assert.Single(merge.Definition.Content.Endpoints).Key);
        Assert.NotEmpty(merge.Open);
        Assert.Single(merge.Ledger);
        Assert.Single(merge.TheirLedger);
    }

    [Theory]
    [InlineData("one\ntwo\nthree\nfour", "ONE\ntwo\nthree\nfour", "one\ntwo\nthree\nFOUR", "ONE\ntwo\nthree\nFOUR")]
    [InlineData("one\ntwo\nthree", "zero\none\ntwo\nthree", "one\ntwo\nthree\nfour", "zero\none\ntwo\nthree\nfour")]
    [InlineData("one\ntwo\nthree\nfour", "ONE\ntwo\nthree\nFOUR", "one\ntwo\nthree\nFOUR", "ONE\ntwo\nthree\nFOUR")]
    [InlineData("one\ntwo\nthree", "ONE\ntwo\nthree", "uno\ntwo\nthree", null)]
    [InlineData("one\ntwo\nthree", "one\nTWO\nthree", "one\ntwo\nTHREE", null)]
    [InlineData("one\ntwo", "one\ntwo\nmine", "one\ntwo\ntheirs", null)]
    [InlineData("one line", "mine", "theirs", null)]
    public void Texts_of_several_lines_are_merged_line_by_line(string baseline, string mine, string theirs, string? merged)
    {
        string Body(string text) => $$"""{ "key": "e", "body": {{System.Text.Json.JsonSerializer.Serialize(text)}} }""";

        var merge = Merge(Body(baseline), Body(mine), Body(theirs));

        Assert.Equal(merged is not null, merge.IsClean);
        Assert.Equal(merged ?? mine, merge.Definition!.Content.Endpoints[0].Body);
        if (merged is not null) Assert.True(Assert.Single(merge.Ledger).NeedsCheck);
    }

    [Fact]
    public void A_variable_that_the_release_removes_and_my_endpoint_uses_is_asked_about()
    {
        const string Store = """ "variables": [{ "key": "store" }], """;
        var merge = ThreeWayMerge.Merge(Definition(Store, Orders),
            Definition(Store, $$$"""{{{Orders}}}, { "key": "mine", "path": "/{{store}}" }"""), Definition("", Orders));

        var question = Assert.Single(merge.Open);
        Assert.Equal(("variables[store]", DecisionReason.Invalid), (question.Path, question.Reason));
        Assert.Contains("not declared", question.Words, StringComparison.Ordinal);
        Assert.Equal("store", Assert.Single(merge.Definition!.Content.Variables).Key);
    }

    [Fact]
    public void A_variable_that_I_removed_and_the_releases_new_endpoint_uses_is_asked_about()
    {
        const string Store = """ "variables": [{ "key": "store" }], """;
        var merge = ThreeWayMerge.Merge(Definition(Store, Orders),
            Definition("", Orders), Definition(Store, $$$"""{{{Orders}}}, { "key": "theirs", "path": "/{{store}}" }"""));

        Assert.NotNull(merge.Definition);
        Assert.Contains(merge.Open, question => question.Path == "variables[store]");
        Assert.All(merge.Open, question => Assert.Equal(DecisionReason.Invalid, question.Reason));
    }

    [Fact]
    public void A_secret_of_mine_and_a_default_of_theirs_do_not_go_together()
    {
        string Method(string more) =>
            $$""" "authentication": [{ "key": "a", "type": "bearer", "variables": [{ "key": "v"{{more}} }] }], """;
        var merge = ThreeWayMerge.Merge(Definition(Method(""), Orders),
            Definition(Method(", \"secret\": true"), Orders), Definition(Method(", \"default\": \"x\""), Orders));

        Assert.Equal("authentication[a].variables[v].default", Assert.Single(merge.Open).Path);
        Assert.True(merge.Definition!.Content.Authentication[0].Variables[0].Secret);
    }

    private static MergeResult Contradiction(params Decision[] answers) =>
        Merge(Orders, Orders.Replace("$.orders", "$.mine", StringComparison.Ordinal),
            Orders.Replace("$.orders", "$.theirs", StringComparison.Ordinal), answers);

    private static MergeResult Merge(string baseline, string mine, string theirs, params Decision[] answers) =>
        ThreeWayMerge.Merge(Definition("", baseline), Definition("", mine), Definition("", theirs), answers);

    private static ConnectorDefinition Definition(string more, string endpoints) => Some.Definition(
        $$"""{ "format": "connector/1", "name": "Acme", "baseUrl": "https://acme.example", {{more}} "endpoints": [{{endpoints}}] }""");
}
