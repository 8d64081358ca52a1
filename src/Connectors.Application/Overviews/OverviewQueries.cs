using Connectors.Application.Recording;
using Connectors.Data;
using Connectors.Domain.Flows;
using Connectors.Domain.Ids;

namespace Connectors.Application.Overviews;

/// <summary>The queries of the overview.</summary>
internal static class OverviewQueries
{
    /// <summary>The prebuilt connectors of the organisation.</summary>
    public static IQueryable<PrebuiltLine> Prebuilt(ConnectorsDbContext db) => db.Connectors
        .Where(row => row.PackageId != null && row.Version != null)
        .Select(row => new PrebuiltLine(row.Id, row.PackageId!, row.Version!, row.IsPrerelease, row.InstalledAt));

    /// <summary>What changed the version of a connector since a time.</summary>
    public static IQueryable<ChangeLine> Changes(ConnectorsDbContext db, DateTime since) =>
        from record in db.UpdateRecords
        where record.At > since
            && record.Outcome == UpdateRecords.Done
            && record.AddedId == null
            && record.FromVersion != null
            && record.ToVersion != null
        select new ChangeLine(record.ConnectorId, record.At, record.FromVersion!, record.ToVersion!);

    /// <summary>The releases of the packages that the organisation has.</summary>
    public static IQueryable<ReleaseLine> Releases(ConnectorsDbContext db) =>
        from release in db.Releases
        where db.Connectors.Any(row => row.PackageId == release.PackageId)
        select new ReleaseLine(release.PackageId, release.Version, release.PublishedAt, release.WithdrawnAt);

    /// <summary>How many runs of a day ended in each state; tests aside.</summary>
    public static IQueryable<RunCount> Runs(ConnectorsDbContext db, DateTime since) =>
        from run in db.FlowRuns
        where run.AskedAt >= since && !run.IsTest
        group run by new { run.AskedAt.Date, run.State } into day
        select new RunCount(day.Key.Date, day.Key.State, day.Count());

    /// <summary>The instances that can't be used as they are, by name.</summary>
    public static IQueryable<InstanceTrouble> Instances(ConnectorsDbContext db) =>
        from instance in db.Instances
        where instance.State == InstanceState.Failing || instance.State == InstanceState.NeedsSignIn
        orderby instance.Name, instance.Id
        select new InstanceTrouble(instance.Id, instance.Name, instance.State);

    internal sealed record PrebuiltLine(InstalledId Id, string Package, string Version, bool IsPrerelease, DateTime InstalledAt);

    internal sealed record ChangeLine(InstalledId Connector, DateTime At, string From, string To);

    internal sealed record ReleaseLine(string Package, string Version, DateTime From, DateTime? Until);
}
