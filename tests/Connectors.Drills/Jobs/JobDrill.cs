using Connectors.Domain.Updating.Jobs;

namespace Connectors.Drills.Jobs;

/// <summary>Kills the application during jobs of the update centre, and looks at what it and the next start left.</summary>
internal static class JobDrill
{
    public static async Task<DrillResult> RunAsync(string folder, int rounds)
    {
        var template = Path.Combine(folder, "template.db");
        await JobTemplate.CreateAsync(template);
        var course = new JobCourse(alongside: false);
        var undisturbed = DatabaseFile.Copy(template, Path.Combine(folder, "undisturbed"));
        var (first, whole) = await course.UndisturbedAsync(undisturbed);
        var report = new JobDrillReport(rounds);
        var judge = new JobJudge(JobOnFile.Read(template, Guid.Empty), JobOnFile.Read(undisturbed, first), report);
        judge.JudgeUndisturbed();
        var random = new Random(20_000);
        for (var round = 1; round <= rounds; round++)
        {
            var moment = random.NextDouble() * whole;
            Console.WriteLine($"{round}/{rounds}: killed {moment.TotalMilliseconds:0} ms into the job");
            var (name, database) = ($"round-{round}", DatabaseFile.Copy(template, Path.Combine(folder, $"round-{round}")));
            var (job, isConfirmed) = await course.KillAsync(database, moment);
            var left = JobOnFile.Read(database, job);
            judge.JudgeKill(name, left, isConfirmed);
            await JobCourse.FinishAsync(database, job);
            var found = JobOnFile.Read(database, job);
            judge.JudgeEnd(name, found);
            report.DoneAfter += found.Items.Count(item => item.Value == ItemState.Done && left.Items[item.Key] != ItemState.Done);
        }

        return report.Result();
    }
}
