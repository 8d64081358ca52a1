using Connectors.Domain.Requests;

namespace Connectors.Domain.Tests.Requests;

public sealed class JsonBodyTests
{
    [Theory]
    [InlineData("""{"orders":[{"id":1},{"id":2}]}""", "$.orders", """{"id":1}|{"id":2}""")]
    [InlineData("""{"orders":[{"id":1},{"id":2}]}""", "$.orders[*].id", "1|2")]
    [InlineData("""{"id":1.10,"at":"2026-01-01T00:00:00Z"}""", null, """{"id":1.10,"at":"2026-01-01T00:00:00Z"}""")]
    [InlineData("""{"orders":null}""", "$.orders", "")]
    [InlineData("""{}""", "$.orders", "")]
    public void Records_are_what_the_path_finds(string body, string? path, string expected) => Assert.Equal(expected, string.Join('|', JsonBody.Parse(body)!.Records(path)!));

    [Theory]
    [InlineData("")]
    [InlineData("{\"a\":")]
    [InlineData("<html>")]
    [InlineData("{} {}")]
    public void What_is_no_JSON_is_none(string text) => Assert.Null(JsonBody.Parse(text));

    [Fact]
    public void What_is_deeper_than_anything_real_is_refused() => Assert.Null(JsonBody.Parse(new string('[', 10_000) + new string(']', 10_000)));

    [Fact]
    public void A_path_that_is_none_finds_nothing() => Assert.Null(JsonBody.Parse("{}")!.Records("$.["));
}
