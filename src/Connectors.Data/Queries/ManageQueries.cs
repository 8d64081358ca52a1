using System.Linq.Expressions;
using Connectors.Data.Rows;
using Connectors.Domain.Ids;
using Connectors.Domain.People;
using Connectors.Domain.Updating.Holding;

namespace Connectors.Data.Queries;

/// <summary>The queries of the manage page. Each costs by the size of the organisation, not of the database.</summary>
internal static class ManageQueries
{
    public const int PageSize = 25;

    /// <summary>Entries with the release that each is offered.</summary>
    public static IQueryable<ListRow> ListRows(ConnectorsDbContext db, string? search) =>
        from connector in ListSearch.Found(db, search)
        join package in db.Packages on connector.PackageId equals package.Id into packages
        from package in packages.DefaultIfEmpty()
        join release in db.Releases
            on (connector.IsPrerelease ? package.NewestId : package.NewestStableId) equals (ReleaseId?)release.Id into releases
        from offered in releases.DefaultIfEmpty()
        select new ListRow
        {
            Connector = connector,
            Offered = offered,
            IsUpdateAvailable = offered != null && string.Compare(offered.VersionKey, connector.VersionKey) > 0,
            IsModified = connector.PackageId != null && connector.CurrentFingerprint != connector.BaselineFingerprint
                && !(offered != null
                    && string.Compare(offered.VersionKey, connector.VersionKey) > 0
                    && offered.Fingerprint == connector.CurrentFingerprint),
        };

    /// <summary>One row: how many entries each filter has; no row where there are none.</summary>
    public static IQueryable<FilterCounts> Counts(ConnectorsDbContext db, string? search)
    {
        var found = ListRows(db, search).GroupBy(_ => 1);
        if (string.IsNullOrWhiteSpace(search))
            return found.Select(all => new FilterCounts(
                all.Count(),
                all.Count(row => row.IsUpdateAvailable),
                all.Count(row => row.IsModified),
                all.Count(row => row.Connector.PackageId != null),
                all.Count(row => row.IsUpdateAvailable),
                all.Count(row => row.IsUpdateAvailable && row.IsModified)));
        var outOfDate = ListRows(db, null).Where(row => row.IsUpdateAvailable);
        return found.Select(all => new FilterCounts(
            all.Count(),
            all.Count(row => row.IsUpdateAvailable),
            all.Count(row => row.IsModified),
            all.Count(row => row.Connector.PackageId != null),
            outOfDate.Count(),
            all.Count(row => row.IsUpdateAvailable && row.IsModified)));
    }

    /// <summary>The entries that a filter shows, in their order.</summary>
    public static IQueryable<Entry> Found(ConnectorsDbContext db, ListQuery query) =>
        Entries(db, Sorted(db, Filtered(ListRows(db, query.Search), query.Filter), query));

    /// <summary>One entry, whatever the page shows.</summary>
    public static IQueryable<Entry> One(ConnectorsDbContext db, InstalledId id) =>
        Entries(db, ListRows(db, null).Where(row => row.Connector.Id == id));

    private static IQueryable<Entry> Entries(ConnectorsDbContext db, IQueryable<ListRow> rows) =>
        Surroundings(db, rows).Select(around => new Entry
        {
            Id = around.Row.Connector.Id,
            Name = around.Row.Connector.Name,
            Colour = around.Row.Connector.Colour,
            PackageId = around.Row.Connector.PackageId,
            Version = around.Row.Connector.Version,
            Revision = around.Row.Connector.Revision,
            IsModified = around.Row.IsModified,
            Customisations = around.Row.Connector.Customisations,
            ChangedBy = new Author(around.Row.Connector.ChangedById, around.Row.Connector.ChangedBy),
            ChangedByMember = around.ChangedByMember,
            ChangedAt = around.Row.Connector.ChangedAt,
            InstalledAt = around.Row.Connector.InstalledAt,
            IsUpdateAvailable = around.Row.IsUpdateAvailable,
            OfferedVersion = around.Row.Offered!.Version,
            Hold = around.Hold,
            CurrentFingerprint = around.Row.Connector.CurrentFingerprint,
            OfferedFingerprint = around.Row.Offered!.Fingerprint,
            AlongsideOfId = around.Row.Connector.AlongsideOfId,
            AlongsideOfVersion = around.Row.Connector.AlongsideOfVersion,
            IsWithdrawn = db.Releases.Any(release => release.Id == around.Row.Connector.BaselineId && release.WithdrawnAt != null),
            SupportedUntil = db.Releases.Where(release => release.Id == around.Row.Connector.BaselineId)
                .Max(release => release.SupportedUntil),
            Flows = around.Flows,
            FlowsToMove = around.FlowsToMove,
            BesideId = around.BesideId,
            BesideVersion = db.Connectors.Where(other => other.Id == around.BesideId).Select(other => other.Version).FirstOrDefault(),
        });

