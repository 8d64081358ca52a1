using Connectors.Application.Marketplace;
using Connectors.Data;
using Connectors.Domain.Ids;
using Connectors.Domain.Merging;
using Connectors.Domain.Merging.Compatibility;
using Connectors.Domain.Updating.Facts;
using Connectors.Domain.Updating.Planning;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Application.Updating;

/// <summary>Everything that the update dialog shows.</summary>
/// <param name="Plan">What can be done.</param>
/// <param name="Notes">The notes of every release that the update takes, newest first; none for an update of the past.</param>
/// <param name="InRelease">What the release changes, from the baseline on, judged; the worst first.</param>
public sealed record UpdateDialog(UpdatePlan Plan, IReadOnlyList<ReleaseNotes> Notes, IReadOnlyList<ReleaseChange> InRelease)
{
    /// <summary>My edits of the release that the connector is installed from.</summary>
    public IReadOnlyList<Change> Mine { get; init; } = [];
}

/// <summary>Reads what the update dialog shows, without changing anything.</summary>
public sealed class UpdateDialogs(ConnectorsDbContext db, ConnectorUpdates updates)
{
    /// <summary>Null where there is no such connector, or no such update.</summary>
    /// <param name="id">The connector.</param>
    /// <param name="aim">What it is about; null where a newer release is to be taken.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<UpdateDialog?> FindAsync(InstalledId id, UpdateAim? aim, CancellationToken cancel)
    {
        if (await updates.PlanAsync(id, aim, cancel) is not { } plan) return null;
        if (plan is not { Options.Count: > 0, Facts: { Aim: null, Baseline: { } baseline, Offered: { } offered } facts })
            return new UpdateDialog(plan, [], []);
        var from = baseline.Release.Version;
        var to = offered.Release.Version;
        var notes = await Between(db, offered.Release.Package.ToString(), from.SortKey, to.SortKey).ToListAsync(cancel);
        return new UpdateDialog(
            plan,
            [.. notes.Where(release => !release.IsWithdrawn && (to.IsPrerelease || !release.IsPrerelease))],
            CompatibilityReport.Changes(baseline.Definition, offered.Definition))
        {
            Mine = DefinitionDiff.Between(baseline.Definition, facts.Current),
        };
    }

    internal static IQueryable<ReleaseNotes> Between(ConnectorsDbContext db, string package, string after, string upTo) =>
        MarketplaceCatalog.Notes(db.Releases.Where(row =>
            row.PackageId == package
            && string.Compare(row.VersionKey, after) > 0
            && string.Compare(row.VersionKey, upTo) <= 0));
}
