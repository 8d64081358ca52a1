using Connectors.Data.Rows;
using Connectors.Domain.Definitions;
using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Updating;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Data;

/// <summary>Definitions by their fingerprint. What was kept once stays.</summary>
public sealed class DefinitionStore(ConnectorsDbContext db)
{
    /// <summary>Reads a definition that is kept.</summary>
    /// <exception cref="InvalidDataException">It is missing or damaged: the database was changed by other hands.</exception>
    public async Task<ConnectorDefinition> LoadAsync(string fingerprint, CancellationToken cancel)
    {
        var json = await db.Definitions.Where(row => row.Fingerprint == fingerprint).Select(row => row.Json).SingleOrDefaultAsync(cancel);
        return Read(fingerprint, json);
    }

    /// <summary>Reads the definition that a connector has now; null where the organisation has no such connector.</summary>
    public async Task<ConnectorDefinition?> CurrentAsync(InstalledId connector, CancellationToken cancel)
    {
        var fingerprint = await db.Connectors
            .Where(row => row.Id == connector.Value)
            .Select(row => row.CurrentFingerprint)
            .SingleOrDefaultAsync(cancel);
        return fingerprint is null ? null : await LoadAsync(fingerprint, cancel);
    }

    /// <summary>Reads definitions that are kept, all by one query.</summary>
    /// <exception cref="InvalidDataException">One is missing or damaged.</exception>
    public async Task<IReadOnlyDictionary<string, ConnectorContent>> LoadAllAsync(
        IEnumerable<string> fingerprints, CancellationToken cancel)
    {
        var wanted = fingerprints.Distinct(StringComparer.Ordinal).ToList();
        if (wanted.Count == 0) return new Dictionary<string, ConnectorContent>();
        var rows = await db.Definitions.AsNoTracking().Where(row => wanted.Contains(row.Fingerprint)).ToDictionaryAsync(
            row => row.Fingerprint, row => row.Json, StringComparer.Ordinal, cancel);
        return wanted.ToDictionary(
            fingerprint => fingerprint,
            fingerprint => Read(fingerprint, rows.GetValueOrDefault(fingerprint)).Content,
            StringComparer.Ordinal);
    }

    /// <summary>Adds a definition where it is not kept yet; saved with everything else of the transaction.</summary>
    internal async Task KeepAsync(ConnectorDefinition definition, CancellationToken cancel)
    {
        var fingerprint = definition.Fingerprint.ToString();
        if (db.Definitions.Local.Any(row => row.Fingerprint == fingerprint)) return;
        if (await db.Definitions.AnyAsync(row => row.Fingerprint == fingerprint, cancel)) return;
        db.Definitions.Add(new DefinitionRow { Fingerprint = fingerprint, Json = DefinitionBytes.Pack(definition.Canonical.Span) });
    }

    private static ConnectorDefinition Read(string fingerprint, byte[]? json) =>
        json is not null && ConnectorDefinition.ParseKept(DefinitionBytes.Unpack(json)) is DefinitionResult.Accepted accepted
            ? accepted.Definition
            : throw new InvalidDataException($"The definition {fingerprint} is not in the database as it was kept.");
}
