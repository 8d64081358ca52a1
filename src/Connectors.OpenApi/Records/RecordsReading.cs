using System.Text.Json.Nodes;
using Connectors.Domain.Requests;
using Connectors.OpenApi.Operations;
using Connectors.OpenApi.Schemas;

namespace Connectors.OpenApi.Records;

/// <summary>Finds the records of a response where that is certain; otherwise the whole body is one record. First match wins.</summary>
internal static class RecordsReading
{
    // How many members that are no part of an envelope may be beside the list, by what says that it is one.
    private const int ContentBesidePaging = 3, ContentBesideCount = 1;

    /// <param name="placed">The operation.</param>
    /// <param name="hints">What its parameters say.</param>
    public static RecordsDecision Read(PlacedOperation placed, PageHints hints)
    {
        var schema = ResponseSchema.Json(placed.Operation);
        var decision = placed.Method == "GET" ? Of(placed, SchemaShape.Of(schema), hints) : RecordsDecision.Nothing;
        return decision.Path is null ? decision with { Item = schema } : decision;
    }

    private static RecordsDecision Of(PlacedOperation placed, SchemaShape shape, PageHints hints)
    {
        if (OfVendor(placed, shape) is { } said) return At([said], "the vendor names the list (x-ms-pageable)", shape);
        if (shape.IsList) return At([], "the response is a list", shape);
        if (!shape.IsObject) return RecordsDecision.Nothing;
        var envelope = Envelope.Of(shape);
        return WholeBody(placed, envelope, hints) is { } why
            ? new(null, why)
            : At(envelope.Lists[0], Evidence(placed, envelope, hints), shape);
    }

    private static RecordsDecision At(IReadOnlyList<string> names, string? reason, SchemaShape response)
    {
        var list = names.Aggregate(response, (owner, name) => SchemaShape.Of(owner.Properties[name]));
        return new(MemberPath.To(names), reason) { Item = list.Items };
    }

    private static string? WholeBody(PlacedOperation placed, Envelope envelope, PageHints hints) => envelope switch
    {
        { Lists.Count: 0 } => "the response has no list of objects",
        { Lists.Count: > 1 } => "the response has several lists",
        _ when GetOne.Sign(placed) is { } sign => $"a list is part of what it gets: {sign}",
        _ when envelope.Uses.Contains(MemberUse.Identity) => "the list is part of a thing with an id",
        _ when Evidence(placed, envelope, hints) is null =>
            "neither paging nor a count is beside the list, so it may be part of the record",
        _ when Content(envelope) > Allowed(envelope, hints) => "too many other values are beside the list",
        _ => null,
    };

    private static string? Evidence(PlacedOperation placed, Envelope envelope, PageHints hints) =>
        envelope.Uses.Contains(MemberUse.Paging) ? "paging is beside the only list"
        : envelope.Uses.Contains(MemberUse.Count) ? "a count is beside the only list"
        : hints.AsksForPages ? "a parameter asks for pages of the only list"
        : hints.LimitsRecords ? "a parameter limits the only list"
        : Content(envelope) == 0 && GetOne.SaysList(placed) ? "the operation lists, and its response holds nothing but the list"
        : null;

    private static int Content(Envelope envelope) => envelope.Uses.Count(use => use == MemberUse.Content);

    private static int Allowed(Envelope envelope, PageHints hints) =>
        hints.AsksForPages || envelope.Uses.Contains(MemberUse.Paging) ? ContentBesidePaging : ContentBesideCount;

    // { "itemName": "value" } (AutoRest); without a name it is "value".
    private static string? OfVendor(PlacedOperation placed, SchemaShape shape)
    {
        if (Vendor.Node(placed.Operation.Extensions, "x-ms-pageable") is not JsonObject pageable) return null;
        var name = Vendor.Scalar(pageable["itemName"]) is { Length: > 0 } said ? said : "value";
        return shape.Properties.TryGetValue(name, out var list) && SchemaShape.Of(list).IsList ? name : null;
    }
}
