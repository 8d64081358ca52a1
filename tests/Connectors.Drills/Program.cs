using Connectors.Drills;
using Connectors.Drills.Jobs;
using Connectors.Drills.Memory;
using Connectors.Drills.Migrations;
using Connectors.Drills.Moves;
using Connectors.Drills.Runs;
using Connectors.Drills.Updates;

// Each drill breaks the running application on purpose and writes what was found into docs/reliability.md.
// Exit code 1: something was lost or half done.
var drills = new Dictionary<string, Drill>(StringComparer.Ordinal)
{
    ["updates"] = new(50, UpdateDrill.RunAsync),
    ["jobs"] = new(50, JobDrill.RunAsync),
    ["moves"] = new(50, MoveDrill.RunAsync),
    ["runs"] = new(20, RunDrill.RunAsync),
    ["memory"] = new(64, MemoryDrill.RunAsync),
    ["migrations"] = new(50, MigrationDrill.RunAsync),
};

return args switch
{
    [var name] when drills.TryGetValue(name, out var drill) => await RunAsync(name, drill, drill.Rounds),
    [var name, var rounds] when drills.TryGetValue(name, out var drill) && int.TryParse(rounds, out var count) && count > 0 =>
        await RunAsync(name, drill, count),
    _ => Usage(),
};

static async Task<int> RunAsync(string name, Drill drill, int rounds)
{
    var folder = Directory.CreateTempSubdirectory("connectors-drill-").FullName;
    var (table, faults) = await drill.RunAsync(folder, rounds);
    Page.Write("reliability.md", name, table);
    foreach (var fault in faults) Console.Error.WriteLine(fault);
    if (faults.Count == 0) Directory.Delete(folder, recursive: true);
    else Console.Error.WriteLine($"The databases, and what the application logged, are in {folder}.");
    return faults.Count == 0 ? 0 : 1;
}

int Usage()
{
    Console.Error.WriteLine("Say what to break, and how often: "
        + $"{string.Join(", ", drills.Select(drill => $"{drill.Key} ({drill.Value.Rounds} where absent)"))}.");
    return 2;
}
