using Connectors.Data.Rows;
using Connectors.Domain.Definitions;
using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Ids;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Data;

/// <summary>Definitions by their fingerprint. What was kept once stays.</summary>
public sealed class DefinitionStore(ConnectorsDbContext db, DefinitionCache cache)
{
    // A database takes only so many parameters: SQL Server 2,100. As one parameter they would have the collation of the database there,
    // which can't be compared with the column's.
    private const int AtOnce = 1_000;

    // Kept by this transaction, which may still be undone.
    private readonly Dictionary<string, ConnectorDefinition> _kept = new(StringComparer.Ordinal);

    /// <summary>Reads a definition that is kept.</summary>
    /// <exception cref="InvalidDataException">It is missing or damaged: the database was changed by other hands.</exception>
    public async Task<ConnectorDefinition> LoadAsync(string fingerprint, CancellationToken cancel) =>
        Find(fingerprint) ?? (await LoadManyAsync([fingerprint], cancel))[fingerprint];

    /// <summary>Reads definitions that are kept: by one query for each thousand that are not cached.</summary>
    /// <param name="fingerprints">Which; absent ones are passed over.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="InvalidDataException">One is missing or damaged.</exception>
    public async Task<IReadOnlyDictionary<string, ConnectorDefinition>> LoadManyAsync(
        IEnumerable<string?> fingerprints, CancellationToken cancel)
    {
        var wanted = fingerprints.OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var found = wanted.Select(Find).OfType<ConnectorDefinition>().ToDictionary(one => $"{one.Fingerprint}", StringComparer.Ordinal);
        var missing = wanted.Where(fingerprint => !found.ContainsKey(fingerprint)).ToList();
        if (missing.Count == 0) return found;
        foreach (var portion in missing.Chunk(AtOnce))
        {
            foreach (var (fingerprint, definition) in await ReadAsync(portion, cancel)) found[fingerprint] = definition;
        }

        return found;
    }

    /// <summary>Reads the definition that a connector has now; null where the organisation has no such connector.</summary>
    public async Task<ConnectorDefinition?> CurrentAsync(InstalledId connector, CancellationToken cancel)
    {
        var fingerprint = await db.Connectors
            .Where(row => row.Id == connector)
            .Select(row => row.CurrentFingerprint)
            .SingleOrDefaultAsync(cancel);
        return fingerprint is null ? null : await LoadAsync(fingerprint, cancel);
    }

    /// <summary>The contents of definitions that are kept.</summary>
    /// <exception cref="InvalidDataException">One is missing or damaged.</exception>
    public async Task<IReadOnlyDictionary<string, ConnectorContent>> LoadAllAsync(
        IEnumerable<string> fingerprints, CancellationToken cancel) =>
        (await LoadManyAsync(fingerprints, cancel)).ToDictionary(found => found.Key, found => found.Value.Content, StringComparer.Ordinal);

    /// <summary>Adds a definition where it is not kept yet; saved with everything else of the transaction.</summary>
    internal async Task KeepAsync(ConnectorDefinition definition, CancellationToken cancel)
    {
        var fingerprint = definition.Fingerprint.ToString();
        _kept[fingerprint] = definition;
        // Cached is only what was read, and nothing that is kept is ever deleted.
        if (cache.Find(fingerprint) is not null) return;
        if (db.Definitions.Local.Any(row => row.Fingerprint == fingerprint)) return;
        if (await db.Definitions.AnyAsync(row => row.Fingerprint == fingerprint, cancel)) return;
        db.Definitions.Add(new DefinitionRow { Fingerprint = fingerprint, Json = DefinitionBytes.Pack(definition.Canonical.Span) });
    }

    private async Task<IReadOnlyList<(string Fingerprint, ConnectorDefinition Definition)>> ReadAsync(
        string[] fingerprints, CancellationToken cancel)
    {
        var rows = await db.Definitions.AsNoTracking()
            .Where(row => fingerprints.Contains(row.Fingerprint))
            .ToDictionaryAsync(row => row.Fingerprint, row => row.Json, StringComparer.Ordinal, cancel);
        var read = fingerprints.Select(fingerprint => (fingerprint, Read(fingerprint, rows.GetValueOrDefault(fingerprint)))).ToList();
        foreach (var (_, definition) in read) cache.Add(definition);
        return read;
    }

    private ConnectorDefinition? Find(string fingerprint) => _kept.GetValueOrDefault(fingerprint) ?? cache.Find(fingerprint);

    private static ConnectorDefinition Read(string fingerprint, byte[]? json) =>
        json is not null && ConnectorDefinition.OfKept(DefinitionBytes.Unpack(json), RowFacts.ToFingerprint(fingerprint)) is { } definition
            ? definition
            : throw new InvalidDataException($"The definition {fingerprint} is missing or damaged in the database.");
}
