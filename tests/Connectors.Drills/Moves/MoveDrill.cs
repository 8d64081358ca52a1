using Connectors.Drills.Jobs;

namespace Connectors.Drills.Moves;

/// <summary>Kills the application while a job installs newer versions alongside and moves everything there.</summary>
internal static class MoveDrill
{
    public static async Task<DrillResult> RunAsync(string folder, int rounds)
    {
        var template = Path.Combine(folder, "template.db");
        await MoveTemplate.CreateAsync(template);
        var report = new MoveDrillReport(rounds, MovesOnFile.Read(template, Guid.Empty));
        var course = new JobCourse(alongside: true);
        var undisturbed = DatabaseFile.Copy(template, Path.Combine(folder, "undisturbed"));
        var (first, whole) = await course.UndisturbedAsync(undisturbed);
        report.JudgeEnd("the undisturbed job", MovesOnFile.Read(undisturbed, first));
        var random = new Random(20_000);
        for (var round = 1; round <= rounds; round++)
        {
            var moment = random.NextDouble() * whole;
            Console.WriteLine($"{round}/{rounds}: killed {moment.TotalMilliseconds:0} ms into the job");
            var database = DatabaseFile.Copy(template, Path.Combine(folder, $"round-{round}"));
            var (job, _) = await course.KillAsync(database, moment);
            report.JudgeKill($"round {round}", MovesOnFile.Read(database, job));
            await JobCourse.FinishAsync(database, job);
            report.JudgeEnd($"round {round}", MovesOnFile.Read(database, job));
        }

        return report.Result();
    }
}
