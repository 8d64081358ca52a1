using System.Diagnostics;
using System.Globalization;
using System.Text;
using Connectors.Application.Runs;
using Connectors.Benchmarks.Updating;
using Connectors.Data;
using Connectors.Domain.Flows;
using Connectors.Domain.Ids;
using Connectors.Drills;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Quartz;

namespace Connectors.Benchmarks.Running;

/// <summary>What ten thousand schedules cost, and how a thousand flows begin that are due in the same minute.</summary>
internal static class ScheduleTable
{
    private static readonly TimeSpan Ahead = TimeSpan.FromSeconds(20), Look = TimeSpan.FromMilliseconds(100);

    public static string Measure()
    {
        var folder = Directory.CreateTempSubdirectory("connectors-bench-").FullName;
        try
        {
            return MeasureAsync(Path.Combine(folder, "schedules.db")).GetAwaiter().GetResult();
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<string> MeasureAsync(string file)
    {
        var text = new StringBuilder("| what | seconds | commands of ours |\n|---|---:|---:|\n");
        ScheduledFlows flows;
        await using (var first = new LocalUseCases(file))
        {
            await first.SetUpAsync("first@bench.example");
            flows = new ScheduledFlows(first);
            await flows.AddAsync();
            text.Append(await RowAsync("first check, all 10,000 to be followed", flows.CheckAsync));
            text.Append(await RowAsync("check, nothing changed", flows.CheckAsync));
            await flows.ChangeOneAsync();
            text.Append(await RowAsync("check, one changed", flows.CheckAsync));
            await using var second = new LocalUseCases(file, first.Organisation);
            text.Append(await RowAsync("start of a copy: scheduler and check", async () =>
            {
                await (await SchedulerAsync(second)).Start();
                await new ScheduledFlows(second).CheckAsync();
            }));
            await (await SchedulerAsync(second)).Shutdown();
            text.Append(await DueAsync(first, flows));
        }

        return text.ToString();
    }

    private static async Task<string> DueAsync(LocalUseCases app, ScheduledFlows flows)
    {
        var due = NextMinute(DateTime.UtcNow + Ahead);
        await flows.LetBeDueAsync(due);
        var row = await RowAsync("check, 1,000 changed", flows.CheckAsync);
        if (DateTime.UtcNow >= due) throw new InvalidOperationException("The schedules were due before they were followed.");
        await (await SchedulerAsync(app)).Start();
        await Task.Delay(due - DateTime.UtcNow);
        while (await flows.QueuedAsync(due) < ScheduledFlows.Due) await Task.Delay(Look);
        var queued = (DateTime.UtcNow - due).TotalSeconds;
        await (await SchedulerAsync(app)).Shutdown();
        var (places, seconds) = await PlacesAsync(app);
        var first = places.Take(ScheduledFlows.Organisations).Distinct().Count();
        return row + string.Create(
            CultureInfo.InvariantCulture,
            $"""
            | 1,000 due in one minute: until all are queued | {queued:0.0} | |
            | until each of the 1,000 got a place, if runs took no time | {seconds:0.0} | |

            Organisations among the first {ScheduledFlows.Organisations} places: **{first}**, though one has half of the runs.

            """);
    }

    // Each run ends when it got its place.
    private static async Task<(List<OrganisationId> Places, double Seconds)> PlacesAsync(LocalUseCases app)
    {
        var (places, start) = (new List<OrganisationId>(), Stopwatch.GetTimestamp());
        while (await app.With((RunQueue queue) => queue.TakeNextAsync(CancellationToken.None)) is { } taken)
        {
            places.Add(taken.Organisation);
            await app.With((ConnectorsDbContext db) => db.FlowRuns.AcrossOrganisations()
                .Where(row => row.Id == taken.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.State, RunState.Done)));
        }

        return places.Count == ScheduledFlows.Due
            ? (places, Stopwatch.GetElapsedTime(start).TotalSeconds)
            : throw new InvalidOperationException($"{places.Count} runs got a place.");
    }

    private static async Task<string> RowAsync(string what, Func<Task> work)
    {
        using var count = new CommandCount();
        var start = Stopwatch.GetTimestamp();
        await work();
        var row = string.Create(
            CultureInfo.InvariantCulture, $"| {what} | {Stopwatch.GetElapsedTime(start).TotalSeconds:0.00} | {count.Commands} |\n");
        Console.Write(row);
        return row;
    }

    private static Task<IScheduler> SchedulerAsync(LocalUseCases app) =>
        app.With((ISchedulerFactory factory) => factory.GetScheduler().AsTask());

    private static DateTime NextMinute(DateTime after) =>
        new DateTime(after.Year, after.Month, after.Day, after.Hour, after.Minute, 0, DateTimeKind.Utc).AddMinutes(1);
}
