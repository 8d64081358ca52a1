using Connectors.Data;
using Connectors.Data.Rows;
using Connectors.Domain.Definitions;
using Connectors.Domain.Installed;
using Connectors.Domain.Updating.Facts;
using Connectors.Outbound.Credentials;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Application.Updating;

/// <summary>Reads what updates are planned on, for any number of connectors by the same number of queries.</summary>
public sealed class UpdateFactsReader(ConnectorsDbContext db, DefinitionStore definitions, AnswerDrafts drafts, CredentialVault vault)
{
    /// <summary>The facts of one connector; null where the organisation has no such connector, or no such update.</summary>
    /// <param name="id">The connector.</param>
    /// <param name="past">The update of the past that it is about; null where a newer release is to be taken.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<UpdateFacts?> FindAsync(InstalledId id, PastUpdate? past, CancellationToken cancel) =>
        (await FindRowAsync(id, past, cancel))?.Facts;

    /// <summary>The facts of connectors. Those that the organisation does not have are left out.</summary>
    public async Task<IReadOnlyList<UpdateFacts>> OfAsync(IReadOnlyCollection<InstalledId> ids, CancellationToken cancel) =>
        [.. (await ReadAsync([.. ids.Select(id => id.Value)], cancel)).Select(found => found.Facts)];

    internal async Task<FactsOfRow?> FindRowAsync(InstalledId id, PastUpdate? past, CancellationToken cancel)
    {
        if ((await ReadAsync([id.Value], cancel)).SingleOrDefault() is not { } found) return null;
        if (past is not { } update) return found;
        var query = update.Use == PastUse.Undo
            ? UpdateRows.Update(db, id.Value, update.Revision)
            : UpdateRows.Overwrite(db, id.Value, update.Revision);
        if (await query.AsNoTracking().SingleOrDefaultAsync(cancel) is not { } made) return null;
        var kept = await definitions.LoadManyAsync([made.Left, made.Before, made.Release.Fingerprint], cancel);
        var answers = (await drafts.OfAsync([id.Value], cancel)).Of(id.Value, update.Key);
        var facts = found.Facts with { Offered = null, Answers = answers };
        var (before, release) = (kept[made.Before], Content(made.Release, kept)!);
        if (update.Use == PastUse.Restore)
        {
            var lost = new RestoreTarget(update.Revision, before, release);
            return found with { Target = found.Baseline, Facts = facts with { Restore = lost } };
        }

        var later = await LaterAsync(id, update.Revision, cancel);
        var undo = new UndoTarget(update.Revision, kept[made.Left], before, release) { Later = later };
        return found with { Target = made.Release, Facts = facts with { Undo = undo } };
    }

    // Every revision that moved the connector to another release, newest first.
    private async Task<IReadOnlyList<LaterUpdate>> LaterAsync(InstalledId id, int revision, CancellationToken cancel)
    {
        var states = await UpdateRows.Since(db, id.Value, revision).ToListAsync(cancel);
        var moves = states.Zip(states.Skip(1)).Where(pair => pair.First.BaselineId != pair.Second.BaselineId).Reverse().ToList();
        var kept = await definitions.LoadManyAsync(
            moves.SelectMany(move => new[] { move.First.Fingerprint, move.Second.Fingerprint }), cancel);
        return
        [
            .. moves.Select(move =>
                new LaterUpdate(move.Second.Version ?? "", kept[move.Second.Fingerprint], kept[move.First.Fingerprint])),
        ];
    }

    private async Task<IReadOnlyList<FactsOfRow>> ReadAsync(Guid[] ids, CancellationToken cancel)
    {
        var rows = await UpdateRows.Connectors(db, ids).ToListAsync(cancel);
        var kept = await definitions.LoadManyAsync(
            rows.SelectMany(one =>
                new[] { one.Connector.CurrentFingerprint, one.Baseline?.Fingerprint, one.Offered?.Fingerprint }),
            cancel);
        var instances = (await UpdateRows.Instances(db, ids).AsNoTracking().ToListAsync(cancel)).ToLookup(row => row.ConnectorId);
        var dependents = instances.SelectMany(group => group).ToDictionary(row => row.Id, row => row.ToDependent(vault));
        var steps = (await UpdateRows.Steps(db, ids).AsNoTracking().ToListAsync(cancel)).ToLookup(step => step.ConnectorId);
        var answers = await drafts.OfAsync(ids, cancel);
        return
        [
            .. rows.Select(one => new FactsOfRow(one.Connector, one.Baseline, one.Offered, FactsOf(one, kept) with
            {
                Answers = answers.Of(one.Connector.Id, one.Offered?.Fingerprint),
                Instances = [.. instances[one.Connector.Id].Select(row => dependents[row.Id])],
                Flows = steps[one.Connector.Id].ToFlows(dependents),
            })),
        ];
    }

    private static UpdateFacts FactsOf(UpdateRows.ConnectorWithReleases one, IReadOnlyDictionary<string, ConnectorDefinition> kept) =>
        new(
            new InstalledId(one.Connector.Id),
            one.Connector.Name,
            kept[one.Connector.CurrentFingerprint],
            one.Connector.LastChange())
        {
            Baseline = Content(one.Baseline, kept),
            Offered = Content(one.Offered, kept),
            Beside = one.BesideId is { } beside ? new InstalledId(beside) : null,
        };

    private static ReleaseContent? Content(ReleaseRow? row, IReadOnlyDictionary<string, ConnectorDefinition> kept) =>
        row is null ? null : new ReleaseContent(row.ToRelease(), kept[row.Fingerprint]);
}

/// <summary>Facts and the rows that they were read from.</summary>
/// <param name="Row">The connector.</param>
/// <param name="Baseline">The release that it is installed from; null for a custom one.</param>
/// <param name="Target">The release that it is then installed from; null if none is offered.</param>
/// <param name="Facts">The facts.</param>
internal sealed record FactsOfRow(ConnectorRow Row, ReleaseRow? Baseline, ReleaseRow? Target, UpdateFacts Facts);
