using Connectors.Domain.Merging;
using Connectors.Domain.Merging.Places;

namespace Connectors.Domain.Tests.Merging;

public sealed class DefinitionDiffTests
{
    /// <summary>A text of the example, what it becomes, and the one change: its place and its words.</summary>
    [Theory]
    [InlineData(
        "\"value\": \"application/json\"", "\"value\": \"text/csv\"",
        "endpoints[orders.list].headers[Accept].value", "Header *Accept* of *Receive orders*: `application/json` → `text/csv`")]
    [InlineData("\"colour\": \"teal\",", "", "colour", "Colour removed: `teal`")]
    [InlineData("\"name\": \"Acme Shop\",", "\"name\": \"Acme Store\",", "name", "Name: `Acme Shop` → `Acme Store`")]
    [InlineData(
        "\"size\": 50", "\"size\": 100",
        "endpoints[orders.list].pagination.size", "Size of pagination of *Receive orders*: `50` → `100`")]
    [InlineData("\"orders.read\", ", "", "authentication[oauth].scopes[orders.read]", "Scope *orders.read* of *OAuth 2* removed")]
    [InlineData(
        "\"label\": \"Token\"", "\"label\": \"Key\"",
        "authentication[token].variables[token].label", "Label of *token* of *Private app token*: `Token` → `Key`")]
    [InlineData("\"requests\": 2", "\"requests\": 1", "rateLimit.requests", "Requests of rate limit: `2` → `1`")]
    [InlineData(
        "\"key\": \"orders.create\"", "\"key\": \"orders.add\"",
        "endpoints[orders.create]", "Key of endpoint *Send order*: `orders.create` → `orders.add`")]
    [InlineData(
        "{ \"order\"", "{\\r\\n \"order\"",
        "endpoints[orders.create].body", "Body of *Send order*: `{ \"order\": {{payload}} }` → `{⏎ \"order\": {{payload}} }`")]
    public void A_change_is_found_at_its_finest_place_and_said_in_words(string before, string after, string path, string words)
    {
        var change = Assert.Single(Changes(Replaced(before, after)));

        Assert.Equal(path, change.Path);
        Assert.Equal(words, change.Words);
    }

    [Fact]
    public void What_is_added_or_removed_whole_is_one_change()
    {
        var more = Some.Definition(Some.AcmeShop.Replace(
            "\"endpoints\": [",
            """ "endpoints": [ { "key": "refunds", "name": "Receive refunds", "path": "/refunds", "variables": [{ "key": "a" }] },""",
            StringComparison.Ordinal));

        Assert.Equal(
            ["Endpoint *Receive refunds* added"],
            DefinitionDiff.Between(Some.Definition(Some.AcmeShop), more).Select(change => change.Words));
        Assert.Equal(
            ["Endpoint *Receive refunds* removed"],
            DefinitionDiff.Between(more, Some.Definition(Some.AcmeShop)).Select(change => change.Words));
    }

    [Fact]
    public void Equal_meaning_has_no_difference() =>
        Assert.Empty(DefinitionDiff.Between(Some.Definition(Some.AcmeShop), Some.Definition(Replaced("\"in\": \"header\",", ""))));

    [Fact]
    public void A_renamed_endpoint_is_known_by_its_method_and_path_and_its_other_changes_are_listed_too()
    {
        var changes = Changes(Some.AcmeShop
            .Replace("orders.list", "all orders", StringComparison.Ordinal)
            .Replace("\"size\": 50", "\"size\": 9", StringComparison.Ordinal));

        Assert.Equal(
            [(ChangeKind.Renamed, "endpoints[orders.list]"), (ChangeKind.Changed, "endpoints[orders.list].pagination.size")],
            changes.Select(change => (change.Kind, change.Path)));
    }

    [Fact]
    public void A_renamed_and_moved_endpoint_is_known_by_content_that_is_nearly_equal() =>
        Assert.Equal(
            [(ChangeKind.Renamed, "endpoints[orders.list]"), (ChangeKind.Changed, "endpoints[orders.list].path")],
            Changes(
                Some.AcmeShop
                    .Replace("orders.list", "orders.all", StringComparison.Ordinal)
                    .Replace("\"GET\", \"path\": \"/orders\"", "\"GET\", \"path\": \"/v3/orders\"", StringComparison.Ordinal))
                .Select(change => (change.Kind, change.Path)));

    [Fact]
    public void Two_that_could_be_the_renamed_one_are_not_guessed()
    {
        const string One = """ "endpoints": [ { "key": "a", "path": "/x" } ] """;
        const string Two = """ "endpoints": [ { "key": "b", "path": "/x" }, { "key": "c", "path": "/x" } ] """;

        var changes = DefinitionDiff.Between(With(One), With(Two));

        Assert.Equal([ChangeKind.Removed, ChangeKind.Added, ChangeKind.Added], changes.Select(change => change.Kind));
    }

    [Theory]
    [InlineData("a.b", "x-list[a.b].n")]
    [InlineData("filter[x]", "x-list[\"filter[x]\"].n")]
    [InlineData("say \"hi\"", "x-list[\"say \\\"hi\\\"\"].n")]
    public void A_key_that_could_be_read_in_two_ways_is_quoted(string key, string path)
    {
        string Json(int number) =>
            Some.Json($$""" "x-list": [{ "key": {{System.Text.Json.JsonSerializer.Serialize(key)}}, "n": {{number}} }] """);

        Assert.Equal(path, Assert.Single(DefinitionDiff.Between(Some.Definition(Json(1)), Some.Definition(Json(2)))).Path);
    }

    private static Connectors.Domain.Definitions.ConnectorDefinition With(string endpoints) =>
        Some.Definition($$"""{ "format": "connector/1", "name": "A", "baseUrl": "https://a.example", {{endpoints}} }""");

    private static IReadOnlyList<Change> Changes(string json) =>
        DefinitionDiff.Between(Some.Definition(Some.AcmeShop), Some.Definition(json));

    private static string Replaced(string before, string after)
    {
        Assert.Contains(
            before.Replace("\\r\\n", "", StringComparison.Ordinal).Replace("{ \"order\"", "{ \\\"order\\\"", StringComparison.Ordinal),
            Some.AcmeShop,
            StringComparison.Ordinal);
        return Some.AcmeShop.Replace(
            before.Replace("{ \"order\"", "{ \\\"order\\\"", StringComparison.Ordinal),
            after.Replace("\"order\"", "\\\"order\\\"", StringComparison.Ordinal),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"value\": \"application/json\"", "\"value\": \"text/csv\"", PartKind.Endpoint, "Receive orders")]
    [InlineData("\"size\": 50", "\"size\": 100", PartKind.Endpoint, "Receive orders")]
    [InlineData("\"colour\": \"teal\",", "", PartKind.Connector, "")]
    [InlineData("\"orders.read\", ", "", PartKind.SignIn, "")]
    public void A_change_knows_the_part_that_it_belongs_to(string old, string @new, PartKind kind, string name)
    {
        var changes = DefinitionDiff.Between(
            Some.Definition(Some.AcmeShop), Some.Definition(Some.AcmeShop.Replace(old, @new, StringComparison.Ordinal)));

        var part = Assert.Single(changes).Part;
        Assert.Equal((kind, name), (part.Kind, part.Name));
    }
}
