using Connectors.Application.Flows;
using Connectors.Application.Marketplace;
using Connectors.Data;
using Connectors.Domain.Flows;
using Connectors.Domain.Merging;
using Connectors.Domain.Requests;
using Connectors.Domain.Updating;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Application.Installed;

/// <summary>Everything that the update dialog shows.</summary>
/// <param name="Subject">The entry.</param>
/// <param name="Plans">What each option would do, recommended first; none where it is up to date or custom.</param>
/// <param name="NewInRelease">What the release changes, from the baseline on.</param>
/// <param name="Between">The notes of every release that the update takes, newest first.</param>
public sealed record UpdatePreview(
    UpdateSubject Subject, IReadOnlyList<UpdatePlan> Plans, IReadOnlyList<Change> NewInRelease, IReadOnlyList<ReleaseNotes> Between)
{
    /// <summary>Every instance of the entry, and what the release would leave it without.</summary>
    public IReadOnlyList<AffectedInstance> Instances { get; init; } = [];

    /// <summary>Whether an update in place would leave an instance or a flow without something that it uses.</summary>
    public bool Breaks => BrokenFlows.Any() || Instances.Any(instance => instance.Misses.Count > 0);

    /// <summary>Whether somebody has to see it before it is done: it breaks something, or leads credentials elsewhere.</summary>
    public bool IsToBeSeen => Breaks || Instances.Any(instance => instance.NewOrigins.Count > 0);

    /// <summary>Every flow on the entry, and what an update in place would take from it.</summary>
    public IReadOnlyList<AffectedFlow> Flows { get; init; } = [];

    public IEnumerable<AffectedFlow> BrokenFlows => Flows.Where(flow => flow.Breaks);
}

/// <summary>An instance, and what it would miss after an update in place.</summary>
public sealed record AffectedInstance(Guid Id, string Name, IReadOnlyList<Obstacle> Misses)
{
    public InstanceState State { get; init; }

    /// <summary>What people call the values of it that nothing would ask for any more.</summary>
    public IReadOnlyList<string> Unused { get; init; } = [];

    /// <summary>Where its credentials would go and do not go now.</summary>
    public IReadOnlyList<string> NewOrigins { get; init; } = [];
}

/// <summary>Reads what the update dialog shows, without changing anything.</summary>
public sealed class UpdatePreviews(ConnectorsDbContext db, DefinitionStore definitions, ConnectorUpdater updater, FlowConsequences flows)
{
    public async Task<UpdatePreview?> FindAsync(InstalledId id, CancellationToken cancel)
    {
        if (await updater.PreviewAsync(id, cancel) is not var (subject, plans)) return null;
        if (subject.States is not { Baseline: { } baseline, Offered: { } offered } || plans.Count == 0)
            return new UpdatePreview(subject, plans, [], []);
        var release = await definitions.LoadAsync(offered.Fingerprint.ToString(), cancel);
        var changes = DefinitionDiff.Between(await definitions.LoadAsync(baseline.Fingerprint.ToString(), cancel), release);
        var between = await Between(db, offered.Package.ToString(), baseline.Version.SortKey, offered.Version.SortKey).ToListAsync(cancel);
        return new UpdatePreview(
            subject,
            plans,
            changes,
            [.. between.Where(release => !release.IsWithdrawn && (offered.Version.IsPrerelease || !release.IsPrerelease))])
        {
            Instances = await flows.InstancesAsync(id, release.Content, cancel),
            Flows = await flows.FlowsAsync(id, release.Content, cancel),
        };
    }

    internal static IQueryable<ReleaseNotes> Between(ConnectorsDbContext db, string package, string after, string upTo) =>
        MarketplaceCatalog.Notes(db.Releases.Where(row =>
            row.PackageId == package
            && string.Compare(row.VersionKey, after) > 0
            && string.Compare(row.VersionKey, upTo) <= 0));
}
