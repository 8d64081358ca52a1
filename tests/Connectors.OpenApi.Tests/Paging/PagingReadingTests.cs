using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Requests;
using Connectors.Domain.Requests.Rendering;

namespace Connectors.OpenApi.Tests.Paging;

public sealed class PagingReadingTests
{
    /// <summary>The parameters (name, type and more), the members of the response, and the pagination.</summary>
    public static TheoryData<string, string, string> Operations => new()
    {
        { "page", "", "PageNumber page" },
        { "page default=0; size default=20", "", "PageNumber page from 0, 20 as size" },
        { "page min=0", "", "PageNumber page from 0" },
        { "page default=1 min=0; per_page max=100", "", "PageNumber page, 100 as per_page" },
        { "pageIndex", "", "PageNumber pageIndex from 0" },
        { "pageNumber; pageSize max=50000", "", "PageNumber pageNumber, 1000 as pageSize" },
        { "page[number]; page[size] default=25 max=100", "", "PageNumber page[number], 25 as page[size]" },
        { "p; limit default=5", "", "PageNumber p, 5 as limit" },
        { "page; limit", "", "PageNumber page" },
        { "page about=Zero-based_page_index_(0..N)", "", "PageNumber page from 0" },
        { "page about=First_page_is_0", "", "PageNumber page from 0" },
        { "page about=Starting_at_page_`1` min=0", "", "PageNumber page" },
        { "offset; limit default=50", "", "Offset offset, 50 as limit" },
        { "$skip; $top max=100", "", "Offset $skip, 100 as $top" },
        { "startIndex default=1; count default=10", "", "Offset startIndex from 1, 10 as count" },
        { "start; rows default=10", "", "Offset start, 10 as rows" },
        { "cursor string", "\"next_cursor\": {}", "Token cursor $.next_cursor" },
        { "start_cursor string", "\"has_more\": {}, \"next_cursor\": {}", "Token start_cursor $.next_cursor" },
        { "pagination_token string", "\"meta\": { \"properties\": { \"next_token\": {} } }", "Token pagination_token $.meta.next_token" },
        { "continue string; limit", "\"metadata\": { \"properties\": { \"continue\": {} } }", "Token continue $.metadata.continue" },
        {
            "starting_after string; per_page max=150",
            "\"pages\": { \"properties\": { \"next\": { \"properties\": { \"starting_after\": {} } } } }",
            "Token starting_after $.pages.next.starting_after, 150 as per_page"
        },
        {
            "cursor string; limit default=10",
            "\"meta\": { \"properties\": { \"next_cursor\": {} } }",
            "Token cursor $.meta.next_cursor, 10 as limit"
        },
        {
            "after string; limit default=10",
            "\"paging\": { \"properties\": { \"cursors\": { \"properties\": { \"before\": {}, \"after\": {} } } } }",
            "Token after $.paging.cursors.after, 10 as limit"
        },
        {
            "after string; limit",
            "\"paging\": { \"properties\": { \"next\": { \"properties\": { \"after\": {}, \"link\": {} } } } }",
            "NextUrl $.paging.next.link"
        },
        { "pageToken string; maxResults max=250", "\"nextPageToken\": {}", "Token pageToken $.nextPageToken, 250 as maxResults" },
        { "continuationToken string", "\"continuationToken\": {}", "Token continuationToken $.continuationToken" },
        { "cursor string", "\"cursor\": { \"properties\": { \"next\": {} } }", "Token cursor $.cursor.next" },
        { "offset string; pageSize", "\"offset\": { \"type\": \"string\" }", "Token offset $.offset" },
        {
            "page[after] string",
            "\"meta\": { \"properties\": { \"page\": { \"properties\": { \"after\": {} } } } }",
            "Token page[after] $.meta.page.after"
        },
        { "starting_after string; limit default=10", "\"has_more\": {}", "Token starting_after $.data[-1:].id, 10 as limit" },
        { "page", "\"next\": { \"type\": \"string\", \"format\": \"uri\" }", "NextUrl $.next" },
        { "page", "\"count\": {}, \"next\": { \"type\": \"string\" }, \"previous\": {}", "NextUrl $.next" },
        { "page", "\"next\": { \"type\": \"integer\" }", "PageNumber page" },
        { "", "\"next\": { \"type\": \"string\" }", "NextUrl $.next" },
        { "", "\"nextLink\": {}", "NextUrl $.nextLink" },
        { "$top; $skip", "\"@odata.nextLink\": {}", "NextUrl $['@odata.nextLink']" },
        { "page", "\"links\": { \"properties\": { \"next\": {} } }", "NextUrl $.links.next" },
        { "page", "\"_links\": { \"properties\": { \"next\": { \"properties\": { \"href\": {} } } } }", "NextUrl $._links.next.href" },
        {
            "page",
            "\"paging\": { \"properties\": { \"next\": { \"description\": \"URL of the next page\" } } }",
            "NextUrl $.paging.next"
        },
    };

