using System.Diagnostics;
using Connectors.Domain.Updating.Jobs;

namespace Connectors.Drills.Jobs;

/// <summary>Kills the application during jobs of the update centre, and looks at what it and the next start left.</summary>
internal static class JobDrill
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5), Look = TimeSpan.FromMilliseconds(50);

    public static async Task<DrillResult> RunAsync(string folder, int rounds)
    {
        var template = Path.Combine(folder, "template.db");
        await JobTemplate.CreateAsync(template);
        var (after, whole) = await UndisturbedAsync(DatabaseFile.Copy(template, Path.Combine(folder, "undisturbed")));
        var report = new JobDrillReport(rounds);
        var judge = new JobJudge(JobOnFile.Read(template, Guid.Empty), after, report);
        judge.JudgeUndisturbed();
        var random = new Random(20_000);
        for (var round = 1; round <= rounds; round++)
        {
            var moment = random.NextDouble() * whole;
            Console.WriteLine($"{round}/{rounds}: killed {moment.TotalMilliseconds:0} ms into the job");
            var database = DatabaseFile.Copy(template, Path.Combine(folder, $"round-{round}"));
            report.DoneAfter += await RoundAsync(database, moment, judge);
        }

        return report.Result();
    }

    // From the confirmation to the end of the job: kills fall anywhere in this time.
    private static async Task<(JobOnFile After, TimeSpan Whole)> UndisturbedAsync(string database)
    {
        using var app = await AppProcess.StartAsync(database);
        var visit = await JobVisit.SignInAsync(app);
        var job = await visit.DraftAsync();
        var form = await visit.ReviewAsync(job);
        var watch = Stopwatch.StartNew();
        await visit.ConfirmAsync(form, job);
        await EndAsync(database, job);
        var whole = watch.Elapsed;
        app.Kill();
        Console.WriteLine($"undisturbed: {whole.TotalMilliseconds:0} ms");
        return (JobOnFile.Read(database, job), whole);
    }

    /// <returns>How many updates were done after the next start.</returns>
    private static async Task<int> RoundAsync(string database, TimeSpan moment, JobJudge judge)
    {
        var round = Path.GetFileName(Path.GetDirectoryName(database))!;
        Guid job;
        bool isConfirmed;
        using (var app = await AppProcess.StartAsync(database))
        {
            var visit = await JobVisit.SignInAsync(app);
            job = await visit.DraftAsync();
            var confirming = visit.ConfirmAsync(await visit.ReviewAsync(job), job);
            await Task.Delay(moment);
            app.Kill();
            isConfirmed = await confirming;
        }

        var left = JobOnFile.Read(database, job);
        judge.JudgeKill(round, left, isConfirmed);
        var found = await FinishAsync(database, job);
        judge.JudgeEnd(round, found);
        return found.Items.Count(item => item.Value == ItemState.Done && left.Items[item.Key] != ItemState.Done);
    }

    // A job that was never confirmed waits for a person; every other one is finished without anybody.
    private static async Task<JobOnFile> FinishAsync(string database, Guid job)
    {
        using var app = await AppProcess.StartAsync(database);
        if (JobOnFile.StateOf(database, job) == JobState.Draft)
        {
            var visit = await JobVisit.SignInAsync(app);
            await visit.ConfirmAsync(await visit.ReviewAsync(job), job);
        }

        await EndAsync(database, job);
        app.Kill();
        return JobOnFile.Read(database, job);
    }

    // A job that never ends is left to the judge.
    private static async Task EndAsync(string database, Guid job)
    {
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < Limit && JobOnFile.StateOf(database, job) is JobState.Queued or JobState.Running or JobState.Stopping)
            await Task.Delay(Look);
    }
}
