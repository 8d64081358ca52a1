namespace Connectors.OpenApi.Tests.Paging;

public sealed class PagingObstaclesTests
{
    /// <summary>The parameters, the members of the response, and why there is no pagination; empty where nothing looks paged.</summary>
    [Theory]
    [InlineData("page", "\"more\": { \"type\": \"array\", \"items\": { \"type\": \"object\" } }", "several lists")]
    [InlineData("cursor string", "", "doesn't say where the next token is")]
    [InlineData("", "\"next_cursor\": { \"type\": \"string\" }", "no parameter takes it")]
    [InlineData("", "\"total_pages\": {}", "the response counts pages, and no parameter asks for one")]
    [InlineData("limit", "", "none asks for more")]
    [InlineData("X-Page header", "", "")]
    [InlineData("page header", "", "requested in a header")]
    [InlineData("q string", "", "")]
    [InlineData("count", "", "")]
    [InlineData("start date", "", "")]
    [InlineData("token string", "", "")]
    public void An_operation_that_looks_paged_says_why_it_is_not(string parameters, string members, string why)
    {
        var imported = Some.Imported(PagedDocument.Of(parameters, members));

        Assert.Null(imported.Definition.Content.Endpoints[0].Pagination);
        var line = imported.Report.FirstOrDefault(line => line.Message.Contains("pagination was left out", StringComparison.Ordinal));
        if (why.Length == 0) Assert.Null(line);
        else Assert.Contains(why, line!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Requests_that_send_are_not_paged() =>
        Assert.Contains(
            Some.Imported(PagedDocument.Of("page", "").Replace("\"get\"", "\"post\"", StringComparison.Ordinal)).Report,
            line => line.Message.Contains("POST sends records, and only requests that receive are paged: x.", StringComparison.Ordinal));

    [Theory]
    [InlineData(""" "page": { "type": "integer" }, "filter": {} """, true)]
    [InlineData(""" "skip": { "type": "integer" }, "take": { "type": "integer" } """, true)]
    [InlineData(""" "from": { "type": "string" }, "text": {} """, false)]
    public void A_page_that_is_requested_in_the_body_is_said(string members, bool isSaid) =>
        Assert.Equal(isSaid, Some.Imported(Some.Operation($$"""
            { "requestBody": { "content": { "application/json": { "schema": { "properties": { {{members}} } } } } } }
            """, "post")).Report.Any(line => line.Message.Contains("POST sends records", StringComparison.Ordinal)));
}
