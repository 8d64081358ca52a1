using Microsoft.Data.Sqlite;

namespace Connectors.Drills.Updates;

/// <summary>Everything that the database says of one connector, read with SQL and not with the product's code.</summary>
/// <param name="Row">The entry: every column.</param>
/// <param name="Revisions">Its history.</param>
/// <param name="Records">Its updates.</param>
/// <param name="Beside">The entries that were installed alongside it, each with its history.</param>
/// <param name="Standing">Current and baseline fingerprint, version and revision.</param>
internal sealed record Facts(
    string Row, IReadOnlyList<string> Revisions, IReadOnlyList<string> Records, IReadOnlyList<string> Beside, string Standing)
{
    public static Facts Read(SqliteConnection database, Guid id) => new(
        Rows(database, "SELECT * FROM Connectors WHERE Id = $id", id).Single(),
        Rows(database, "SELECT * FROM ConnectorRevisions WHERE ConnectorId = $id ORDER BY Number", id),
        Rows(database, "SELECT ToVersion || ' ' || Option || ' ' || Outcome FROM UpdateRecords WHERE ConnectorId = $id", id),
        Rows(
            database,
            "SELECT c.CurrentFingerprint || '|' || c.BaselineFingerprint || '|' || c.Version || '|' "
                + "|| (SELECT COUNT(*) FROM ConnectorRevisions r WHERE r.ConnectorId = c.Id) "
                + "FROM Connectors c WHERE c.AlongsideOfId = $id",
            id),
        Rows(
            database,
            "SELECT CurrentFingerprint || '|' || BaselineFingerprint || '|' || Version || '|' || Customisations || '|' || Revision "
                + "FROM Connectors WHERE Id = $id",
            id).Single());

    /// <summary>Whether nothing at all is different.</summary>
    public bool IsAs(Facts before) =>
        Row == before.Row
        && Same(Revisions, before.Revisions)
        && Same(Records, before.Records)
        && Same(Beside, before.Beside);

    /// <summary>Whether everything that the update writes is there, and nothing else changed.</summary>
    public bool IsAfter(Facts before, PreparedConnector update)
    {
        if (!Same(Records, [.. before.Records, $"2.0.0 {update.Option} done"])) return false;
        if (update.Option == "alongside")
            return Row == before.Row
                && Same(Revisions, before.Revisions)
                && Same(Beside, [$"{update.Offered}|{update.Offered}|2.0.0|1"]);
        var revision = before.Revisions.Count + 1;
        return Standing == $"{update.Offered}|{update.Offered}|2.0.0|0|{revision}"
            && Beside.Count == 0
            && Revisions.Count == revision
            && Same([.. Revisions.Take(revision - 1)], before.Revisions)
            && Revisions[^1].Contains(update.Offered, StringComparison.Ordinal);
    }

    private static bool Same(IReadOnlyList<string> left, IReadOnlyList<string> right) => left.SequenceEqual(right, StringComparer.Ordinal);

    private static IReadOnlyList<string> Rows(SqliteConnection database, string sql, Guid id) =>
        database.Rows(sql, DatabaseFile.Line, ("$id", id));
}
