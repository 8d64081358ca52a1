using Connectors.Drills.Updates;

// Each drill breaks the running application on purpose and writes what was found into docs/reliability.md.
// Exit code 1: something was lost or half done.
return args switch
{
    ["updates"] => await RunAsync(50),
    ["updates", var rounds] when int.TryParse(rounds, out var count) && count > 0 => await RunAsync(count),
    _ => Usage(),
};

static async Task<int> RunAsync(int rounds)
{
    var report = await UpdateDrill.RunAsync(rounds);
    Page.Write("reliability.md", "updates", report.Table());
    foreach (var torn in report.Torn) Console.Error.WriteLine(torn);
    return report.Torn.Count == 0 ? 0 : 1;
}

static int Usage()
{
    Console.Error.WriteLine("Say what to break: updates, and how often (50 where absent).");
    return 2;
}
