using Connectors.OpenApi.Operations;
using Connectors.OpenApi.Records;
using Connectors.OpenApi.Schemas;

namespace Connectors.OpenApi.Paging;

/// <summary>What an operation says of pages.</summary>
/// <param name="Placed">The operation.</param>
/// <param name="Parameters">Its parameters that ask for pages.</param>
/// <param name="Records">Where its records are.</param>
/// <param name="Members">The values of its response that may say where the next page is.</param>
internal sealed record PagedOperation(
    PlacedOperation Placed, PagingParameters Parameters, RecordsDecision Records, IReadOnlyList<ResponseMember> Members)
{
    public static PagedOperation Of(PlacedOperation placed)
    {
        var parameters = PagingParameters.Of(placed);
        return new PagedOperation(
            placed,
            parameters,
            RecordsReading.Read(placed, new PageHints(parameters.AsksForPages, parameters.LimitsRecords)),
            ResponseMember.In(SchemaShape.Of(ResponseSchema.Json(placed.Operation))));
    }
}
