using Connectors.Data;
using Connectors.Data.Rows;
using Connectors.Domain.Ids;
using Connectors.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Application.Recording;

/// <summary>The history of an entry, which only ever grows.</summary>
internal static class Revisions
{
    /// <summary>Writes down what an entry has become.</summary>
    /// <param name="db">The database.</param>
    /// <param name="row">The connector's current row.</param>
    /// <param name="facts">What was done.</param>
    /// <param name="by">Who did it, and when.</param>
    /// <param name="notes">What a document says of itself, a line each; null where there was none.</param>
    public static void Add(
        ConnectorsDbContext db, ConnectorRow row, RevisionFacts facts, PersonAt by, IReadOnlyList<string>? notes = null)
    {
        row.Revision++;
        if (ChangesDefinition(db, row)) (row.ChangedAt, row.ChangedBy, row.ChangedById) = (by.At, by.Name, by.By.Id);
        db.ConnectorRevisions.Add(new ConnectorRevisionRow
        {
            Id = db.NewId<RevisionId>(),
            OrganisationId = row.OrganisationId,
            ConnectorId = row.Id,
            Number = row.Revision,
            Fingerprint = row.CurrentFingerprint,
            FingerprintBefore = Before(db, row),
            BaselineId = row.BaselineId,
            Version = row.Version,
            Facts = KeptJson.Write(facts),
            Title = "",
            Words = string.Join('\n', (notes ?? []).Select(line => line.ReplaceLineEndings(" "))),
            At = by.At,
            By = by.Name,
            ById = by.By.Id,
        });
    }

    private static string? Before(ConnectorsDbContext db, ConnectorRow row) =>
        db.Entry(row) is { State: not EntityState.Added } entry ? entry.Property(facts => facts.CurrentFingerprint).OriginalValue : null;

    // A rename or a removal is written down, but does not make its author the one who modified the connector.
    private static bool ChangesDefinition(ConnectorsDbContext db, ConnectorRow row)
    {
        var entry = db.Entry(row);
        return entry.State == EntityState.Added
            || entry.Property(facts => facts.CurrentFingerprint).IsModified
            || entry.Property(facts => facts.BaselineId).IsModified;
    }
}
