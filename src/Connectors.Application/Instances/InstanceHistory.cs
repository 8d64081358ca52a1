using Connectors.Data;
using Connectors.Data.Queries;
using Connectors.Data.Rows;
using Connectors.Domain.Ids;
using Connectors.Domain.Instances;
using Connectors.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Application.Instances;

/// <summary>One revision of an instance.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Kind">What was done.</param>
/// <param name="Changes">What it changed; nothing for the oldest that is kept.</param>
/// <param name="At">When.</param>
/// <param name="By">Who.</param>
public sealed record InstanceRevision(
    int Number, InstanceChangeKind Kind, IReadOnlyList<InstanceChange> Changes, DateTime At, Author By)
{
    /// <summary>The restored revision; null for other changes.</summary>
    public int? Restored { get; init; }
}

/// <summary>Reads what happened to instances.</summary>
public sealed class InstanceHistory(ConnectorsDbContext db)
{
    /// <summary>A page of the revisions of an instance, newest first.</summary>
    public async Task<Page<InstanceRevision>> ReadAsync(InstanceId instance, int page, CancellationToken cancel)
    {
        var rows = await OfInstance(db, instance).ToPageAsync(page, cancel);
        var before = rows.Skip(1).Append(rows.Next);
        return rows.With<InstanceRevision>([.. rows.Zip(before, ToRevision)]);
    }

    internal static IQueryable<InstanceRevisionRow> OfInstance(ConnectorsDbContext db, InstanceId instance) => db.InstanceRevisions
        .AsNoTracking()
        .Where(row => row.InstanceId == instance)
        .OrderByDescending(row => row.Number);

    private static InstanceRevision ToRevision(InstanceRevisionRow row, InstanceRevisionRow? older) => new(
        row.Number,
        row.Kind,
        InstanceDiff.Between(older is null ? null : InstanceRevisions.SettingsOf(older), InstanceRevisions.SettingsOf(row)),
        row.At,
        row.Author())
    {
        Restored = row.Restored,
    };
}
