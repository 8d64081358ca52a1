using Connectors.Data;
using Connectors.Data.Rows;
using Connectors.Domain.Ids;
using Connectors.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Application.Recording;

/// <summary>What connectors, flows and instances share, since each has a history.</summary>
internal static class Revisioned
{
    /// <summary>Who changed it since the revision that a person saw; null where nobody did, or they saw none.</summary>
    public static PersonAt? ChangedSince(this IRevisionedRow row, int? seen) =>
        seen is { } number && number != row.Number ? row.LastChange() : null;

    /// <summary>What was removed, to be put back; null where the organisation removed no such thing.</summary>
    public static Task<T?> FindRemovedAsync<T, TId>(this IQueryable<T> rows, TId id, CancellationToken cancel)
        where T : class, IRevisionedRow<TId>
        where TId : struct, IId<TId> =>
        rows.Removed().SingleOrDefaultAsync(row => row.Id.Equals(id), cancel);

    /// <summary>Only what was removed.</summary>
    public static IQueryable<T> Removed<T>(this IQueryable<T> rows) where T : class, IRemovableRow =>
        rows.WithRemoved().Where(row => row.RemovedAt != null);
}
