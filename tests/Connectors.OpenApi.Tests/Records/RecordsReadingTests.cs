using Connectors.OpenApi.Tests.Paging;

namespace Connectors.OpenApi.Tests.Records;

public sealed class RecordsReadingTests
{
    private const string Orders = """ "orders": { "type": "array", "items": { "type": "object" } } """;
    private const string Total = """ "total": { "type": "integer" } """;

    /// <summary>The response of <c>GET /orders</c>, its records, and why.</summary>
    public static TheoryData<string, string?, string> Responses => new()
    {
        { """{ "type": "array", "items": {} }""", "$", "the response is a list" },
        { """{ "items": { "type": "object" }, "type": "array" }""", "$", "the response is a list" },
        { Object(Orders, Total), "$.orders", "a count is beside the only list" },
        { Object(Orders, """ "@odata.count": {} """), "$.orders", "a count is beside" },
        { Object(Orders, """ "next_cursor": { "type": "string" } """), "$.orders", "paging is beside the only list" },
        { Object(Orders, """ "meta": { "properties": { "total": { "type": "integer" } } } """), "$.orders", "a count is beside" },
        { Object(Orders, """ "pagination": { "properties": { "page": {} } } """, """ "status": {} """), "$.orders", "paging is beside" },
        { Object(Orders, """ "hasMore": {}, "errors": { "type": "array", "items": { "type": "object" } } """), "$.orders", "paging" },
        { Object(""" "data": { "properties": { ORDERS, TOTAL } }, "success": {} """), "$.data.orders", "a count is beside" },
        { Object(""" "_embedded": { "properties": { ORDERS } }, "page": { "properties": {} } """), "$._embedded.orders", "paging" },
        { Object(""" "odd name": { "type": "array", "items": { "type": "object" } } """, Total), "$['odd name']", "a count" },
        { $$"""{ "allOf": [ {{Object(Total)}}, {{Object(Orders)}} ] }""", "$.orders", "a count is beside" },
        {
            $$"""{ "allOf": [ {{Object(Total, """ "orders": {} """)}}, {{Object(Orders)}} ] }""", "$.orders", "a count is beside"
        },
        { $$"""{ "oneOf": [ { "type": "null" }, {{Object(Orders, Total)}} ] }""", "$.orders", "a count is beside" },
        { Object(Orders), null, "neither paging nor a count is beside the list" },
        { Object(Orders, """ "total": { "type": "number" } """), null, "neither paging nor a count" },
        { Object(Orders, Total, """ "id": {} """), null, "part of a thing with an id" },
        { Object(Orders, Total, """ "name": {}, "city": {} """), null, "too many other values" },
        { Object(Orders, Total, """ "refunds": { "type": "array", "items": { "type": "object" } } """), null, "several lists" },
        { Object(""" "tags": { "type": "array", "items": { "type": "string" } } """, Total), null, "no list of objects" },
        { Object(""" "customer": { "properties": { ORDERS } } """, Total), null, "no list of objects" },
        { """{ "type": "string" }""", null, "" },
        { """{ "$ref": "#/components/schemas/Missing" }""", null, "" },
    };

    [Theory]
    [MemberData(nameof(Responses))]
    public void Records_are_where_that_is_certain_and_the_report_says_why(string schema, string? records, string why)
    {
        var imported = Some.Imported(Some.Operation($$"""{ {{Response.Of(schema)}} }"""));

        Assert.Equal(records, imported.Definition.Content.Endpoints[0].Records);
        Assert.Contains(
            imported.Report.Select(line => line.Message).Append(""),
            message => message.Contains(why, StringComparison.Ordinal)
                && (why.Length == 0 || message.Contains(
                    records is null ? "whole response is one record" : "records: ", StringComparison.Ordinal)));
    }

    /// <summary>What surrounds a list with a count beside it, and whether the list is the records.</summary>
    [Theory]
    [InlineData("/orders", "listOrders", "", true)]
    [InlineData("/orders/{id}", "listOrders", "", false)]
    [InlineData("/orders/{id}/", "x", "", false)]
    [InlineData("/orders/{id}.json", "x", "", false)]
    [InlineData("/Orders('{id}')", "x", "", false)]
    [InlineData("/orders/<id>", "x", "", false)]
    [InlineData("/orders/{id}/lines", "x", "", true)]
    [InlineData("/order", "getOrderById", "", false)]
    [InlineData("/orders", "getOrdersByCustomerId", "", true)]
    [InlineData("/order", "orders_retrieve", "", false)]
    [InlineData("/order", "GetOrderDetails", "", false)]
    [InlineData("/orders", "ListOrderDetails", "", true)]
    [InlineData("/order", "x", "Get an order", false)]
    [InlineData("/order", "x", "Retrieves the specified order", false)]
    [InlineData("/order", "x", "Find order by ID", false)]
    [InlineData("/orders", "x", "Get a list of orders", true)]
    [InlineData("/orders", "x", "Returns a paged list of orders", true)]
    [InlineData("/orders", "x", "Get all orders", true)]
    public void A_list_in_one_thing_is_part_of_it(string path, string id, string summary, bool isRecords) =>
        Assert.Equal(isRecords ? "$.orders" : null, Some.Endpoint(Some.Operation(
            $$"""{ "operationId": "{{id}}", "summary": "{{summary}}", {{Response.Of(Object(Orders, Total))}} }""", path: path)).Records);

    [Theory]
    [InlineData(""" "operationId": "listOrders" """)]
    [InlineData(""" "summary": "Search orders" """)]
    [InlineData(""" "parameters": [{ "name": "page", "in": "query", "schema": { "type": "integer" } }] """)]
    [InlineData(""" "parameters": [{ "name": "limit", "in": "query", "schema": { "type": "integer" } }] """)]
    public void The_only_member_is_the_records_where_the_operation_lists(string member) =>
        Assert.Equal("$.orders", Some.Endpoint(Some.Operation($$"""{ {{member}}, {{Response.Of(Object(Orders))}} }""")).Records);

    [Fact]
    public void The_vendor_knows_best() =>
        Assert.Equal("$.value", Some.Endpoint(Some.Operation(
            $$"""{ "x-ms-pageable": {}, {{Response.Of(Object(Orders, """ "value": { "type": "array", "items": {} } """))}} }""")).Records);

    private static string Object(params string[] members) =>
        $$"""{ "type": "object", "properties": { {{string.Join(',', members)}} } }"""
            .Replace("ORDERS", Orders, StringComparison.Ordinal).Replace("TOTAL", Total, StringComparison.Ordinal);
}
