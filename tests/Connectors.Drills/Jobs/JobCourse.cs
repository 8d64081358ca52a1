using System.Diagnostics;
using Connectors.Domain.Updating.Jobs;

namespace Connectors.Drills.Jobs;

/// <summary>The course of a job on a database: undisturbed, killed, and gone on with.</summary>
/// <param name="alongside">Whether its connectors move to newer versions alongside, instead of being updated in place.</param>
internal sealed class JobCourse(bool alongside)
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5), Look = TimeSpan.FromMilliseconds(50);

    /// <summary>From the confirmation to the end of the job: kills fall anywhere in this time.</summary>
    public async Task<(Guid Job, TimeSpan Whole)> UndisturbedAsync(string database)
    {
        using var app = await AppProcess.StartAsync(database);
        var visit = await JobVisit.SignInAsync(app);
        var job = await visit.DraftAsync(alongside);
        var form = await visit.ReviewAsync(job);
        var watch = Stopwatch.StartNew();
        await visit.ConfirmAsync(form, job);
        await EndAsync(database, job);
        var whole = watch.Elapsed;
        app.Kill();
        Console.WriteLine($"undisturbed: {whole.TotalMilliseconds:0} ms");
        return (job, whole);
    }

    /// <summary>Kills the application a while after the confirmation was sent.</summary>
    /// <returns>The job, and whether the application had answered that it was confirmed.</returns>
    public async Task<(Guid Job, bool IsConfirmed)> KillAsync(string database, TimeSpan moment)
    {
        using var app = await AppProcess.StartAsync(database);
        var visit = await JobVisit.SignInAsync(app);
        var job = await visit.DraftAsync(alongside);
        var confirming = visit.ConfirmAsync(await visit.ReviewAsync(job), job);
        await Task.Delay(moment);
        app.Kill();
        return (job, await confirming);
    }

    /// <summary>
    /// Starts again and waits for the end. A job that was never confirmed waits for a person; every other one is finished without anybody.
    /// </summary>
    public static async Task FinishAsync(string database, Guid job)
    {
        using var app = await AppProcess.StartAsync(database);
        if (JobOnFile.StateOf(database, job) == JobState.Draft)
        {
            var visit = await JobVisit.SignInAsync(app);
            await visit.ConfirmAsync(await visit.ReviewAsync(job), job);
        }

        await EndAsync(database, job);
        app.Kill();
    }

    // A job that never ends is left to the judge.
    private static async Task EndAsync(string database, Guid job)
    {
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < Limit && JobOnFile.StateOf(database, job) is JobState.Queued or JobState.Running or JobState.Stopping)
            await Task.Delay(Look);
    }
}
