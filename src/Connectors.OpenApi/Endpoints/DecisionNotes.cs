using Connectors.OpenApi.Paging;

namespace Connectors.OpenApi.Endpoints;

/// <summary>Says what was decided of an operation's response, and why.</summary>
internal sealed class DecisionNotes(ImportNotes report)
{
    public void Note(string key, PagedOperation operation, PagingDecision paging)
    {
        var (place, records) = (operation.Placed.Place, operation.Records);
        if (records is { Path: { } path, Reason: { } why })
            report.Name(place, $"records: {why}", path == "$" ? key : $"{key} ({path})", Importance.Decided);
        else if (records.Reason is { } whole)
            report.Name(place, $"the whole response is one record: {whole}", key, Importance.Decided);
        if (paging is { Pagination: { } pagination, Reason: { } how })
            report.Name(place, $"pagination {pagination.Type}: {how}", key, Importance.Decided);
        else if (paging.Reason is { } obstacle)
            report.Name(place, $"pagination was left out: {obstacle}", key, Importance.Limited);
    }
}
