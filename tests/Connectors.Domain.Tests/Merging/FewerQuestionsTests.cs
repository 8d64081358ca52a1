using Connectors.Domain.Definitions;
using Connectors.Domain.Merging;

namespace Connectors.Domain.Tests.Merging;

/// <summary>Edits of both sides that look like conflicts and need no question, and their neighbours that do.</summary>
public sealed class FewerQuestionsTests
{
    private const string Old = """
        "key": "orders.list", "name": "Orders", "path": "/{{id}}", "headers": [{ "key": "Accept", "value": "a" }],
        "variables": [{ "key": "id", "label": "Id" }]
        """;

    /// <summary>What the release makes of an endpoint that I removed, and whether I am asked.</summary>
    [Theory]
    [InlineData("\"name\": \"Orders\"", "\"name\": \"All orders\"", false)]
    [InlineData("\"name\": \"Orders\"", "\"name\": \"\"", false)]
    [InlineData("\"label\": \"Id\"", "\"label\": \"Number\", \"help\": \"Of the order.\"", false)]
    [InlineData("\"orders.list\"", "\"orders.all\"", false)]
    [InlineData("\"orders.list\", \"name\": \"Orders\"", "\"orders.all\", \"name\": \"All orders\"", false)]
    [InlineData("\"value\": \"a\"", "\"value\": \"b\"", true)]
    [InlineData("\"label\": \"Id\"", "\"default\": \"1\"", true)]
    [InlineData("\"name\": \"Orders\"", "\"name\": \"All orders\", \"records\": \"$.data\"", true)]
    public void What_I_removed_stays_removed_where_the_release_only_rewords_or_renames_it(string old, string @new, bool isAsked)
    {
        var merge = Merge($"{{{Old}}}", "", $"{{{Old.Replace(old, @new, StringComparison.Ordinal)}}}");

        Assert.Empty(merge.Definition!.Content.Endpoints);
        Assert.Equal(isAsked ? ["endpoints[orders.list]"] : [], merge.Open.Select(question => question.Path));
        Assert.Equal(isAsked ? Fate.ToDecide : Fate.Kept, Assert.Single(merge.Ledger).Fate);
        Assert.All(merge.TheirLedger, row => Assert.Equal(isAsked ? Fate.HeldBack : Fate.NotNeeded, row.Fate));
    }

    [Fact]
    public void What_the_release_removed_and_I_reworded_is_a_question_since_my_words_would_be_lost() =>
        Assert.Equal(
            "endpoints[orders.list]",
            Assert.Single(Merge($"{{{Old}}}", $"{{{Old.Replace("\"Orders\"", "\"Ours\"", StringComparison.Ordinal)}}}", "").Open).Path);

    /// <summary>Base URLs of the baseline, mine, theirs and the result; null where a question is needed.</summary>
    [Theory]
    [InlineData("https://a.example/v1", "https://mine.example/v1", "https://a.example/v2", "https://mine.example/v2")]
    [InlineData("https://a.example/v1", "https://a.example/mine", "https://b.example/v1", "https://b.example/mine")]
    [InlineData("http://a.example/v1", "http://a.example:8080/v1", "https://a.example/v1", "https://a.example:8080/v1")]
    [InlineData("https://{{store}}.a.example", "https://mine.example", "https://{{store}}.a.example/v2", "https://mine.example/v2")]
    [InlineData("https://a.example/v1", "https://mine.example/v2", "https://a.example/v2", "https://mine.example/v2")]
    [InlineData("https://a.example/v1", "https://mine.example/v1", "https://theirs.example/v2", null)]
    [InlineData("https://a.example/v1", "https://mine.example/v3", "https://a.example/v2", null)]
    public void Base_URLs_are_merged_by_scheme_host_and_path(string baseline, string mine, string theirs, string? result)
    {
        var merge = ThreeWayMerge.Merge(At(baseline), At(mine), At(theirs));

        Assert.Equal(result is not null, merge.IsClean);
        Assert.Equal(result ?? mine, merge.Definition!.Content.BaseUrl);
        if (result is not null) Assert.Equal((Fate.Merged, Fate.Merged), (merge.Ledger.Single().Fate, merge.TheirLedger.Single().Fate));
    }

    /// <summary>A key, and the same key as the release writes it.</summary>
    [Theory]
    [InlineData("orders.list", "Orders.List", true)]
    [InlineData("GET /orders/{id}", "GET /orders/{orderId}", true)]
    [InlineData("GET /orders/{id}/lines/{line}", "get /Orders/{order}/lines/{n}", true)]
    [InlineData("GET /orders/{id}", "GET /orders/id", false)]
    public void A_key_in_another_letter_case_or_with_another_placeholder_is_a_rename(string old, string @new, bool isRename)
    {
        static string Json(string key, string path, string records) =>
            $$"""{ "key": "{{key}}", "path": "{{path}}", "records": "{{records}}" }""";

        var merge = Merge(Json(old, "/a", "$.a"), Json(old, "/a", "$.mine"), Json(@new, "/b", "$.a"));

        Assert.Equal(isRename, merge.IsClean);
        if (isRename)
            Assert.Equal(
                (@new, "/b", "$.mine"),
                merge.Definition!.Content.Endpoints.Select(endpoint => (endpoint.Key, endpoint.Path, endpoint.Records)).Single());
    }

    [Fact]
    public void An_endpoint_with_a_new_key_is_known_by_its_path_with_other_names_of_its_placeholders()
    {
        static string Json(string key, string id, string records) =>
            """{ "key": "KEY", "path": "/orders/{{ID}}", "records": "RECORDS", "variables": [{ "key": "ID" }] }"""
                .Replace("KEY", key, StringComparison.Ordinal)
                .Replace("ID", id, StringComparison.Ordinal)
                .Replace("RECORDS", records, StringComparison.Ordinal);

        var merge = Merge(Json("order", "id", "$.a"), Json("order", "id", "$.mine"), Json("orders.get", "orderId", "$.a"));

        Assert.True(merge.IsClean);
        Assert.Equal(("orders.get", "$.mine"), (merge.Definition!.Content.Endpoints[0].Key, merge.Definition.Content.Endpoints[0].Records));
    }

    [Fact]
    public void A_header_in_another_letter_case_is_the_same_header()
    {
        static string Json(string header, string value) =>
            $$"""{ "key": "e", "headers": [{ "key": "{{header}}", "value": "{{value}}" }] }""";

        var merge = Merge(Json("X-Shop", "1"), Json("X-Shop", "2"), Json("x-shop", "1"));

        Assert.True(merge.IsClean);
        var header = Assert.Single(merge.Definition!.Content.Endpoints[0].Headers);
        Assert.Equal(("x-shop", "2"), (header.Key, header.Value));
    }

    private static ConnectorDefinition At(string baseUrl) => Some.Definition(
        $$"""{ "format": "connector/1", "name": "A", "baseUrl": "{{baseUrl}}", "variables": [{ "key": "store" }], "endpoints": [] }""");

    private static MergeResult Merge(string baseline, string mine, string theirs) =>
        ThreeWayMerge.Merge(With(baseline), With(mine), With(theirs));

    private static ConnectorDefinition With(string endpoints) => Some.Definition(
        $$"""{ "format": "connector/1", "name": "A", "baseUrl": "https://a.example", "endpoints": [{{endpoints}}] }""");
}
