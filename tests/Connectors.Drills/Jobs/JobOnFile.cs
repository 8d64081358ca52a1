using System.Security.Cryptography;
using Connectors.Domain.Updating.Jobs;

namespace Connectors.Drills.Jobs;

/// <summary>What the database says of one connector.</summary>
/// <param name="Current">The fingerprint of its definition.</param>
/// <param name="Baseline">The fingerprint of the release that it was installed from.</param>
/// <param name="Version">The version of that release.</param>
/// <param name="Revision">The number of its newest revision.</param>
internal sealed record ConnectorOnFile(string Current, string Baseline, string Version, int Revision)
{
    /// <summary>How many edits it has.</summary>
    public required int Edits { get; init; }

    /// <summary>How many revisions its history has.</summary>
    public required int Revisions { get; init; }

    /// <summary>The fingerprint in the newest of them.</summary>
    public required string Newest { get; init; }

    /// <summary>How many updates of it were done.</summary>
    public required int Records { get; init; }

    /// <summary>SHA-256 of its definition as it is kept.</summary>
    public required string Definition { get; init; }

    /// <summary>Whether it is one update after another state.</summary>
    public bool IsOneAfter(ConnectorOnFile before) =>
        (Version, Revision, Revisions, Records) == (JobTemplate.Offered, before.Revision + 1, before.Revisions + 1, before.Records + 1)
        && Edits == before.Edits
        && Baseline != before.Baseline
        && (Edits == 0) == (Current == Baseline)
        && Newest == Current;
}

/// <summary>What the database says of a job and of all connectors, read with SQL and not with the product's code.</summary>
/// <param name="State">The state of the job; null where there is no such job.</param>
/// <param name="Items">The state of the job's item, by connector.</param>
/// <param name="Connectors">All connectors, by id.</param>
/// <param name="Faults">What SQLite says of the file.</param>
internal sealed record JobOnFile(
    JobState? State,
    IReadOnlyDictionary<string, ItemState> Items,
    IReadOnlyDictionary<string, ConnectorOnFile> Connectors,
    IReadOnlyList<string> Faults)
{
    private const string ConnectorRows = """
        SELECT c.Id, c.CurrentFingerprint, c.BaselineFingerprint, c.Version, c.Revision, c.Customisations,
            (SELECT COUNT(*) FROM ConnectorRevisions r WHERE r.ConnectorId = c.Id),
            (SELECT r.Fingerprint FROM ConnectorRevisions r WHERE r.ConnectorId = c.Id ORDER BY r.Number DESC LIMIT 1),
            (SELECT COUNT(*) FROM UpdateRecords u WHERE u.ConnectorId = c.Id AND u.Outcome = 'done'),
            d.Json
        FROM Connectors c JOIN Definitions d ON d.Fingerprint = c.CurrentFingerprint
        """;

    public static JobOnFile Read(string file, Guid job)
    {
        using var database = DatabaseFile.Open(file);
        var items = database.Rows(
            "SELECT ConnectorId, State FROM UpdateJobItems WHERE JobId = $job",
            row => (Connector: row.GetString(0), State: (ItemState)row.GetInt32(1)),
            ("$job", job));
        var connectors = database.Rows(ConnectorRows, row => (
            Id: row.GetString(0),
            Found: new ConnectorOnFile(row.GetString(1), row.GetString(2), row.GetString(3), row.GetInt32(4))
            {
                Edits = row.GetInt32(5),
                Revisions = row.GetInt32(6),
                Newest = row.GetString(7),
                Records = row.GetInt32(8),
                Definition = Convert.ToHexString(SHA256.HashData((byte[])row[9])),
            }));
        return new JobOnFile(
            StateOf(file, job),
            items.ToDictionary(item => item.Connector, item => item.State, StringComparer.Ordinal),
            connectors.ToDictionary(connector => connector.Id, connector => connector.Found, StringComparer.Ordinal),
            database.Faults());
    }

    /// <summary>The state of a job; null where there is no such job.</summary>
    public static JobState? StateOf(string file, Guid job)
    {
        using var database = DatabaseFile.Open(file);
        return database
            .Rows("SELECT State FROM UpdateJobs WHERE Id = $job", row => (JobState?)row.GetInt32(0), ("$job", job))
            .SingleOrDefault();
    }
}
