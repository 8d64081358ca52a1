using Connectors.Domain.Definitions;
using Connectors.Domain.Merging;

namespace Connectors.Domain.Tests.Merging;

/// <summary>One side removes a variable that several places of the other side use: one question, about the variable.</summary>
public sealed class SharedVariableTests
{
    private const string Declared = """ "variables": [{ "key": "store" }], """;
    private const string Orders = """ { "key": "orders", "path": "/orders" } """;
    private const string Uses = """
        { "key": "orders", "path": "/{{store}}/orders" },
        { "key": "products", "path": "/{{store}}/products", "headers": [{ "key": "X-Store", "value": "{{store}}" }] },
        { "key": "customers", "path": "/customers", "query": [{ "key": "store", "value": "{{store}}" }] }
        """;

    private static readonly ConnectorDefinition Baseline = With(Declared, Orders), Removed = With("", Orders), Used = With(Declared, Uses);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void It_is_asked_once_about_the_variable_whoever_removed_it(bool isMine)
    {
        var merge = isMine ? ThreeWayMerge.Merge(Baseline, Removed, Used) : ThreeWayMerge.Merge(Baseline, Used, Removed);

        var question = Assert.Single(merge.Decisions);
        Assert.Equal(("variables[store]", DecisionReason.Invalid), (question.Path, question.Reason));
        Assert.Equal(isMine ? Removed : Used, merge.Definition);
    }

    /// <summary>Whether I removed it, the answer, and what then is the result.</summary>
    [Theory]
    [InlineData(true, DecisionChoice.Mine, false)]
    [InlineData(true, DecisionChoice.Theirs, true)]
    [InlineData(false, DecisionChoice.Mine, true)]
    [InlineData(false, DecisionChoice.Theirs, false)]
    public void The_answer_decides_about_every_place_that_uses_it(bool isMine, DecisionChoice choice, bool isUsed)
    {
        var (mine, theirs) = isMine ? (Removed, Used) : (Used, Removed);
        var answer = ThreeWayMerge.Merge(Baseline, mine, theirs).Decisions[0] with { Choice = choice };

        var merge = ThreeWayMerge.Merge(Baseline, mine, theirs, [answer]);

        Assert.True(merge.IsClean);
        Assert.Single(merge.Decisions);
        Assert.Equal(isUsed ? Used : Removed, merge.Definition);
    }

    [Fact]
    public void The_ledger_names_the_question_at_every_edit_that_hangs_on_it()
    {
        var merge = ThreeWayMerge.Merge(Baseline, Removed, Used);

        Assert.Equal(Fate.ToDecide, Assert.Single(merge.Ledger).Fate);
        Assert.Equal(3, merge.TheirLedger.Count);
        Assert.All(merge.TheirLedger, row => Assert.Equal((Fate.HeldBack, "variables[store]"), (row.Fate, Assert.Single(row.Decisions))));
    }

    [Fact]
    public void Parts_that_do_not_use_it_are_merged_all_the_same()
    {
        const string Named = """
            { "key": "orders", "name": "Theirs", "path": "/{{store}}/orders" },
            { "key": "refunds", "path": "/refunds" }
            """;

        var merge = ThreeWayMerge.Merge(Baseline, Removed, With(Declared, Named));

        Assert.Single(merge.Open);
        Assert.Equal(
            [("orders", "Theirs", "/orders"), ("refunds", null, "/refunds")],
            merge.Definition!.Content.Endpoints.Select(endpoint => (endpoint.Key, endpoint.Name, endpoint.Path)));
    }

    [Fact]
    public void An_answer_of_its_own_at_a_place_that_uses_it_is_asked_about_and_not_overruled()
    {
        var added = With(Declared, $$$"""{{{Orders}}}, { "key": "mine", "path": "/{{store}}" }""");
        Decision[] answers =
        [
            new("variables[store]", DecisionChoice.Theirs),
            new("endpoints[mine]", DecisionChoice.Mine),
        ];

        var merge = ThreeWayMerge.Merge(Baseline, added, Removed, answers);

        Assert.NotEmpty(merge.Open);
        Assert.Contains(merge.Definition!.Content.Endpoints, endpoint => endpoint.Key == "mine");
    }

    private static ConnectorDefinition With(string variables, string endpoints) => Some.Definition(
        $$"""{ "format": "connector/1", "name": "A", "baseUrl": "https://a.example", {{variables}} "endpoints": [{{endpoints}}] }""");
}