    private static IQueryable<Surrounding> Surroundings(ConnectorsDbContext db, IQueryable<ListRow> rows) =>
        Surroundings(db, rows, Uses(db));

    // From the connector's instances on: begun at the steps of flows, a database would look at those of every organisation.
    private static IQueryable<FlowUse> Uses(ConnectorsDbContext db) =>
        from instance in db.Instances
        join shape in db.FlowShapes on instance.Id equals shape.InstanceId
        join flow in db.Flows on shape.FlowId equals flow.Id
        select new FlowUse { Connector = instance.ConnectorId, Flow = flow.Id };

    private static IQueryable<Surrounding> Surroundings(ConnectorsDbContext db, IQueryable<ListRow> rows, IQueryable<FlowUse> uses) =>
        from row in rows
        join held in db.UpdateHolds on row.Connector.Id equals held.ConnectorId into holds
        from hold in holds.DefaultIfEmpty()
            // Not compared directly: where both may be NULL, no index would be used.
        let package = row.Connector.PackageId ?? ""
        let old = row.Connector.AlongsideOfId ?? default(InstalledId)
        select new Surrounding
        {
            Row = row,
            Hold = new EntryHold((HoldKind?)hold.Kind, hold.Version, hold.Until, hold.Days, row.Offered!.PublishedAt),
            BesideId = db.Connectors
                .Where(other =>
                    other.PackageId == package
                    && other.Id != row.Connector.Id
                    && string.Compare(other.VersionKey, row.Connector.VersionKey) > 0)
                .OrderByDescending(other => other.VersionKey)
                .Select(other => (InstalledId?)other.Id)
                .FirstOrDefault(),
            Flows = uses.Where(use => use.Connector == row.Connector.Id).Select(use => use.Flow).Distinct().Count(),
            ChangedByMember = new AuthorContact(
                db.Users.Where(member => member.Id == row.Connector.ChangedById).Select(member => member.Email).FirstOrDefault(),
                // By the names of members only: the one on the connector has the collation of the database.
                db.Users.Any(author =>
                    author.Id == row.Connector.ChangedById
                    && db.Users.Any(other => other.Id != author.Id && other.DisplayName == author.DisplayName))),
            FlowsToMove = uses.Where(use => use.Connector == old).Select(use => use.Flow).Distinct().Count(),
        };

    private static IQueryable<ListRow> Filtered(IQueryable<ListRow> rows, ListFilter filter) => filter switch
    {
        ListFilter.Updates => rows.Where(row => row.IsUpdateAvailable),
        ListFilter.Modified => rows.Where(row => row.IsModified),
        ListFilter.Prebuilt => rows.Where(row => row.Connector.PackageId != null),
        ListFilter.Custom => rows.Where(row => row.Connector.PackageId == null),
        _ => rows,
    };

    // Every order ends in the id, so no connector is on two pages.
    private static IQueryable<ListRow> Sorted(ConnectorsDbContext db, IQueryable<ListRow> rows, ListQuery query)
    {
        var (uses, up) = (Uses(db), query.IsAscending);
        return query.Sort switch
        {
            ListSort.Flows => ByName(By(
                rows,
                row => uses.Where(use => use.Connector == row.Connector.Id).Select(use => use.Flow).Distinct().Count(),
                up)),
            ListSort.Edits => ByName(By(rows, row => row.IsModified ? row.Connector.Customisations : 0, up)),
            ListSort.Changed => By(rows, row => row.Connector.ChangedAt, up).ThenBy(row => row.Connector.Id),
            ListSort.Updates => ByName(By(rows, row => row.IsUpdateAvailable, up)),
            _ => By(rows, row => row.Connector.Name, up).ThenBy(row => row.Connector.VersionKey).ThenBy(row => row.Connector.Id),
        };
    }

    private static IOrderedQueryable<ListRow> By<T>(IQueryable<ListRow> rows, Expression<Func<ListRow, T>> value, bool up) =>
        up ? rows.OrderBy(value) : rows.OrderByDescending(value);

    private static IQueryable<ListRow> ByName(IOrderedQueryable<ListRow> rows) =>
        rows.ThenBy(row => row.Connector.Name).ThenBy(row => row.Connector.Id);

    internal sealed class ListRow
    {
        public required ConnectorRow Connector { get; init; }

        public ReleaseRow? Offered { get; init; }

        public bool IsUpdateAvailable { get; init; }

        public bool IsModified { get; init; }
    }

    private sealed class FlowUse
    {
        public InstalledId Connector { get; init; }

        public FlowId Flow { get; init; }
    }

    /// <summary>What an entry's page says of others: the newer one beside it, and the flows on it and on its forerunner.</summary>
    private sealed class Surrounding
    {
        public required ListRow Row { get; init; }

        public required EntryHold Hold { get; init; }

        public required AuthorContact ChangedByMember { get; init; }

        public InstalledId? BesideId { get; init; }

        public int Flows { get; init; }

        public int FlowsToMove { get; init; }
    }
}
