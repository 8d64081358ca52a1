namespace Connectors.OpenApi.Paging;

/// <summary>Decides how an endpoint requests further pages.</summary>
internal static class PagingReading
{
    public static PagingDecision Read(PagedOperation operation)
    {
        if (operation.Placed.Method is "GET" or "HEAD" || IsPageable(operation))
        {
            if (PagingSigns.Of(operation) is { } decision) return decision;
        }

        return PagingObstacles.Of(operation) is { } why ? new PagingDecision(null, why) : PagingDecision.OnePage;
    }

    private static bool IsPageable(PagedOperation operation) => operation.Placed.Operation.Extensions?.ContainsKey("x-ms-pageable") == true;
}