    [Theory]
    [MemberData(nameof(Operations))]
    public void Pagination_is_what_parameters_and_response_say(string parameters, string members, string pagination)
    {
        var imported = Some.Imported(PagedDocument.Of(parameters, members));

        var endpoint = imported.Definition.Content.Endpoints[0];
        Assert.Equal(pagination, Words(endpoint.Pagination));
        Assert.Empty(EndpointRule.Faults(endpoint));
        Assert.Contains(imported.Report, line => line.Message.Contains("× pagination ", StringComparison.Ordinal));
        var taken = new[] { endpoint.Pagination!.Parameter, endpoint.Pagination.TokenParameter, endpoint.Pagination.SizeParameter };
        Assert.DoesNotContain(endpoint.Query, one => taken.Contains(one.Key));
        Assert.DoesNotContain(endpoint.Variables, one => taken.Contains(one.Key));
    }

    [Fact]
    public void A_Link_header_leads_to_the_next_page() =>
        Assert.Equal("LinkHeader", Words(Some.Endpoint(Some.Operation(
            $$"""{ {{Response.Of("""{ "type": "array" }""", """{ "link": { "schema": {} } }""")}} }""")).Pagination));

    [Fact]
    public void A_page_that_the_third_party_names_is_no_input_and_its_size_is_sent()
    {
        var endpoint = Some.Endpoint(PagedDocument.Of(
            "page; per_page default=30; $top; since string", "\"links\": { \"properties\": { \"next\": {} } }"));

        Assert.Equal("NextUrl $.links.next, 30 as per_page", Words(endpoint.Pagination));
        Assert.Equal(["$top", "since"], endpoint.Query.Select(one => one.Key).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_vendor_names_the_next_pages_address() =>
        Assert.Equal(
            new Pagination { Type = PaginationType.NextUrl, NextUrlPath = "$['@odata.nextLink']" },
            Some.Endpoint(Some.Operation("""{ "x-ms-pageable": { "nextLinkName": "@odata.nextLink" } }""")).Pagination);

    [Fact]
    public void Members_of_an_object_in_the_query_are_sent_one_by_one()
    {
        var endpoint = Some.Endpoint(Some.Operation($$"""
            { "parameters": [{ "name": "pageable", "in": "query", "required": true, "schema": { "type": "object", "properties": {
                "page": { "type": "integer", "minimum": 0 }, "size": { "type": "integer", "default": 20 },
                "sort": { "type": "array" } } } }],
              {{Response.Of("""{ "type": "array" }""")}} }
            """));

        Assert.Equal("PageNumber page from 0, 20 as size", Words(endpoint.Pagination));
        Assert.Empty(endpoint.Variables);
    }

    [Fact]
    public void The_first_page_gets_the_token_that_the_document_gives()
    {
        var endpoint = Some.Endpoint(PagedDocument.Of("cursor string default=*", "\"next_cursor\": {}"));

        Assert.Equal(("cursor", "*"), (Assert.Single(endpoint.Query).Key, endpoint.Query[0].Value));
        Assert.Empty(endpoint.Variables);
    }

    [Fact]
    public void The_last_records_id_is_found() =>
        Assert.Equal(new BodyValue.Found("b"), JsonBody.Parse("""{ "data": [{ "id": "a" }, { "id": "b" }] }""")!.Value("$.data[-1:].id"));

    private static string? Words(Pagination? pagination) => pagination is null ? null : string.Concat(
        $"{pagination.Type} {pagination.Parameter}{pagination.NextUrlPath}{pagination.TokenParameter} {pagination.TokenPath}".TrimEnd(),
        pagination.First is { } first ? $" from {first}" : "",
        pagination.SizeParameter is { } name ? $", {pagination.Size} as {name}" : "");
}
