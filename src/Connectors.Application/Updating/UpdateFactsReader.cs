using Connectors.Application.Updating.Choices;
using Connectors.Data;
using Connectors.Data.Rows;
using Connectors.Domain.Catalog;
using Connectors.Domain.Definitions;
using Connectors.Domain.Installed;
using Connectors.Domain.Updating.Facts;
using Connectors.Outbound.Credentials;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Application.Updating;

/// <summary>Reads what updates are planned on, for any number of connectors by the same number of queries.</summary>
public sealed class UpdateFactsReader(ConnectorsDbContext db, DefinitionStore definitions, UpdateChoices choices, CredentialVault vault)
{
    private readonly PastFacts _past = new(db, definitions);

    /// <summary>The facts of one connector; null where the organisation has no such connector, or no such update.</summary>
    /// <param name="id">The connector.</param>
    /// <param name="past">The update of the past that it is about; null where a newer release is to be taken.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<UpdateFacts?> FindAsync(InstalledId id, PastUpdate? past, CancellationToken cancel) =>
        (await FindRowAsync(id, past, cancel))?.Facts;

    /// <summary>The facts of connectors. Those that the organisation does not have are left out.</summary>
    public async Task<IReadOnlyList<UpdateFacts>> OfAsync(IReadOnlyCollection<InstalledId> ids, CancellationToken cancel)
    {
        var values = ids.Select(id => id.Value).ToList();
        return await OfAsync(db.Connectors.Where(row => values.Contains(row.Id)).Select(row => row.Id), cancel);
    }

    /// <summary>The facts of every connector that the marketplace offers a newer release for.</summary>
    public Task<IReadOnlyList<UpdateFacts>> OutdatedAsync(CancellationToken cancel) => OfAsync(UpdateRows.Outdated(db), cancel);

    internal async Task<IReadOnlyList<UpdateFacts>> OfAsync(IQueryable<Guid> connectors, CancellationToken cancel) =>
        [.. (await ReadAsync(connectors, cancel)).Select(found => found.Facts)];

    /// <summary>The facts of undoing one update of each connector. Those whose update can't be undone are left out.</summary>
    /// <param name="connectors">The connectors.</param>
    /// <param name="revisions">The revision that the update made, by connector.</param>
    /// <param name="cancel">Gives up.</param>
    internal async Task<IReadOnlyList<UpdateFacts>> OfUndoAsync(
        IQueryable<Guid> connectors, IReadOnlyDictionary<Guid, int> revisions, CancellationToken cancel) =>
        [.. (await UndoingAsync(await ReadAsync(connectors, cancel), connectors, revisions, cancel)).Select(found => found.Facts)];

    internal async Task<FactsOfRow?> FindRowAsync(InstalledId id, PastUpdate? past, CancellationToken cancel)
    {
        var one = UpdateRows.One(db, id.Value);
        if ((await ReadAsync(one, cancel)).SingleOrDefault() is not { } found) return null;
        if (past is not { } update) return found;
        var facts = update.Use == PastUse.Undo
            ? (await _past.UndoingAsync([found], one, new Dictionary<Guid, int> { [id.Value] = update.Revision }, cancel)).SingleOrDefault()
            : await _past.RestoringAsync(found, update.Revision, cancel);
        return facts is null ? null : Answered(facts, await choices.OfPastAsync(one, cancel));
    }

    private async Task<IReadOnlyList<FactsOfRow>> UndoingAsync(
        IReadOnlyList<FactsOfRow> found, IQueryable<Guid> connectors, IReadOnlyDictionary<Guid, int> revisions, CancellationToken cancel)
    {
        var answers = await choices.OfPastAsync(connectors, cancel);
        return [.. (await _past.UndoingAsync(found, connectors, revisions, cancel)).Select(one => Answered(one, answers))];
    }

    private static FactsOfRow Answered(FactsOfRow found, AnswersByUpdate answers) =>
        found with { Facts = found.Facts with { Answers = answers.Of(found.Row.Id, found.Facts.Past?.Key) } };

    private async Task<IReadOnlyList<FactsOfRow>> ReadAsync(IQueryable<Guid> ids, CancellationToken cancel)
    {
        var rows = await UpdateRows.Connectors(db, ids).ToListAsync(cancel);
        var kept = await definitions.LoadManyAsync(
            rows.SelectMany(one =>
                new[] { one.Connector.CurrentFingerprint, one.Baseline?.Fingerprint, one.Offered?.Fingerprint }),
            cancel);
        var instances = (await UpdateRows.Instances(db, ids).AsNoTracking().ToListAsync(cancel)).ToLookup(row => row.ConnectorId);
        var dependents = instances.SelectMany(group => group).ToDictionary(row => row.Id, row => row.ToDependent(vault));
        var steps = (await UpdateRows.Steps(db, ids).AsNoTracking().ToListAsync(cancel)).ToLookup(step => step.ConnectorId);
        var chosen = await choices.OfAsync(ids, cancel);
        UpdateFacts WithChoices(UpdateRows.ConnectorWithReleases one) => chosen.Add(FactsOf(one, kept), one.Offered, one.Hold) with
        {
            Support = Support.Of(one.Baseline?.SupportedUntil, chosen.Now),
        };
        return
        [
            .. rows.Select(one => new FactsOfRow(one.Connector, one.Baseline, one.Offered, WithChoices(one) with
            {
                Instances = [.. instances[one.Connector.Id].Select(row => dependents[row.Id])],
                Flows = steps[one.Connector.Id].ToFlows(dependents),
            })
            {
                HasAnswers = chosen.Answers.Connectors.Contains(one.Connector.Id),
            }),
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
            OfferedAt = one.Offered?.PublishedAt,
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
internal sealed record FactsOfRow(ConnectorRow Row, ReleaseRow? Baseline, ReleaseRow? Target, UpdateFacts Facts)
{
    /// <summary>Whether answers are kept for any of its updates.</summary>
    public bool HasAnswers { get; init; }
}
