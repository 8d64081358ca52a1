using System.Text.Json;
using System.Text.Json.Serialization;
using Connectors.Domain.Definitions;
using Connectors.Domain.Merging;

namespace Connectors.Domain.Tests.Merging;

/// <summary>A change that a row kept has the same words as the one that was made.</summary>
public sealed class KeptChangeTests
{
    private const string Before = """
        {
          "format": "connector/1", "name": "Shop", "baseUrl": "https://shop.example", "odd": [1, 2], "rateLimit": { "requests": 5 },
          "authentication": [{ "key": "key", "type": "apiKey", "name": "X-Key" }],
          "endpoints": [
            { "key": "orders", "name": "Receive *orders*", "path": "/orders", "headers": [{ "key": "Accept", "value": "a/b" }] },
            { "key": "stock", "path": "/stock" },
            { "key": "5", "name": "Five", "path": "/five" }
          ]
        }
        """;

    private const string After = """
        {
          "format": "connector/1", "name": "Shop `two`", "baseUrl": "https://shop.example/v2", "odd": { "a": "\"" },
          "description": "Line one\nline two",
          "authentication": [{ "key": "key", "type": "apiKey", "name": "X-Token" }],
          "endpoints": [
            { "key": "orders", "name": "Receive *orders*", "path": "/orders/all", "method": "POST",
              "headers": [{ "key": "Accept", "value": "5" }, { "key": "X-[odd].name", "value": "" }] },
            { "key": "5", "name": "Fünf", "path": "/five" },
            { "key": "refunds", "name": "Refunds", "path": "/refunds" }
          ]
        }
        """;

    private static readonly JsonSerializerOptions Options = new() { Converters = { new JsonStringEnumConverter() } };

    [Theory]
    [InlineData(Before, After)]
    [InlineData(After, Before)]
    public void Kept_changes_have_the_words_that_they_had(string old, string @new)
    {
        var changes = DefinitionDiff.Between(Read(old), Read(@new));

        Assert.InRange(changes.Count, 10, 40);
        Assert.Equal(changes.Select(change => change.Words), changes.Select(change => Again(change).Words));
        Assert.Equal(changes.Select(change => change.Path), changes.Select(change => Again(change).Path));
    }

    [Fact]
    public void Kept_edits_of_a_merge_are_told_from_the_other_side_as_before()
    {
        var merge = ThreeWayMerge.Merge(Read(Before), Read(After), Read(Before.Replace("a/b", "a/c", StringComparison.Ordinal)));
        var edits = merge.Ledger.Select(row => row.Edit).ToList();

        Assert.NotEmpty(edits);
        Assert.Equal(edits.Select(edit => edit.Words), edits.Select(edit => Again(edit).Words));
    }

    [Fact]
    public void What_was_added_as_a_whole_is_kept_by_its_name()
    {
        var added = DefinitionDiff.Between(Read(Before), Read(After)).Single(change => change.Path == "endpoints[refunds]");

        var json = JsonSerializer.Serialize(KeptChange.Of(added), Options);

        Assert.Contains("Refunds", json, StringComparison.Ordinal);
        Assert.DoesNotContain("/refunds", json, StringComparison.Ordinal);
    }

    private static Change Again(Change change) => JsonSerializer
        .Deserialize<KeptChange>(JsonSerializer.Serialize(KeptChange.Of(change), Options), Options)!
        .ToChange();

    private static ConnectorDefinition Read(string json) =>
        Assert.IsType<DefinitionResult.Accepted>(ConnectorDefinition.Parse(System.Text.Encoding.UTF8.GetBytes(json))).Definition;
}
