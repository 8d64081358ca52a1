using Connectors.Application.Flows;
using Connectors.Application.Runs;
using Connectors.Application.Updating;
using Connectors.Data;
using Connectors.Demo;
using Connectors.Domain.Flows;
using Connectors.Domain.Updating;
using Connectors.Domain.Updating.Options;
using Connectors.Domain.Updating.Planning;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Connectors.Web.Tests.Large;

/// <summary>The flows of the large demo organisation run against the sandbox, before and after their connectors are updated.</summary>
[Collection(nameof(OneLargeApp))]
public sealed class LargeFlowsTests(LargeApp app)
{
    private const int OneIn = 25;

    [Fact]
    public async Task A_sample_of_flows_runs_before_and_after_the_updates()
    {
        await FollowSandboxAsync();
        var sample = await SampleAsync();

        var before = await RunAsync(sample);
        var updated = await UpdateAsync(sample);
        var after = await RunAsync(sample);

        Assert.Equal((11, 18), (sample.Count, updated));
        Assert.All(before.Concat(after), run => Assert.Equal((RunState.Done, null), (run.State, run.Error)));
        Assert.Equal(before.Select(run => run.Records), after.Select(run => run.Records));
        Assert.DoesNotContain(before, run => run.Records == 0);
    }

    // The sandbox of a test listens on any free port.
    private async Task FollowSandboxAsync()
    {
        var sandbox = app.Services.GetRequiredService<DemoSandbox>().Server!.Address.Authority;
        await using var scope = app.Services.CreateAsyncScope();
        await ActivatorUtilities.CreateInstance<DemoAddresses>(scope.ServiceProvider).FollowAsync(sandbox, CancellationToken.None);
    }

    // Without those of the usual demo, which need an endpoint that is removed, or a third party that is invented.
    private async Task<IReadOnlyList<Guid>> SampleAsync()
    {
        var flows = await app.With((ConnectorsDbContext db) => db.Flows.Select(row => new { row.Id, row.Name }).ToListAsync());
        return
        [
            .. flows.Where(flow => !flow.Name.StartsWith("Refunds", StringComparison.Ordinal))
                .OrderBy(flow => flow.Name, StringComparer.Ordinal).ThenBy(flow => flow.Id)
                .Where((_, at) => at % OneIn == OneIn - 1).Select(flow => flow.Id),
        ];
    }

    private async Task<IReadOnlyList<RunLine>> RunAsync(IReadOnlyList<Guid> flows)
    {
        var runs = new List<Guid>();
        foreach (var flow in flows)
            runs.Add((await app.With((FlowRuns asked) => asked.AskAsync(flow, app.Sam, CancellationToken.None)))!.Value);
        var over = new List<RunLine>();
        foreach (var run in runs) over.Add(await OverAsync(run));
        return over;
    }

    private async Task<RunLine> OverAsync(Guid run)
    {
        for (var look = 0; look < 600; look++)
        {
            var line = (await app.With((FlowRuns runs) => runs.FindAsync(run, CancellationToken.None)))!;
            if (line.IsOver) return line;
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        throw new TimeoutException($"Run {run} did not end.");
    }

    private async Task<int> UpdateAsync(IReadOnlyList<Guid> flows)
    {
        var updated = 0;
        foreach (var plan in app.Plans.Where(plan => plan.Facts.Flows.Any(flow => flows.Contains(flow.Id))))
        {
            if ((plan.Find(Update.Name) ?? plan.Find(KeepChanges.Name)) is not { IsDecided: true } way) continue;
            var now = (await app.With((ConnectorUpdates updates) => updates.PlanAsync(plan.Facts.Id, null, CancellationToken.None)))!;
            var request = new UpdateRequest(
                plan.Facts.Id, way.Key, new SeenPlan(now.Document.Hash, null), [.. way.Consents.Select(consent => consent.Key)], app.Sam);
            Assert.IsType<UpdateResult.Updated>(
                await app.With((ConnectorUpdates updates) => updates.ApplyAsync(request, CancellationToken.None)));
            updated++;
        }

        return updated;
    }
}
