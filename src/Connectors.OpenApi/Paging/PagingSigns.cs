using System.Text.Json.Nodes;
using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Requests;
using Connectors.OpenApi.Schemas;

namespace Connectors.OpenApi.Paging;

/// <summary>The ways of paging that a document can show. The first that an operation shows is taken.</summary>
/// <remarks>Those come first that the third party itself leads through: they end where it says so.</remarks>
internal static class PagingSigns
{
    private static readonly IReadOnlyList<Func<PagedOperation, PagingDecision?>> All =
        [ByVendor, ByAddress, ByToken, ByLastId, ByLinkHeader, ByPageNumber, ByOffset];

    /// <summary>How further pages are requested; null where no way is shown.</summary>
    public static PagingDecision? Of(PagedOperation operation) =>
        All.Select(style => style(operation)).FirstOrDefault(decision => decision is not null);

    // { "nextLinkName": "@odata.nextLink" } (AutoRest)
    private static PagingDecision? ByVendor(PagedOperation operation) =>
        Vendor.Node(operation.Placed.Operation.Extensions, "x-ms-pageable") is JsonObject pageable
        && Vendor.Scalar(pageable["nextLinkName"]) is { Length: > 0 } next
            ? new(
                new Pagination { Type = PaginationType.NextUrl, NextUrlPath = MemberPath.To([next]) },
                "the vendor names the next page's address (x-ms-pageable)")
            : null;

    private static PagingDecision? ByAddress(PagedOperation operation) =>
        NextMembers.Address(operation) is { } next
            ? Followed(
                operation,
                new Pagination { Type = PaginationType.NextUrl, NextUrlPath = next.Path },
                "the response has the next page's address")
            : null;

    private static PagingDecision? ByToken(PagedOperation operation) =>
        operation.Parameters.All(PagingRole.Token)
            .Select(parameter => NextMembers.Token(operation, parameter) is { } member ? Token(operation, parameter, member.Path) : null)
            .FirstOrDefault(decision => decision is not null)
            ?? (operation.Parameters.Of(PagingRole.Offset) is { } offset
                && operation.Members.FirstOrDefault(member => member.Plain == $"next{offset.Plain}") is { } next
                    ? Token(operation, offset, next.Path)
                    : null);

    // The last record's id asks for the records after it.
    private static PagingDecision? ByLastId(PagedOperation operation) =>
        operation.Parameters.All(PagingRole.Token)
            .FirstOrDefault(one => one.Plain is "startingafter" or "startafter" or "afterid" or "sinceid" or "lastid") is { } after
        && operation.Records is { Path: { } records, Item: { } item }
        && SchemaShape.Of(item).Properties.ContainsKey("id")
            ? Token(operation, after, $"{records}[-1:].id", "the last record's id requests the records after it")
            : null;

    private static PagingDecision? ByLinkHeader(PagedOperation operation) =>
        ResponseSchema.Good(operation.Placed.Operation)?.Headers is { } headers
        && headers.Keys.Contains("Link", StringComparer.OrdinalIgnoreCase)
        && (operation.Parameters.AsksForPages || operation.Records is { Path: not null } or { Item: null })
            ? Followed(operation, new Pagination { Type = PaginationType.LinkHeader }, "the response has a Link header")
            : null;

    private static PagingDecision? ByPageNumber(PagedOperation operation) =>
        operation is { Records.Path: not null } && operation.Parameters.Of(PagingRole.Page) is { } page
            ? Sized(
                operation,
                page,
                new Pagination { Type = PaginationType.PageNumber, Parameter = page.Name, First = FirstPage(page) },
                "a parameter has the page's number")
            : null;

    private static PagingDecision? ByOffset(PagedOperation operation) =>
        operation is { Records.Path: not null } && operation.Parameters.Of(PagingRole.Offset) is { } offset
            ? Sized(
                operation,
                offset,
                new Pagination { Type = PaginationType.Offset, Parameter = offset.Name, First = offset.First is 1 ? 1 : null },
                "a parameter has the number of records to skip")
            : null;

    // An index counts from 0 where nothing else is said.
    private static int? FirstPage(PagingParameter page) =>
        (page.First ?? (page.Plain.EndsWith("index", StringComparison.Ordinal) ? 0 : 1)) is 0 ? 0 : null;

    private static PagingDecision Token(
        PagedOperation operation, PagingParameter parameter, string path, string reason = "the response has a token for the next page") =>
        Sized(
            operation,
            parameter,
            new Pagination { Type = PaginationType.Token, TokenPath = path, TokenParameter = parameter.Name },
            reason);

    // The third party names each page but the first, which needs no parameter. "$top" limits the records of all pages.
    private static PagingDecision Followed(PagedOperation operation, Pagination pagination, string reason)
    {
        IEnumerable<PagingParameter> asks = operation.Parameters.Certain.Where(one => !one.Owner.Required && one.Role != PagingRole.Size);
        return operation.Parameters.Certain.FirstOrDefault(one => one.Role == PagingRole.Size && one.Size is not null) is { } size
            ? new(pagination with { SizeParameter = size.Name, Size = size.Size }, reason) { Taken = [.. asks, size] }
            : new(pagination, reason) { Taken = [.. asks] };
    }

    // A size that the document doesn't give stays an input.
    private static PagingDecision Sized(PagedOperation operation, PagingParameter asks, Pagination pagination, string reason) =>
        operation.Parameters.All(PagingRole.Size).FirstOrDefault(one => one.Size is not null) is { } size
            ? new(pagination with { SizeParameter = size.Name, Size = size.Size }, reason) { Taken = [asks, size] }
            : new(pagination, reason) { Taken = [asks] };
}
