using System.Collections.Concurrent;
using Connectors.Application.Updating.Watching;
using Connectors.Data;
using Connectors.Domain.Ids;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Connectors.Application.Runs;

/// <summary>The places in which this copy of the application runs flows: each free one takes the next run of the shared queue.</summary>
public sealed partial class RunPlaces(IServiceScopeFactory scopes, RunBell bell, RunSettings settings, ILogger<RunPlaces> log)
    : BackgroundService
{
    private static readonly TimeSpan PollInterval = TimeSpan.FromSeconds(1);
    private readonly ConcurrentDictionary<RunId, Task> _running = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                await FillAsync(stoppingToken);
                await bell.WaitAsync(PollInterval, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // On shutdown, runs are cancelled too and given time to record it.
        }

        await Task.WhenAll(_running.Values);
    }

    private async Task FillAsync(CancellationToken cancel)
    {
        try
        {
            while (_running.Count < settings.AtOnce && await TakeAsync(cancel) is { } run) Begin(run, cancel);
        }
        catch (Exception fault) when (!cancel.IsCancellationRequested)
        {
            LogQueue(fault);
        }
    }

    private async Task<TakenRun?> TakeAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<RunQueue>().TakeNextAsync(cancel);
    }

    // Entered before it begins, so that one that ends at once does not stay in its place.
    private void Begin(TakenRun run, CancellationToken cancel)
    {
        var start = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _running[run.Id] = RunAsync(run, start.Task, cancel);
        start.SetResult();
    }

    private async Task RunAsync(TakenRun run, Task start, CancellationToken cancel)
    {
        await start;
        try
        {
            await using var scope = TenantScope.Begin(scopes, run.Organisation);
            await scope.Get<FlowRunner>().RunAsync(run.Id, settings, cancel);
            await AfterAsync(run, cancel);
        }
        catch (Exception fault)
        {
            // It has no heartbeat any more, so RunWatch marks it.
            LogRun(fault, run.Id);
        }
        finally
        {
            _running.TryRemove(run.Id, out _);
            bell.Ring();
        }
    }

    // The run has ended and is kept: nothing that goes wrong now is its fault.
    private async Task AfterAsync(TakenRun run, CancellationToken cancel)
    {
        try
        {
            await using var scope = TenantScope.Begin(scopes, run.Organisation);
            await scope.Get<AutomaticUndo>().AfterRunAsync(run.Id, cancel);
        }
        catch (Exception fault) when (!cancel.IsCancellationRequested)
        {
            LogAfter(fault, run.Id);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Whether an update must be undone after run {RunId} could not be found out")]
    private partial void LogAfter(Exception fault, RunId runId);

    [LoggerMessage(Level = LogLevel.Error, Message = "The next run could not be taken from the queue; it is tried again")]
    private partial void LogQueue(Exception fault);

    [LoggerMessage(Level = LogLevel.Error, Message = "Run {RunId} could not be run or its end not be kept")]
    private partial void LogRun(Exception fault, RunId runId);
}
