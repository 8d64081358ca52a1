using System.Diagnostics;
using Connectors.Domain.Updating.Jobs;
using Connectors.Drills.Jobs;

namespace Connectors.Drills.Moves;

/// <summary>Kills the application while a job installs newer versions alongside and moves everything there.</summary>
internal static class MoveDrill
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5), Look = TimeSpan.FromMilliseconds(50);

    public static async Task<DrillResult> RunAsync(string folder, int rounds)
    {
        var template = Path.Combine(folder, "template.db");
        await MoveTemplate.CreateAsync(template);
        var before = MovesOnFile.Read(template, Guid.Empty);
        var report = new MoveDrillReport(rounds, before);
        var whole = await UndisturbedAsync(DatabaseFile.Copy(template, Path.Combine(folder, "undisturbed")), report);
        var random = new Random(20_000);
        for (var round = 1; round <= rounds; round++)
        {
            var moment = random.NextDouble() * whole;
            Console.WriteLine($"{round}/{rounds}: killed {moment.TotalMilliseconds:0} ms into the job");
            await RoundAsync(DatabaseFile.Copy(template, Path.Combine(folder, $"round-{round}")), $"round {round}", moment, report);
        }

        return report.Result();
    }

    private static async Task<TimeSpan> UndisturbedAsync(string database, MoveDrillReport report)
    {
        using var app = await AppProcess.StartAsync(database);
        var visit = await JobVisit.SignInAsync(app);
        var job = await visit.DraftAsync(alongside: true);
        var form = await visit.ReviewAsync(job);
        var watch = Stopwatch.StartNew();
        await visit.ConfirmAsync(form, job);
        await EndAsync(database, job);
        var whole = watch.Elapsed;
        app.Kill();
        report.JudgeEnd("the undisturbed job", MovesOnFile.Read(database, job));
        Console.WriteLine($"undisturbed: {whole.TotalMilliseconds:0} ms");
        return whole;
    }

    private static async Task RoundAsync(string database, string round, TimeSpan moment, MoveDrillReport report)
    {
        Guid job;
        using (var app = await AppProcess.StartAsync(database))
        {
            var visit = await JobVisit.SignInAsync(app);
            job = await visit.DraftAsync(alongside: true);
            var confirming = visit.ConfirmAsync(await visit.ReviewAsync(job), job);
            await Task.Delay(moment);
            app.Kill();
            await confirming;
        }

        report.JudgeKill(round, MovesOnFile.Read(database, job));
        using (var app = await AppProcess.StartAsync(database))
        {
            if (JobOnFile.StateOf(database, job) == JobState.Draft)
            {
                var visit = await JobVisit.SignInAsync(app);
                await visit.ConfirmAsync(await visit.ReviewAsync(job), job);
            }

            await EndAsync(database, job);
            app.Kill();
        }

        report.JudgeEnd(round, MovesOnFile.Read(database, job));
    }

    // A job that never ends is left to the report.
    private static async Task EndAsync(string database, Guid job)
    {
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < Limit && JobOnFile.StateOf(database, job) is JobState.Queued or JobState.Running or JobState.Stopping)
            await Task.Delay(Look);
    }
}
