using Connectors.Domain.Requests.Passing;

namespace Connectors.Domain.Tests.Requests.Passing;

public sealed class ConditionsTests
{
    private static readonly Conditions Large =
        new([Condition.Entered("status", Comparison.Is, "paid"), Condition.Entered("{{ total }}", Comparison.IsMoreThan, "10")]);

    [Theory]
    [InlineData("""{"status":"paid","total":12}""", null)]
    [InlineData("""{"status":"open","total":12}""", "status is paid")]
    [InlineData("""{"status":"paid","total":10}""", "total is more than 10")]
    [InlineData("{}", "status is paid")]
    [InlineData("no JSON", "status is paid")]
    public void A_record_passes_where_every_condition_holds(string record, string? failed) =>
        Assert.Equal(failed, Large.Judge(record).Failed?.Words);

    [Fact]
    public void Without_any_condition_each_record_passes() => Assert.True(new Conditions([]).Judge("{}").Passes);

    [Fact]
    public void Conditions_are_stored_among_the_values_of_a_step_and_come_back_in_their_order()
    {
        var many = new Conditions(
            [.. Enumerable.Range(1, Conditions.Most).Select(at => Condition.Entered($"a{at}", Comparison.Is, $"“{at}”"))]);

        var read = Conditions.Of(many.Stored.Append(new("status", "paid")).Reverse().ToDictionary());

        Assert.Equal(many.All, read.All);
        Assert.All(many.Stored, pair => Assert.True(PassingKeys.IsSetting(pair.Key)));
    }

    /// <summary>What a person writes for the value, what it is in words, and what is wrong with it.</summary>
    [Theory]
    [InlineData("customer.country", "customer.country has a value", null)]
    [InlineData("{{ customer.country | upcase }}", "customer.country | upcase has a value", null)]
    [InlineData("{{ a }} {{ b }}", "{{ a }} {{ b }} has a value", null)]
    [InlineData("", "has a value", "Enter the name of a value.")]
    [InlineData("order total", "", "The text between the braces can't be read")]
    [InlineData("{{ a | shout }}", "", "There is no function shout.")]
    public void A_value_is_a_name_or_an_expression(string value, string words, string? fault)
    {
        var condition = Condition.Entered(value, Comparison.HasValue, "left over");

        Assert.StartsWith(fault ?? "", condition.ValueFault ?? "", StringComparison.Ordinal);
        Assert.Equal(fault is null, condition.ValueFault is null);
        if (words.Length > 0) Assert.Equal(words, condition.Words.Trim());
    }

    [Fact]
    public void A_value_that_cant_be_evaluated_is_a_fault_of_the_record()
    {
        var judgement = new Conditions([Condition.Entered("{{ total | divided_by: 0 }}", Comparison.Is, "1")]).Judge("""{"total":1}""");

        Assert.False(judgement.Passes);
        Assert.Equal("{{ total | divided_by: 0 }} can't be evaluated for this record.", judgement.Fault);
    }
}
