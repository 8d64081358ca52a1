using Connectors.Domain.Requests.Equivalence;
using Connectors.Domain.Requests.Fields;

namespace Connectors.Domain.Tests.Requests.Equivalence;

/// <summary>A record may lack any value that a step uses, or have any type: what decides about it counts as a difference.</summary>
public sealed class FieldSettingsTests
{
    /// <summary>The fields before and after, the places that the step fills in from a record, and the difference.</summary>
    [Theory]
    [InlineData(
        """{"key":"id","required":true},{"key":"note","required":true,"default":"a"}""",
        """{"key":"id","required":true},{"key":"note","required":true,"default":"b"}""",
        "id|note", "Field *note* takes: `text, required, else a` → `text, required, else b`")]
    [InlineData(
        """{"key":"o.a"},{"key":"o.b"}""", """{"key":"o.a"},{"key":"o.b","required":true}""",
        "o.a|o.b", "Field *o.b* takes: `text` → `text, required`")]
    [InlineData(
        """{"key":"lines[]","type":"object"},{"key":"lines[].note"}""",
        """{"key":"lines[]","type":"object"},{"key":"lines[].note","required":true}""",
        "lines[]|lines[].note", "Field *lines[].note* takes: `text` → `text, required`")]
    [InlineData("""{"key":"a"}""", """{"key":"a","allowed":["x","y"]}""", "a", "Field *a* takes: `text` → `x or y`")]
    [InlineData(
        """{"key":"n","type":"number"}""", """{"key":"n","type":"integer"}""", "n", "Field *n* takes: `a number` → `a whole number`")]
    [InlineData(
        """{"key":"o","type":"object"},{"key":"o.a","required":true,"default":"x"}""",
        """{"key":"o","type":"object"},{"key":"o.a","required":true,"default":"y"}""",
        "o", "Field *o.a* takes: `text, required, else x` → `text, required, else y`")]
    public void What_decides_about_an_unknown_value_is_a_difference(string before, string after, string filled, string difference) =>
        Assert.Contains(difference, Differences(before, after, filled));

    [Theory]
    [InlineData("""{"key":"a"},{"key":"b"}""", """{"key":"a"},{"key":"b","required":true,"default":"x","readOnly":true}""", "a")]
    [InlineData("""{"key":"a","help":"x"}""", """{"key":"a","label":"y"}""", "a")]
    [InlineData("""{"key":"a"}""", """{"key":"a"},{"key":"b"}""", "a")]
    public void What_the_step_does_not_fill_in_leaves_its_requests_identical(string before, string after, string filled) =>
        Assert.Empty(Differences(before, after, filled));

    private static List<string> Differences(string before, string after, string filled)
    {
        var use = new StepUse("none", "e")
        {
            FollowsAnother = true,
            Step = filled.Split('|').ToDictionary(
                place => FieldKeys.Of(place), place => $"{{{{ {place.Split('.')[^1].Trim('[', ']')} }}}}"),
        };
        return RequestEquivalence.Compare(Some.Definition(Sending(before)), Some.Definition(Sending(after)), use) switch
        {
            StepVerdict.Identical => [],
            StepVerdict.Differs(var differences) => [.. differences.Select(RequestDifferenceWords.Of)],
            var other => [$"{other}"],
        };
    }

    private static string Sending(string fields) => $$"""
        {"format":"connector/1","name":"A","baseUrl":"https://a.example","authentication":[{"key":"none","type":"none"}],
         "endpoints":[{"key":"e","method":"POST","fields":[{{fields}}]}]}
        """;
}
