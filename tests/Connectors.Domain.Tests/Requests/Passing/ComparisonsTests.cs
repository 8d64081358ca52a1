using Connectors.Domain.Requests.Passing;

namespace Connectors.Domain.Tests.Requests.Passing;

/// <summary>What each comparison means, value by value.</summary>
public sealed class ComparisonsTests
{
    /// <summary>The value as JSON, empty where the record has none; the text; and what holds, each by its words.</summary>
    [Theory]
    [InlineData("", "x", "is not, does not contain, is empty")]
    [InlineData("null", "x", "is not, does not contain, is empty")]
    [InlineData("\"\"", "x", "is not, does not contain, is empty")]
    [InlineData("[]", "x", "is not, does not contain, is empty")]
    [InlineData("{}", "x", "is not, does not contain, is empty")]
    [InlineData("\"null\"", "null", "is, contains, begins with, has a value")]
    [InlineData("\"Paid\"", "paid", "is, contains, begins with, has a value")]
    [InlineData("\"unpaid\"", "paid", "is not, contains, has a value")]
    [InlineData("\"paid later\"", "PAID", "is not, contains, begins with, has a value")]
    [InlineData("\"open\"", "paid", "is not, does not contain, has a value")]
    [InlineData("10", "10.0", "is, does not contain, has a value")]
    [InlineData("1.10", "1.1", "is, contains, begins with, has a value")]
    [InlineData("0", "0", "is, contains, begins with, has a value")]
    [InlineData("9", "10", "is not, does not contain, is less than, has a value")]
    [InlineData("-3", "-10", "is not, does not contain, is more than, has a value")]
    [InlineData("1e400", "10", "is not, does not contain, is more than, has a value")]
    [InlineData("12345678901234567890123", "12345678901234567890124", "is not, does not contain, is less than, has a value")]
    [InlineData("\"007\"", "7", "is not, contains, has a value")]
    [InlineData("\"10.50\"", "9", "is not, does not contain, is more than, has a value")]
    [InlineData("\"7\"", "9", "is not, does not contain, is less than, has a value")]
    [InlineData("\"1,000\"", "9", "is not, does not contain, has a value")]
    [InlineData("\"apple\"", "10", "is not, does not contain, has a value")]
    [InlineData("true", "TRUE", "is, contains, begins with, has a value")]
    [InlineData("false", "true", "is not, does not contain, has a value")]
    [InlineData("\"2026-03-31\"", "2026-03-31", "is, contains, begins with, has a value")]
    [InlineData("\"2026-04-01\"", "2026-03-31", "is not, does not contain, is more than, has a value")]
    [InlineData("\"2026-03-31T10:15:00Z\"", "2026-03-31", "is, contains, begins with, has a value")]
    [InlineData("\"2026-03-31T10:15:00Z\"", "2026-03-31T12:15:00+02:00", "is, does not contain, has a value")]
    [InlineData("\"2026-03-31T10:15:00Z\"", "2026-03-31T10:15:01Z", "is not, does not contain, is less than, has a value")]
    [InlineData("\"2026-03-31T23:30:00-05:00\"", "2026-04-01", "is, does not contain, has a value")]
    [InlineData("\"2026-03-31 10:15\"", "2026-03-30", "is not, does not contain, is more than, has a value")]
    [InlineData("\"2026-02-30\"", "2026-02-27", "is not, does not contain, has a value")]
    [InlineData("\"31.03.2026\"", "2026-03-30", "is not, does not contain, has a value")]
    [InlineData("[\"Red\",\"blue\"]", "red", "is not, contains, has a value")]
    [InlineData("[\"redder\"]", "red", "is not, does not contain, has a value")]
    [InlineData("[1,null,2]", "2.0", "is not, contains, has a value")]
    [InlineData("{\"a\":\"x\"}", "x", "is not, does not contain, has a value")]
    public void A_value_is_compared_as_the_table_says(string value, string text, string holding) => Assert.Equal(
        holding,
        string.Join(", ", Comparisons.All
            .Where(comparison => new Conditions([new Condition("{{ v }}", comparison, text)]).Judge(RecordOf(value)).Passes)
            .Select(Comparisons.WordsOf)));

    [Theory]
    [InlineData(Comparison.IsMoreThan, "12.5", null)]
    [InlineData(Comparison.IsMoreThan, "2026-03-31", null)]
    [InlineData(Comparison.IsLessThan, "2026-03-31T10:15:00Z", null)]
    [InlineData(Comparison.IsLessThan, "ten", "Enter a number such as 12.5, or a date such as 2026-03-31.")]
    [InlineData(Comparison.IsMoreThan, "1,000", "Enter a number such as 12.5, or a date such as 2026-03-31.")]
    [InlineData(Comparison.Is, "", "Enter what to compare with, or choose “is empty” or “has a value”.")]
    [InlineData(Comparison.Is, "ten", null)]
    [InlineData(Comparison.IsEmpty, "", null)]
    [InlineData(Comparison.HasValue, "", null)]
    public void A_text_that_nothing_can_be_compared_with_is_a_fault(Comparison comparison, string text, string? fault) =>
        Assert.Equal(fault, Comparisons.FaultOf(comparison, text));

    private static string RecordOf(string value) => value.Length == 0 ? "{}" : $$"""{"v":{{value}}}""";
}
