using Connectors.Demo.Sandbox;


namespace Connectors.Drills.Runs;

/// <summary>Kills the application while scheduled flows run, and looks at what it left and at what arrived at the third party.</summary>
internal static class RunDrill
{
    private const int Flows = 20;

    // Slow enough that all runs together take some seconds.
    private static readonly TimeSpan Answer = TimeSpan.FromMilliseconds(150);

    public static async Task<DrillResult> RunAsync(string folder, int rounds)
    {
        var template = Path.Combine(folder, "template.db");
        await using var sandbox = await SandboxServer.StartAsync();
        sandbox.Faults.SlowFor = Answer;
        var flows = await PreparedFlows.CreateAsync(template, sandbox.Address.Authority, Flows);
        RunRound Round(string name) => new(sandbox, flows, DatabaseFile.Copy(template, Path.Combine(folder, name)));
        var burst = await UndisturbedAsync(Round("undisturbed"), flows);
        var (report, random) = (new RunDrillReport(rounds), new Random(20_000));
        for (var round = 1; round <= rounds; round++)
        {
            var course = Course.Of(round, burst, random);
            Console.WriteLine($"{round}/{rounds}: {course.Name}");
            var left = await Round($"round-{round}").RunAsync(course);
            report.Kills += course.Kills.Count;
            report.DownAtDue += left.WasDownAtDue ? 1 : 0;
            RunJudge.Judge(flows.All, left, report);
        }

        return report.Result();
    }

    // How long all runs take when nobody disturbs them: kills fall anywhere in this time.
    private static async Task<TimeSpan> UndisturbedAsync(RunRound round, PreparedFlows flows)
    {
        var (left, report) = (await round.RunAsync(Course.Undisturbed), new RunDrillReport(1));
        RunJudge.Judge(flows.All, left, report);
        if (report.Result().Faults is { Count: > 0 } faults)
            throw new InvalidOperationException($"Undisturbed, and yet: {string.Join("; ", faults)}");
        var took = left.AtEnd.Runs.Max(run => run.EndedAt!.Value) - left.Due;
        Console.WriteLine($"undisturbed: {took.TotalSeconds:0.0} s");
        return took;
    }
}
