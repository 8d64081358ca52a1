using Connectors.Domain.Requests;

namespace Connectors.Domain.Tests.Requests;

public sealed class JsonBodyTests
{
    [Theory]
    [InlineData("""{"orders":[{"id":1},{"id":2}]}""", "$.orders", """{"id":1}|{"id":2}""")]
    [InlineData("""{"orders":[{"id":1},{"id":2}]}""", "$.orders[*].id", "1|2")]
    [InlineData("""{"id":1.10,"at":"2026-01-01T00:00:00Z"}""", null, """{"id":1.10,"at":"2026-01-01T00:00:00Z"}""")]
    [InlineData("""{"a":1e-30,"b":1.8E+307}""", null, """{"a":1E-30,"b":1.8E+307}""")]
    [InlineData("""{"orders":null}""", "$.orders", "")]
    [InlineData("""{}""", "$.orders", "")]
    public void Records_are_what_the_path_finds(string body, string? path, string expected) =>
        Assert.Equal(expected, string.Join('|', JsonBody.Parse(body)!.Records(path)!));

    [Theory]
    [InlineData("")]
    [InlineData("{\"a\":")]
    [InlineData("<html>")]
    [InlineData("{} {}")]
    public void What_is_no_JSON_is_none(string text) => Assert.Null(JsonBody.Parse(text));

    [Fact]
    public void What_is_deeper_than_anything_real_is_refused() =>
        Assert.Null(JsonBody.Parse(new string('[', 10_000) + new string(']', 10_000)));

    [Fact]
    public void More_records_than_anybody_can_use_are_not_looked_for()
    {
        var many = JsonBody.Parse($"[{string.Join(',', Enumerable.Repeat("1", JsonBody.MostRecords + 10))}]")!;

        Assert.Equal(JsonBody.MostRecords + 1, many.Records("$")!.Count);
        Assert.Null(JsonBody.Parse($"[{string.Join(',', Enumerable.Repeat("1", JsonBody.MostValues))}]"));
    }

    [Fact]
    public void Records_inside_of_others_are_written_out_only_until_they_are_too_long()
    {
        const int Depth = 60, Length = 2_500_000;
        var deep = string.Concat(Enumerable.Repeat("{\"a\":", Depth)) + $"\"{new string('x', Length)}\"" + new string('}', Depth);

        Assert.Equal(JsonBody.MostText / Length, JsonBody.Parse(deep)!.Records("$..*")!.Count);
    }

    [Fact]
    public void A_filter_that_compares_what_cannot_be_compared_is_not_followed() =>
        Assert.Null(JsonBody.Parse("""[{"total":"open"}]""")!.Records("$[?(@.total > 3)]"));
}
