using Connectors.Application.Updating.Choices;
using Connectors.Data;
using Connectors.Data.Rows;
using Connectors.Domain.Catalog;
using Connectors.Domain.Definitions;
using Connectors.Domain.Ids;
using Connectors.Domain.Updating.Facts;
using Connectors.Outbound.Credentials;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Application.Updating;

/// <summary>Reads what updates are planned on, for any number of connectors by the same number of queries.</summary>
public sealed class UpdateFactsReader(ConnectorsDbContext db, DefinitionStore definitions, UpdateChoices choices, CredentialVault vault)
{
    // A database takes only so many parameters.
    private const int AtOnce = 1_000;

    private readonly PastFacts _past = new(db, definitions);
    private readonly MoveFacts _moves = new(db, definitions, vault);

    /// <summary>The facts of one connector; null where the organisation has no such connector, or no such update.</summary>
    /// <param name="id">The connector.</param>
    /// <param name="aim">What it is about; null where a newer release is to be taken.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<UpdateFacts?> FindAsync(InstalledId id, UpdateAim? aim, CancellationToken cancel) =>
        (await FindRowAsync(id, aim, cancel))?.Facts;

    /// <summary>The facts of connectors. Those that the organisation does not have are left out.</summary>
    public Task<IReadOnlyList<UpdateFacts>> OfAsync(IReadOnlyCollection<InstalledId> ids, CancellationToken cancel) =>
        OfAsync(db.Connectors.Where(row => ids.Contains(row.Id)).Select(row => row.Id), cancel);

    /// <summary>The facts of every connector that the marketplace offers a newer release for.</summary>
    public Task<IReadOnlyList<UpdateFacts>> OutdatedAsync(CancellationToken cancel) => OfAsync(UpdateRows.Outdated(db), cancel);

    internal async Task<IReadOnlyList<UpdateFacts>> OfAsync(IQueryable<InstalledId> connectors, CancellationToken cancel) =>
        [.. (await ReadAsync(connectors, cancel)).Select(found => found.Facts)];

    /// <summary>The facts of what each connector is planned for. Those for which that can't be done are left out.</summary>
    /// <param name="connectors">The connectors.</param>
    /// <param name="aims">What it is about, by connector; those that are to take a newer release are not in it.</param>
    /// <param name="cancel">Gives up.</param>
    internal async Task<IReadOnlyList<UpdateFacts>> OfAsync(
        IQueryable<InstalledId> connectors, IReadOnlyDictionary<InstalledId, UpdateAim> aims, CancellationToken cancel)
    {
        var found = await ReadAsync(connectors, cancel);
        var undos = Only<UpdateAim.Undo>(aims);
        var back = Only<UpdateAim.UndoMove>(aims);
        var moves = Only<UpdateAim.Move>(aims);
        IReadOnlyList<FactsOfRow> all =
        [
            .. found.Where(one => !aims.ContainsKey(one.Row.Id)),
            .. undos.Count == 0
                ? []
                : await UndoingAsync(found, connectors, undos.ToDictionary(pair => pair.Key, pair => pair.Value.Revision), cancel),
            .. back.Count == 0 ? [] : await _moves.UndoingAsync(found, connectors, back, cancel),
            .. await MovingAsync([.. found.Where(one => moves.ContainsKey(one.Row.Id))], moves, cancel),
        ];
        return [.. all.Select(one => one.Facts)];
    }

    private static Dictionary<InstalledId, T> Only<T>(IReadOnlyDictionary<InstalledId, UpdateAim> aims)
        where T : UpdateAim =>
        aims.Where(pair => pair.Value is T).ToDictionary(pair => pair.Key, pair => (T)pair.Value);

    private async Task<IEnumerable<FactsOfRow>> MovingAsync(
        IReadOnlyList<FactsOfRow> found, Dictionary<InstalledId, UpdateAim.Move> moves, CancellationToken cancel)
    {
        var newer = new Dictionary<InstalledId, FactsOfRow>();
        var merged = new Dictionary<(InstalledId, InstalledId), ConnectorDefinition>();
        foreach (var portion in found.Select(one => one.Facts.Beside).OfType<InstalledId>().Chunk(AtOnce))
        {
            var ids = db.Connectors.Where(row => portion.Contains(row.Id)).Select(row => row.Id);
            foreach (var one in await ReadAsync(ids, cancel)) newer[one.Row.Id] = one;
            foreach (var (pair, definition) in await _moves.MergedAsync(ids, cancel)) merged[pair] = definition;
        }

        return found.Select(one => Moving(one, one.Facts.Beside ?? default(InstalledId))).OfType<FactsOfRow>();

        FactsOfRow? Moving(FactsOfRow one, InstalledId to) => MoveFacts.Moving(
            one, newer.GetValueOrDefault(to), moves[one.Row.Id].Choices, merged.GetValueOrDefault((one.Row.Id, to)));
    }

