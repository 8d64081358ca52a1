using Connectors.Application.Instances;
using Connectors.Data;
using Connectors.Data.Rows;
using Connectors.Domain.Comparing;
using Connectors.Domain.Merging;
using Connectors.Domain.Updating;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Application.Installed;

/// <summary>Reads what an update is decided on.</summary>
public sealed class UpdateSubjects(ConnectorsDbContext db, DefinitionStore definitions, InstanceStates states)
{
    internal async Task<StoredSubject?> FindAsync(InstalledId id, CancellationToken cancel)
    {
        if (await db.Connectors.SingleOrDefaultAsync(row => row.Id == id.Value, cancel) is not { } row) return null;
        var baseline = await db.Releases.SingleOrDefaultAsync(release => release.Id == row.BaselineId, cancel);
        var offered = await Offered(db, row).SingleOrDefaultAsync(cancel);
        var states = new ConnectorStates(baseline?.ToRelease(), RowFacts.ToFingerprint(row.CurrentFingerprint), offered?.ToRelease());
        var subject = new UpdateSubject(
            id,
            row.Name,
            states,
            await CustomisationsAsync(row, cancel),
            await BesideAsync(row, cancel),
            row.LastChange());
        return new StoredSubject(row, offered, subject);
    }

    /// <summary>The colour that entries of a release have in the list.</summary>
    internal async Task<string?> ColourAsync(ReleaseRow release, CancellationToken cancel) =>
        Entries.ColourOf(await definitions.LoadAsync(release.Fingerprint, cancel));

    /// <summary>Sets the states of instances that an update in place changes.</summary>
    internal async Task FollowAsync(StoredSubject stored, CancellationToken cancel) => await states.FollowAsync(
        stored.Row,
        (await definitions.LoadAsync(stored.Subject.States.Current.ToString(), cancel)).Content,
        (await definitions.LoadAsync(stored.Row.CurrentFingerprint, cancel)).Content,
        cancel);

    internal static IQueryable<ReleaseRow> Offered(ConnectorsDbContext db, ConnectorRow row) =>
        from package in db.Packages
        where package.Id == row.PackageId
        join release in db.Releases on (row.IsPrerelease ? package.NewestId : package.NewestStableId) equals release.Id
        select release;

    internal static IQueryable<Guid?> Beside(ConnectorsDbContext db, ConnectorRow row) => db.Connectors
        .Where(other => other.PackageId == row.PackageId && other.Id != row.Id && string.Compare(other.VersionKey, row.VersionKey) > 0)
        .OrderByDescending(other => other.VersionKey).Select(other => (Guid?)other.Id);

    private async Task<IReadOnlyList<Change>> CustomisationsAsync(ConnectorRow row, CancellationToken cancel)
    {
        if (row.BaselineFingerprint is not { } baseline || baseline == row.CurrentFingerprint) return [];
        return DefinitionDiff.Between(
            await definitions.LoadAsync(baseline, cancel), await definitions.LoadAsync(row.CurrentFingerprint, cancel));
    }

    private async Task<InstalledId?> BesideAsync(ConnectorRow row, CancellationToken cancel)
    {
        if (row.PackageId is null) return null;
        var beside = await Beside(db, row).FirstOrDefaultAsync(cancel);
        return beside is { } id ? new InstalledId(id) : null;
    }
}

/// <summary>A subject and the rows that it was read from.</summary>
internal sealed record StoredSubject(ConnectorRow Row, ReleaseRow? Offered, UpdateSubject Subject);
