using Connectors.Application.Flows;
using Connectors.Application.Instances;
using Connectors.Application.Runs;
using Connectors.Domain.Flows;
using Connectors.Domain.Ids;
using Connectors.Drills;
using Microsoft.Data.Sqlite;

namespace Connectors.Benchmarks.Installed;

/// <summary>A SQLite database of organisations that use what they installed: with instances, flows and runs.</summary>
internal static class FullOrganisations
{
    public const int Connectors = 200, Modified = 40, Flows = 300, RunsOfFlow = 5;

    /// <summary>Makes the database: the first organisation through the use cases, the others as copies of it, row by row.</summary>
    /// <returns>The mail addresses of members, of the first organisation and of the last one.</returns>
    public static async Task<IReadOnlyList<string>> CreateAsync(string file, int organisations)
    {
        await using var app = new LocalUseCases(file);
        await app.SetUpAsync("first@bench.example");
        await FillFirstAsync(app, updates: 3);
        var ids = Copy(file, app.Organisation.Value, organisations);
        var emails = new List<string>();
        foreach (var id in new[] { ids[0], ids[^1] })
        {
            emails.Add($"member{emails.Count}@bench.example");
            await app.AddMemberAsync(emails[^1], id);
        }

        return emails;
    }

    /// <summary>Makes the database of the first organisation alone, where every connector has an update.</summary>
    /// <returns>The organisation.</returns>
    public static async Task<OrganisationId> CreateOutdatedAsync(string file)
    {
        await using var app = new LocalUseCases(file);
        await app.SetUpAsync("first@bench.example");
        await FillFirstAsync(app, updates: 1);
        return app.Organisation;
    }

    /// <param name="app">The use cases of the organisation.</param>
    /// <param name="updates">Every which one has an update.</param>
    private static async Task FillFirstAsync(LocalUseCases app, int updates)
    {
        var instances = new List<InstanceId>();
        for (var number = 0; number < Connectors; number++)
        {
            await SampleConnectors.PublishAsync(app, number, "1.0.0");
            var connector = await SampleConnectors.InstallAsync(app, number, "1.0.0", edit: number % (Connectors / Modified) == 0);
            if (number % updates == 0) await SampleConnectors.PublishAsync(app, number, "2.0.0");
            instances.Add(await AddInstanceAsync(app, connector));
        }

        for (var number = 0; number < Flows; number++)
        {
            var flow = await AddFlowAsync(app, number, [instances[number % Connectors], instances[(number + 1) % Connectors]]);
            await app.With((FlowRuns runs) => runs.AskAsync(flow, app.Manager, CancellationToken.None));
        }
    }

    /// <summary>Adds an instance with which flows can use a connector.</summary>
    public static async Task<InstanceId> AddInstanceAsync(LocalUseCases app, InstalledId connector)
    {
        var draft = new InstanceDraft("Production", "none", new Dictionary<string, string>(), null);
        var result = await app.With((ConnectorInstances all) => all.AddAsync(connector, draft, app.Manager, CancellationToken.None));
        return result is InstanceResult.Saved saved ? saved.Id : throw new InvalidOperationException($"The instance was refused: {result}");
    }

    /// <summary>Adds a flow with a step for each instance.</summary>
    public static async Task<FlowId> AddFlowAsync(LocalUseCases app, int number, IReadOnlyList<InstanceId> instances)
    {
        var flow = await app.With((ProcessFlows flows) =>
            flows.AddAsync(new FlowDraft($"Flow {number:000}", null, true), app.Manager, CancellationToken.None));
        foreach (var instance in instances)
        {
            var step = new ShapeDraft(instance, "things0.list", new Dictionary<string, string>());
            await app.With((FlowShapes shapes) => shapes.SaveAsync(flow, null, step, app.Manager, CancellationToken.None));
        }

        return flow;
    }

    private static List<OrganisationId> Copy(string file, Guid first, int organisations)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        connection.CreateFunction("new_id", () => Guid.CreateVersion7().ToString().ToUpperInvariant(), isDeterministic: false);
        var copies = new RowCopies(connection, first);
        copies.Run("PRAGMA synchronous = OFF");
        copies.Run("PRAGMA foreign_keys = OFF");
        using var transaction = connection.BeginTransaction();
        copies.Run(
            "WITH RECURSIVE n(i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < $count) "
                + "INSERT INTO Organisations(Id, Name, CreatedAt) SELECT new_id(), 'Organisation ' || i, '2026-01-01 00:00:00' FROM n "
                + "WHERE $count > 1",
            ("$count", organisations));
        copies.Run("UPDATE FlowRuns SET State = $done, EndedAt = AskedAt", ("$done", (int)RunState.Done));
        copies.AddRuns(RunsOfFlow - 1);
        copies.Copy("Connectors");
        copies.Copy("ConnectorRevisions", ("ConnectorId", "Connectors"));
        copies.Copy("Instances", ("ConnectorId", "Connectors"));
        copies.Copy("Flows");
        copies.Copy("FlowRevisions", ("FlowId", "Flows"));
        copies.Copy("FlowShapes", ("FlowId", "Flows"), ("InstanceId", "Instances"));
        copies.Copy("FlowRuns", ("FlowId", "Flows"));
        transaction.Commit();
        return Organisations(connection, first);
    }

    private static List<OrganisationId> Organisations(SqliteConnection connection, Guid first)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT Id FROM Organisations ORDER BY Id <> $first, Id";
        command.Parameters.AddWithValue("$first", first);
        using var reader = command.ExecuteReader();
        var ids = new List<OrganisationId>();
        while (reader.Read()) ids.Add(new OrganisationId(reader.GetGuid(0)));
        return ids;
    }
}