    internal async Task<FactsOfRow?> FindRowAsync(InstalledId id, UpdateAim? aim, CancellationToken cancel)
    {
        var one = UpdateRows.One(db, id);
        if ((await ReadAsync(one, cancel)).SingleOrDefault() is not { } found) return null;
        return aim switch
        {
            null => found,
            UpdateAim.Move move => (await MovingAsync([found], Of(id, move), cancel)).SingleOrDefault(),
            UpdateAim.UndoMove undo => (await _moves.UndoingAsync([found], one, Of(id, undo), cancel)).SingleOrDefault(),
            UpdateAim.Undo(var revision) =>
                (await UndoingAsync([found], one, Of(id, revision), cancel)).SingleOrDefault(),
            UpdateAim.Restore(var revision) => await _past.RestoringAsync(found, revision, cancel) is { } facts
                ? Answered(facts, await choices.OfPastAsync(one, cancel))
                : null,
            _ => throw new InvalidOperationException($"Nothing is known of {aim.GetType().Name}."),
        };
    }

    private static Dictionary<InstalledId, T> Of<T>(InstalledId id, T value) => new() { [id] = value };

    private async Task<IReadOnlyList<FactsOfRow>> UndoingAsync(
        IReadOnlyList<FactsOfRow> found,
        IQueryable<InstalledId> connectors,
        IReadOnlyDictionary<InstalledId, int> revisions,
        CancellationToken cancel)
    {
        var answers = await choices.OfPastAsync(connectors, cancel);
        return [.. (await _past.UndoingAsync(found, connectors, revisions, cancel)).Select(one => Answered(one, answers))];
    }

    private static FactsOfRow Answered(FactsOfRow found, AnswersByUpdate answers) =>
        found with { Facts = found.Facts with { Answers = answers.Of(found.Row.Id, found.Facts.Aim?.Key) } };

    private async Task<IReadOnlyList<FactsOfRow>> ReadAsync(IQueryable<InstalledId> ids, CancellationToken cancel)
    {
        var rows = await UpdateRows.Connectors(db, ids).ToListAsync(cancel);
        var kept = await definitions.LoadManyAsync(
            rows.SelectMany(one =>
                new[] { one.Connector.CurrentFingerprint, one.Baseline?.Fingerprint, one.Offered?.Fingerprint }),
            cancel);
        var instances = (await UpdateRows.Instances(db, ids).AsNoTracking().ToListAsync(cancel)).ToLookup(row => row.ConnectorId);
        var dependents = instances.SelectMany(group => group).ToDictionary(row => row.Id, row => row.ToDependent(vault));
        var all = (await UpdateRows.Steps(db, ids).AsNoTracking().ToListAsync(cancel)).ToLookup(step => step.Flow.Id);
        var steps = all.SelectMany(flow => flow).ToLookup(step => step.ConnectorId);
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
                Flows = steps[one.Connector.Id].ToFlows(dependents, all),
            })
            {
                Kept = chosen.Answers,
            }),
        ];
    }

    private static UpdateFacts FactsOf(UpdateRows.ConnectorWithReleases one, IReadOnlyDictionary<string, ConnectorDefinition> kept) =>
        new(
            one.Connector.Id,
            one.Connector.Name,
            kept[one.Connector.CurrentFingerprint],
            one.Connector.LastChange())
        {
            Baseline = Content(one.Baseline, kept),
            Offered = Content(one.Offered, kept),
            OfferedAt = one.Offered?.PublishedAt,
            Beside = one.BesideId,
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
    /// <summary>The connector that it moves to or came from; null where it moves nowhere, or to one that is yet to be installed.</summary>
    public ConnectorRow? Other { get; init; }

    /// <summary>The move that is undone; null where none is.</summary>
    public MoveRow? Move { get; init; }

    /// <summary>The answers that are kept for updates.</summary>
    public required AnswersByUpdate Kept { get; init; }

    /// <summary>Whether answers are kept for any of its updates.</summary>
    public bool HasAnswers => Kept.Connectors.Contains(Row.Id);
}
