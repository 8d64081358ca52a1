using Connectors.Application.Flows;
using Connectors.Application.Instances;
using Connectors.Domain.Ids;
using Connectors.Drills.Jobs;

namespace Connectors.Drills.Moves;

/// <summary>The database that every round begins with: connectors with an update, each with an instance and two flows.</summary>
internal static class MoveTemplate
{
    public const int Connectors = 40, Flows = 2;

    private const int Modified = 10;

    public static async Task CreateAsync(string file)
    {
        await using var app = new LocalUseCases(file);
        await app.SetUpAsync(JobTemplate.Email);
        for (var number = 0; number < Connectors; number++)
        {
            await SampleConnectors.PublishAsync(app, number, "1.0.0");
            var connector = await SampleConnectors.InstallAsync(app, number, "1.0.0", edit: number % (Connectors / Modified) == 0);
            var instance = await InstanceAsync(app, connector);
            for (var flow = 0; flow < Flows; flow++) await AddFlowAsync(app, $"Flow {number}-{flow}", instance);
            await SampleConnectors.PublishAsync(app, number, JobTemplate.Offered);
        }
    }

    private static async Task<InstanceId> InstanceAsync(LocalUseCases app, InstalledId connector)
    {
        var draft = new InstanceDraft("Main", "none", new Dictionary<string, string>(), null);
        var result = await app.With((ConnectorInstances instances) =>
            instances.AddAsync(connector, draft, app.Manager, CancellationToken.None));
        return result is InstanceResult.Saved saved ? saved.Id : throw new InvalidOperationException($"No instance: {result}");
    }

    private static async Task AddFlowAsync(LocalUseCases app, string name, InstanceId instance)
    {
        var flow = await app.With((ProcessFlows flows) =>
            flows.AddAsync(new FlowDraft(name, null, true), app.Manager, CancellationToken.None));
        for (var step = 0; step < 2; step++)
        {
            var draft = new ShapeDraft(instance, $"things{step}.list", new Dictionary<string, string>());
            var result = await app.With((FlowShapes shapes) => shapes.SaveAsync(flow, null, draft, app.Manager, CancellationToken.None));
            if (result is not FlowResult.Saved) throw new InvalidOperationException($"{name} rejected a step: {result}");
        }
    }
}
