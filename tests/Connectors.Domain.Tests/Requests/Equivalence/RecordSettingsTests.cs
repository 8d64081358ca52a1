using Connectors.Domain.Requests.Equivalence;
using Connectors.Domain.Requests.Passing;

namespace Connectors.Domain.Tests.Requests.Equivalence;

/// <summary>Later steps read records by the names of their values: a name that is gone or means something else is a difference.</summary>
public sealed class RecordSettingsTests
{
    /// <summary>What is returned before and after, what a later step reads, and the difference.</summary>
    [Theory]
    [InlineData(
        """{"key":"state"},{"key":"id"}""",
        """{"key":"status"},{"key":"id"}""",
        "state", "Value *state* of the records, which a later step uses removed: `text`")]
    [InlineData(
        """{"key":"total","type":"number"}""",
        """{"key":"total"}""",
        "total", "Value *total* of the records, which a later step uses: `a number` → `text`")]
    [InlineData(
        """{"key":"state","allowed":["open","paid"]}""",
        """{"key":"state","allowed":["open","settled"]}""",
        "state", "Value *state* of the records, which a later step uses: `open or paid` → `open or settled`")]
    [InlineData(
        """{"key":"customer.mail","readOnly":true}""",
        """{"key":"id"}""",
        "customer", "Value *customer.mail* of the records, which a later step uses removed: `text`")]
    [InlineData("""{"key":"state"}""", """{"key":"status"}""", "id", "")]
    [InlineData("""{"key":"id"}""", """{"key":"id"},{"key":"state"}""", "state", "")]
    [InlineData("""{"key":"state","label":"State"}""", """{"key":"state","help":"Its state"}""", "state", "")]
    [InlineData("""{"key":"state"}""", """{"key":"status"}""", "", "")]
    public void A_value_that_a_later_step_reads_is_part_of_the_proof(string before, string after, string read, string difference)
    {
        var use = new StepUse("none", "e") { Reads = read.Length == 0 ? [] : [new RecordPath([read], false)] };

        var verdict = RequestEquivalence.Compare(Some.Definition(Receiving(before)), Some.Definition(Receiving(after)), use);

        Assert.Equal(
            difference,
            verdict is StepVerdict.Differs(var differences) ? string.Join('|', differences.Select(RequestDifferenceWords.Of)) : "");
        Assert.Equal(difference.Length == 0, verdict is StepVerdict.Identical);
    }

    [Fact]
    public void Conditions_and_a_look_up_leave_the_requests_of_their_step_identical_where_nothing_else_changes()
    {
        var use = new StepUse("none", "e")
        {
            FollowsAnother = true,
            Step = new Conditions([Condition.Entered("state", Comparison.Is, "paid")]).Stored
                .Concat(new Lookup("found", false, true).Stored)
                .ToDictionary(),
        };

        Assert.IsType<StepVerdict.Identical>(RequestEquivalence.Compare(
            Some.Definition(Receiving("""{"key":"a"}""")), Some.Definition(Receiving("""{"key":"b"}""")), use));
    }

    [Fact]
    public void A_look_up_on_an_endpoint_that_sends_from_now_on_breaks()
    {
        var use = new StepUse("none", "e") { FollowsAnother = true, Step = new Lookup("found", false, false).Stored.ToDictionary() };

        var verdict = RequestEquivalence.Compare(
            Some.Definition(Receiving("")),
            Some.Definition(Receiving("").Replace("\"key\":\"e\"", "\"key\":\"e\",\"direction\":\"send\"", StringComparison.Ordinal)),
            use);

        Assert.IsType<StepVerdict.Breaks>(verdict);
    }

    private static string Receiving(string returns) => $$"""
        {"format":"connector/1","name":"A","baseUrl":"https://a.example","authentication":[{"key":"none","type":"none"}],
         "endpoints":[{"key":"e","method":"GET","path":"/e","returns":[{{returns}}]}]}
        """;
}
