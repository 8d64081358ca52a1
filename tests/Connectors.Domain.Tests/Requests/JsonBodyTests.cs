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
    public void Records_are_what_the_path_finds(string body, string? path, string expected) =>
        Assert.Equal(expected, string.Join('|', JsonBody.Parse(body)!.Records(path)!));

    [Theory]
    [InlineData("1.10")]
    [InlineData("12345678901234567.89")]
    [InlineData("0.123456789012345678")]
    [InlineData("1234567890123456789012345678901234567890.50")]
    [InlineData("1234567890123456789012345678901234567890")]
    [InlineData("1e400")]
    [InlineData("-1e-400")]
    [InlineData("1e-30")]
    [InlineData("1.8E+307")]
    [InlineData("1E5")]
    [InlineData("1.0")]
    [InlineData("0.0")]
    [InlineData("-0")]
    [InlineData("-0.0")]
    public void A_number_is_handed_on_as_it_came_whatever_stands_beside_it(string number)
    {
        string[] others = ["\"a\"", "\"6f9619e4-8b86-d011\"", "\"line\\nline\"", "1e400", "\"\r\n\r\"", "\"\u2028é😀\"", "NaN"];
        var compact = $$"""
            "amount":{{number}},"all":[{{number}},{{number}}]}
            """;
        foreach (var record in others.Select(other => $"{{\"other\":{other},{compact}"))
        {
            var body = JsonBody.Parse($"\r\n[ {record.Replace(",", " ,\n\t", StringComparison.Ordinal)}\r, {record}]\n")!;

            Assert.All(body.Records("$")!, found => Assert.EndsWith(compact, found, StringComparison.Ordinal));
            Assert.Equal(number, Assert.IsType<BodyValue.Found>(body.Value("$[0].amount")).Text);
        }
    }

    [Fact]
    public void Numbers_are_handed_on_as_they_came_from_a_response_of_any_length()
    {
        var random = new Random(1);
        var numbers = Enumerable.Range(0, 20_000)
            .Select(_ => $"{random.Next(-999, 999)}.{random.NextInt64(1, long.MaxValue)}{(random.Next(4) == 0 ? "e12" : "")}")
            .ToList();
        var breaks = new[] { "", " ", "\n", "\r", "\r\n", "\"a\r\nb\"," };

        var body = JsonBody.Parse($"[{string.Join(',', numbers.Select(number => breaks[random.Next(breaks.Length)] + number))}]")!;

        Assert.Equal(numbers, body.Records("$")!.Where(record => record[0] != '"'));
    }

    [Theory]
    [InlineData("$[?(@.total == 1.10)]")]
    [InlineData("$[?(@.total <= 1.1)]")]
    [InlineData("$[?(@.total < 1.2)]")]
    public void A_filter_compares_numbers_by_their_value(string path) =>
        Assert.Equal(["""{"total":1.100}"""], JsonBody.Parse("""[{"total":1.100},{"total":1.5},{"total":2}]""")!.Records(path)!);

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
