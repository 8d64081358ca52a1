using Connectors.Application.Recording;
using Connectors.Data;
using Connectors.Data.Queries;
using Connectors.Data.Rows;
using Connectors.Domain.Ids;

namespace Connectors.Application.Updating;

/// <summary>
/// The queries that read what updates are planned on, each for any number of connectors, which are given as a query themselves: a list
/// of them would be as many parameters. Each connector is in it once.
/// </summary>
/// <remarks>
/// Joined rather than compared with <c>IN</c>, where SQLite looks at every connector of the organisation to find the one that is asked for.
/// </remarks>
internal static class UpdateRows
{
    /// <summary>Connectors, each with the release that it was installed from, the offered one and a newer one alongside.</summary>
    public static IQueryable<ConnectorWithReleases> Connectors(ConnectorsDbContext db, IQueryable<InstalledId> ids) =>
        from id in ids
        join connector in db.Connectors on id equals connector.Id
        join release in db.Releases on connector.BaselineId equals (ReleaseId?)release.Id into baselines
        from baseline in baselines.DefaultIfEmpty()
        join package in db.Packages on connector.PackageId equals package.Id into packages
        from package in packages.DefaultIfEmpty()
        join newest in db.Releases
            on (connector.IsPrerelease ? package.NewestId : package.NewestStableId) equals (ReleaseId?)newest.Id into offers
        from offered in offers.DefaultIfEmpty()
        join held in db.UpdateHolds on connector.Id equals held.ConnectorId into holds
        from hold in holds.DefaultIfEmpty()
            // Not compared as it is: where both may be NULL, no index would be used.
        let name = connector.PackageId ?? ""
        select new ConnectorWithReleases
        {
            Connector = connector,
            Baseline = baseline,
            Offered = offered,
            Hold = hold,
            BesideId = db.Connectors
                .Where(other =>
                    other.PackageId == name
                    && other.Id != connector.Id
                    && string.Compare(other.VersionKey, connector.VersionKey) > 0)
                .OrderByDescending(other => other.VersionKey)
                .Select(other => (InstalledId?)other.Id)
                .FirstOrDefault(),
        };

    public static IQueryable<InstanceRow> Instances(ConnectorsDbContext db, IQueryable<InstalledId> connectors) => db.Instances
        .Where(row => connectors.Contains(row.ConnectorId))
        .OrderBy(row => row.Name)
        .ThenBy(row => row.Id);

    /// <summary>Every step of the flows that have a step on connectors, on whichever connector it is, in the order of the flows.</summary>
    public static IQueryable<StepOfFlow> Steps(ConnectorsDbContext db, IQueryable<InstalledId> connectors)
    {
        var flows =
            from instance in db.Instances
            where connectors.Contains(instance.ConnectorId)
            join step in db.FlowShapes on instance.Id equals step.InstanceId
            select step.FlowId;
        return from step in db.FlowShapes
               where flows.Contains(step.FlowId)
               join flow in db.Flows on step.FlowId equals flow.Id
               join used in db.Instances on step.InstanceId equals used.Id into instances
               from instance in instances.DefaultIfEmpty()
               orderby flow.Id, step.Position
               select new StepOfFlow
               {
                   ConnectorId = instance == null ? default(InstalledId) : instance.ConnectorId,
                   Step = step,
                   Flow = flow,
               };
    }

    /// <summary>One connector, if the organisation has it.</summary>
    public static IQueryable<InstalledId> One(ConnectorsDbContext db, InstalledId id) =>
        db.Connectors.Where(row => row.Id == id).Select(row => row.Id);

    /// <summary>Every connector that the marketplace offers a newer release for.</summary>
    public static IQueryable<InstalledId> Outdated(ConnectorsDbContext db) =>
        ManageQueries.ListRows(db, null).Where(row => row.IsUpdateAvailable).Select(row => row.Connector.Id);

    /// <summary>
    /// The updates that revisions of connectors made: each moved its connector to the present release, or
    /// to one on the way there, from another one.
    /// </summary>
    public static IQueryable<UpdateRevision> Updates(ConnectorsDbContext db, IQueryable<InstalledId> ids) =>
        from id in ids
        join entry in db.Connectors on id equals entry.Id
        join made in db.ConnectorRevisions on entry.Id equals made.ConnectorId
        where made.BaselineId != null
        join before in db.ConnectorRevisions on new { Id = entry.Id, Number = made.Number - 1 }
            equals new { Id = before.ConnectorId, before.Number }
        where before.BaselineId != made.BaselineId && before.BaselineId != entry.BaselineId
        join release in db.Releases on before.BaselineId equals (ReleaseId?)release.Id
        select new UpdateRevision
        {
            ConnectorId = entry.Id,
            Number = made.Number,
            Left = made.Fingerprint,
            Before = before.Fingerprint,
            Release = release,
        };

    /// <summary>Every revision of connectors, oldest first.</summary>
    public static IQueryable<RevisionState> Revisions(ConnectorsDbContext db, IQueryable<InstalledId> ids) => db.ConnectorRevisions
        .Where(row => ids.Contains(row.ConnectorId))
        .OrderBy(row => row.Number)
        .Select(row => new RevisionState
        {
            ConnectorId = row.ConnectorId,
            Number = row.Number,
            Fingerprint = row.Fingerprint,
            BaselineId = row.BaselineId,
            Version = row.Version,
        });

    /// <summary>The update that a revision made, if it overwrote edits.</summary>
    public static IQueryable<UpdateRevision> Overwrite(ConnectorsDbContext db, InstalledId connector, int number) =>
        from entry in db.Connectors
        where entry.Id == connector && entry.BaselineId != null
        join made in Overwrites(db) on entry.Id equals made.ConnectorId
        where made.Number == number
        join before in db.ConnectorRevisions on entry.Id equals before.ConnectorId
        where before.Number == number - 1
        join release in db.Releases on before.BaselineId equals (ReleaseId?)release.Id
        select new UpdateRevision
        {
            ConnectorId = entry.Id,
            Number = made.Number,
            Left = made.Fingerprint,
            Before = before.Fingerprint,
            Release = release,
        };

    /// <summary>The revisions that were made by overwriting edits.</summary>
    public static IQueryable<ConnectorRevisionRow> Overwrites(ConnectorsDbContext db) => db.ConnectorRevisions
        .Where(made => db.UpdateRecords.Any(record =>
            record.ConnectorId == made.ConnectorId
            && record.At == made.At
            && record.Option == Domain.Updating.Options.Overwrite.Name
            && record.Outcome == UpdateRecords.Done
            && record.Lost > 0));

    internal sealed class ConnectorWithReleases
    {
        public required ConnectorRow Connector { get; init; }

        public ReleaseRow? Baseline { get; init; }

        public ReleaseRow? Offered { get; init; }

        public UpdateHoldRow? Hold { get; init; }

        public InstalledId? BesideId { get; init; }
    }

    internal sealed class StepOfFlow
    {
        /// <summary>Empty where the instance was removed.</summary>
        public InstalledId ConnectorId { get; init; }

        public required FlowShapeRow Step { get; init; }

        public required FlowRow Flow { get; init; }
    }

    internal sealed class RevisionState
    {
        public InstalledId ConnectorId { get; init; }

        public int Number { get; init; }

        public required string Fingerprint { get; init; }

        public ReleaseId? BaselineId { get; init; }

        public string? Version { get; init; }
    }

    internal sealed class UpdateRevision
    {
        public InstalledId ConnectorId { get; init; }

        public int Number { get; init; }

        public required string Left { get; init; }

        public required string Before { get; init; }

        public required ReleaseRow Release { get; init; }
    }
}
