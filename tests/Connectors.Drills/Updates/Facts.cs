using Microsoft.Data.Sqlite;

namespace Connectors.Drills.Updates;

/// <summary>Everything that the database says of one connector, read with SQL and not with the product's code.</summary>
/// <param name="Row">The entry: every column.</param>
/// <param name="Revisions">Its history.</param>
/// <param name="Records">Its updates.</param>
/// <param name="Beside">The entries that were installed alongside it, each with its history.</param>
/// <param name="Standing">Current and baseline fingerprint, version, number of edits and revision.</param>
internal sealed record Facts(
    string Row, IReadOnlyList<string> Revisions, IReadOnlyList<string> Records, IReadOnlyList<string> Beside, string Standing)
{
    /// <summary>The answers to its questions, which an update that used them removes.</summary>
    public IReadOnlyList<string> Answers { get; private init; } = [];

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
            id).Single())
    {
        Answers = Rows(database, "SELECT * FROM UpdateAnswers WHERE ConnectorId = $id", id),
    };

    /// <summary>Whether nothing at all is different.</summary>
    public bool IsAs(Facts before) =>
        Row == before.Row
        && Same(Revisions, before.Revisions)
        && Same(Records, before.Records)
        && Same(Beside, before.Beside)
        && Same(Answers, before.Answers);

    /// <summary>Whether everything that the update writes is there, and nothing else changed.</summary>
    public bool IsAfter(Facts before, PreparedConnector update)
    {
        var after = update.After;
        if (!Same(Records, [.. before.Records, $"{after.Version} {update.Option} done"]) || Answers.Count > 0) return false;
        if (update.Option == "alongside")
            return Row == before.Row
                && Same(Revisions, before.Revisions)
                && Same(Beside, [$"{after}|1"]);
        var revision = before.Revisions.Count + 1;
        return Standing == $"{after}|{after.Edits}|{revision}"
            && Beside.Count == 0
            && Revisions.Count == revision
            && Same([.. Revisions.Take(revision - 1)], before.Revisions)
            && Revisions[^1].Contains(after.Current, StringComparison.Ordinal);
    }

    private static bool Same(IReadOnlyList<string> left, IReadOnlyList<string> right) => left.SequenceEqual(right, StringComparer.Ordinal);

    private static IReadOnlyList<string> Rows(SqliteConnection database, string sql, Guid id) =>
        database.Rows(sql, DatabaseFile.Line, ("$id", id));
}
