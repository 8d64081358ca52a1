using Connectors.Data;
using Connectors.Data.Rows;
using Connectors.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Application.Recording;

/// <summary>The history of an entry, which only ever grows.</summary>
internal static class Revisions
{
    private const int MostWords = 200;

    /// <summary>Writes down what an entry has become.</summary>
    /// <param name="db">The database.</param>
    /// <param name="row">The connector's current row.</param>
    /// <param name="title">What was done, in a few words.</param>
    /// <param name="words">What changed, a line each.</param>
    /// <param name="by">Who did it, and when.</param>
    public static void Add(ConnectorsDbContext db, ConnectorRow row, string title, IReadOnlyList<string> words, PersonAt by)
    {
        row.Revision++;
        if (ChangesDefinition(db, row)) (row.ChangedAt, row.ChangedBy, row.ChangedById) = (by.At, by.Name, by.By.Id);
        var shown = words.Take(MostWords).Select(line => line.ReplaceLineEndings(" "));
        if (words.Count > MostWords) shown = shown.Append($"and {words.Count - MostWords} more");
        db.ConnectorRevisions.Add(new ConnectorRevisionRow
        {
            Id = db.NewId(),
            OrganisationId = row.OrganisationId,
            ConnectorId = row.Id,
            Number = row.Revision,
            Fingerprint = row.CurrentFingerprint,
            FingerprintBefore = Before(db, row),
            BaselineId = row.BaselineId,
            Version = row.Version,
            Title = title,
            Words = string.Join('\n', shown),
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
