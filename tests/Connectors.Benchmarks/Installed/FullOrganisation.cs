using Connectors.Application.Flows;
using Connectors.Application.Instances;
using Connectors.Application.Runs;
using Connectors.Domain.Flows;
using Connectors.Domain.Ids;
using Connectors.Drills;
using Microsoft.Data.Sqlite;

namespace Connectors.Benchmarks.Installed;

/// <summary>A SQLite database of an organisation that uses what it installed: with instances, flows and runs.</summary>
internal static class FullOrganisation
{
    public const int Connectors = 200, Modified = 40, Flows = 300, RunsOfFlow = 5;

    /// <summary>Makes the database.</summary>
    /// <returns>The mail address of a member.</returns>
    public static async Task<string> CreateAsync(string file)
    {
        const string Member = "member@bench.example";
        await using var app = new LocalUseCases(file);
        await app.SetUpAsync("first@bench.example");
        await FillAsync(app, updates: 3);
        AddRuns(file, app.Organisation.Value);
        await app.AddMemberAsync(Member, app.Organisation);
        return Member;
    }

    /// <summary>Makes the database where every connector has an update.</summary>
    /// <returns>The organisation.</returns>
    public static async Task<OrganisationId> CreateOutdatedAsync(string file)
    {
        await using var app = new LocalUseCases(file);
        await app.SetUpAsync("first@bench.example");
        await FillAsync(app, updates: 1);
        return app.Organisation;
    }

    /// <param name="app">The use cases of the organisation.</param>
    /// <param name="updates">Every which one has an update.</param>
    private static async Task FillAsync(LocalUseCases app, int updates)
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

    // Runs that were asked for are done, and each flow gets more of them.
    private static void AddRuns(string file, Guid organisation)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        connection.CreateFunction("new_id", () => Guid.CreateVersion7().ToString().ToUpperInvariant(), isDeterministic: false);
        var rows = new RowCopies(connection, organisation);
        using var transaction = connection.BeginTransaction();
        rows.Run("UPDATE FlowRuns SET State = $done, EndedAt = AskedAt", ("$done", (int)RunState.Done));
        rows.AddRuns(RunsOfFlow - 1);
        transaction.Commit();
    }
}
