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

    [Theory]
    [InlineData("$..*..*")]
    [InlineData("$..a[?(@..b)]")]
    public void A_path_that_goes_through_everything_again_and_again_is_not_followed(string path) =>
        Assert.Null(JsonBody.Parse("[[[[1]]]]")!.Records(path));

    [Fact]
    public void More_records_than_anybody_can_use_are_not_looked_for()
    {
        var many = JsonBody.Parse($"[{string.Join(',', Enumerable.Repeat("1", JsonBody.MostRecords + 10))}]")!;

        Assert.Equal(JsonBody.MostRecords + 1, many.Records("$")!.Count);
        Assert.Null(JsonBody.Parse($"[{string.Join(',', Enumerable.Repeat("1", JsonBody.MostValues))}]"));
    }

    [Fact]
    public void A_path_that_is_none_finds_nothing() => Assert.Null(JsonBody.Parse("{}")!.Records("$.["));
}
