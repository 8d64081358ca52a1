using Connectors.Application.Flows;
using Connectors.Application.Installed;
using Connectors.Data;
using Connectors.Data.Queries;
using Connectors.Domain.Catalog;
using Connectors.Domain.Flows;
using Connectors.Domain.Ids;
using Connectors.Domain.Updating.Lagging;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Application.Overviews;

/// <summary>How many runs of a day are in a state.</summary>
/// <param name="Day">The day (UTC).</param>
/// <param name="State">The state.</param>
/// <param name="Count">How many.</param>
public sealed record RunCount(DateTime Day, RunState State, int Count);

/// <summary>An instance that can't be used as it is.</summary>
public sealed record InstanceTrouble(InstanceId Id, string Name, InstanceState State);

/// <summary>How an organisation is doing.</summary>
/// <param name="Connectors">Its connectors.</param>
/// <param name="Flows">Its flows.</param>
/// <param name="Instances">The first instances that need somebody.</param>
/// <param name="Lag">How far it was behind, week by week.</param>
/// <param name="Runs">The runs of the last days, by day and state.</param>
public sealed record OrganisationOverview(
    FilterCounts Connectors,
    FlowCounts Flows,
    Page<InstanceTrouble> Instances,
    IReadOnlyList<LagPoint> Lag,
    IReadOnlyList<RunCount> Runs);

/// <summary>Reads the overview: a constant number of commands.</summary>
public sealed class OverviewReader(ConnectorsDbContext db, InstalledConnectors installed, FlowList flows, TimeProvider time)
{
    public const int Weeks = 12, Days = 7;

    private const int Instances = 5;

    public async Task<OrganisationOverview> ReadAsync(CancellationToken cancel)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return new OrganisationOverview(
            await installed.CountsAsync(search: null, cancel),
            await flows.CountsAsync(cancel),
            await OverviewQueries.Instances(db).ToPageAsync(1, cancel, Instances),
            UpdateLag.Of(await PastsAsync(now.AddDays(-7 * Weeks), cancel), now, Weeks),
            await OverviewQueries.Runs(db, now.Date.AddDays(1 - Days)).ToListAsync(cancel));
    }

    private async Task<IReadOnlyCollection<VersionPast>> PastsAsync(DateTime since, CancellationToken cancel)
    {
        var connectors = await OverviewQueries.Prebuilt(db).ToListAsync(cancel);
        var changes = (await OverviewQueries.Changes(db, since).ToListAsync(cancel)).ToLookup(
            line => line.Connector, line => new VersionChange(line.At, ReleaseVersion.Parse(line.From), ReleaseVersion.Parse(line.To)));
        var releases = (await OverviewQueries.Releases(db).ToListAsync(cancel)).ToLookup(
            line => line.Package, line => new OfferedRelease(ReleaseVersion.Parse(line.Version), line.From, line.Until));
        return connectors.ConvertAll(one => new VersionPast(
            one.InstalledAt,
            ReleaseVersion.Parse(one.Version),
            one.IsPrerelease,
            [.. changes[one.Id]],
            [.. releases[one.Package]]));
    }
}
