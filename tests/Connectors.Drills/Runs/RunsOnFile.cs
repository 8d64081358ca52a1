using Connectors.Domain.Flows;
using Connectors.Domain.Flows.Running;
using Microsoft.Data.Sqlite;

namespace Connectors.Drills.Runs;

/// <summary>A run as it stands in the database.</summary>
internal sealed record FoundRun(string Flow, DateTime? DueAt, RunState State, DateTime? EndedAt, string? Error);

/// <summary>Everything that the database says of the runs of a round, read with SQL and not with the product's code.</summary>
/// <param name="Runs">All runs.</param>
/// <param name="Written">The messages that runs wrote down before they sent them: those of records that wait no longer.</param>
/// <param name="Faults">What SQLite says of the file.</param>
internal sealed record RunsOnFile(IReadOnlyList<FoundRun> Runs, IReadOnlyList<Post> Written, IReadOnlyList<string> Faults)
{
    public static RunsOnFile Read(string file)
    {
        using var database = DatabaseFile.Open(file);
        var runs = database.Rows(
            "SELECT f.Name, r.DueAt, r.State, r.EndedAt, r.Error FROM FlowRuns r JOIN Flows f ON f.Id = r.FlowId", RunOf);
        // Bodies are encrypted; a record's place is the number of its customer.
        var sent = database.Rows(
            "SELECT f.Name, c.Number FROM FlowRunRecords c JOIN FlowRuns r ON r.Id = c.RunId JOIN Flows f ON f.Id = r.FlowId "
                + $"WHERE c.Position = 2 AND c.State <> {(int)RecordState.Waiting}",
            row => new Post(row.GetString(0), row.GetInt32(1)));
        return new RunsOnFile(runs, sent, database.Faults());
    }

    /// <summary>Whether every flow has a run, all runs are over, and the scheduler has nothing in hand and nothing due.</summary>
    public static bool IsQuiet(string file)
    {
        using var database = DatabaseFile.Open(file);
        return database.Rows("""
            SELECT (SELECT COUNT(*) FROM Flows WHERE Id NOT IN (SELECT FlowId FROM FlowRuns))
                + (SELECT COUNT(*) FROM FlowRuns WHERE EndedAt IS NULL)
                + (SELECT COUNT(*) FROM QRTZ_FIRED_TRIGGERS)
                + (SELECT COUNT(*) FROM QRTZ_TRIGGERS WHERE NEXT_FIRE_TIME < $now)
            """, row => row.GetInt32(0), ("$now", DateTime.UtcNow.Ticks)).Single() == 0;
    }

    private static FoundRun RunOf(SqliteDataReader row) => new(
        row.GetString(0), TimeOf(row, 1), (RunState)row.GetInt32(2), TimeOf(row, 3), row.IsDBNull(4) ? null : row.GetString(4));

    private static DateTime? TimeOf(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetDateTime(column);
}
