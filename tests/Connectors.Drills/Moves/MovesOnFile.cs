using Connectors.Domain.Updating.Jobs;
using Connectors.Drills.Jobs;

namespace Connectors.Drills.Moves;

/// <summary>What the database says of one connector that is moved, and of its newer version.</summary>
/// <param name="Version">The version of the old one.</param>
/// <param name="IsRemoved">Whether it is removed.</param>
/// <param name="Newer">How many newer versions are installed alongside, and not removed.</param>
/// <param name="Moves">How many moves of it were made and not undone.</param>
/// <param name="Item">The state of its item; null if the job has no item for it.</param>
internal sealed record MoveOnFile(string Version, bool IsRemoved, int Newer, int Moves, ItemState? Item)
{
    /// <summary>The connectors that its instance is at: always one.</summary>
    public required string Instance { get; init; }

    /// <summary>The versions that the steps of its flows are on, each once.</summary>
    public required string Steps { get; init; }

    /// <summary>Its edits, wherever they are.</summary>
    public required int Edits { get; init; }

    public bool IsBefore => (IsRemoved, Newer, Moves) == (false, 0, 0) && Instance == "1.0.0" && Steps == "1.0.0";

    public bool IsAfter => (IsRemoved, Newer, Moves) == (true, 1, 1) && Instance == JobTemplate.Offered && Steps == JobTemplate.Offered;
}

/// <summary>What the database says of a job of moves, read with SQL and not with the product's code.</summary>
internal sealed record MovesOnFile(JobState? State, IReadOnlyDictionary<string, MoveOnFile> Connectors, IReadOnlyList<string> Faults)
{
    // A connector that was installed at first, by its name: the newer version has the same.
    private const string ConnectorRows = """
        SELECT c.Id, c.Version, c.RemovedAt IS NOT NULL,
            (SELECT COUNT(*) FROM Connectors n WHERE n.AlongsideOfId = c.Id AND n.RemovedAt IS NULL),
            (SELECT COUNT(*) FROM Moves m WHERE m.FromId = c.Id AND m.UndoneAt IS NULL),
            (SELECT i.State FROM UpdateJobItems i WHERE i.ConnectorId = c.Id AND i.JobId = $job),
            (SELECT GROUP_CONCAT(DISTINCT o.Version) FROM Instances s JOIN Connectors o ON o.Id = s.ConnectorId
                WHERE (o.Id = c.Id OR o.AlongsideOfId = c.Id) AND s.RemovedAt IS NULL AND o.RemovedAt IS NULL),
            (SELECT GROUP_CONCAT(DISTINCT o.Version) FROM FlowShapes f JOIN Instances s ON s.Id = f.InstanceId
                JOIN Connectors o ON o.Id = s.ConnectorId
                WHERE (o.Id = c.Id OR o.AlongsideOfId = c.Id) AND s.RemovedAt IS NULL AND o.RemovedAt IS NULL),
            (SELECT SUM(o.Customisations) FROM Connectors o WHERE (o.Id = c.Id OR o.AlongsideOfId = c.Id) AND o.RemovedAt IS NULL)
        FROM Connectors c WHERE c.AlongsideOfId IS NULL
        """;

    private const string Whole = """
        SELECT (SELECT COUNT(*) FROM Instances WHERE RemovedAt IS NULL),
            (SELECT COUNT(*) FROM FlowShapes f JOIN Instances s ON s.Id = f.InstanceId JOIN Connectors c ON c.Id = s.ConnectorId
                WHERE f.RemovedAt IS NULL AND s.RemovedAt IS NULL AND c.RemovedAt IS NULL)
        """;

    public static MovesOnFile Read(string file, Guid job)
    {
        using var database = DatabaseFile.Open(file);
        var connectors = database.Rows(
            ConnectorRows,
            row => (Id: row.GetString(0), Found: new MoveOnFile(
                row.GetString(1),
                row.GetBoolean(2),
                row.GetInt32(3),
                row.GetInt32(4),
                row.IsDBNull(5) ? null : (ItemState)row.GetInt32(5))
            {
                Instance = row.IsDBNull(6) ? "" : row.GetString(6),
                Steps = row.IsDBNull(7) ? "" : row.GetString(7),
                Edits = row.IsDBNull(8) ? 0 : row.GetInt32(8),
            }),
            ("$job", job));
        var (instances, steps) = database.Rows(Whole, row => (row.GetInt32(0), row.GetInt32(1)))[0];
        const int Steps = MoveTemplate.Connectors * MoveTemplate.Flows * 2;
        return new MovesOnFile(
            JobOnFile.StateOf(file, job),
            connectors.ToDictionary(one => one.Id, one => one.Found, StringComparer.Ordinal),
            [
                .. database.Faults(),
                .. instances == MoveTemplate.Connectors ? Array.Empty<string>() : [$"{instances} instances"],
                .. steps == Steps ? Array.Empty<string>() : [$"{steps} steps that can be run"],
            ]);
    }
}
