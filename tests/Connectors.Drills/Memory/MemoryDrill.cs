using System.Globalization;

namespace Connectors.Drills.Memory;

/// <summary>Posts many large forms at once to pages that anybody, or any member, may post to, and watches the process's memory.</summary>
internal static class MemoryDrill
{
    private const int FormBytes = 27 * 1024 * 1024;
    private const string Member = "robin@first.example";

    // What forms that are too large may add at most, and what may be left of it afterwards, in MB.
    private const int MostAdded = 400, MostLeft = 250;
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(20);

    private static readonly (string Page, int Bytes, bool IsMember, bool SaysLength)[] Posts =
    [
        ("/theme", FormBytes, false, true),
        ("/theme", FormBytes, false, false),
        ("/sign-in", FormBytes, false, true),
        ("/setup", FormBytes, false, true),
        ("/nowhere", FormBytes, false, true),
        ("/flows/new", FormBytes, true, true),
        ("/connectors/new", FormBytes, true, true),
        // Within the limit: how much the pages for documents take, the runtime keeps for the next ones.
        ("/connectors/new", 15 * 1024 * 1024, true, true),
    ];

    public static async Task<DrillResult> RunAsync(string folder, int forms)
    {
        var file = Path.Combine(folder, "drill.db");
        await using (var local = new LocalUseCases(file)) await local.SetUpAsync(Member);
        using var app = await AppProcess.StartAsync(file);
        using var member = new FormSender(app.Client());
        await member.SignInAsync(Member);
        using var stranger = new FormSender(app.Client());
        var (lines, faults) = (new List<string>(), new List<string>());
        foreach (var (page, bytes, isMember, saysLength) in Posts)
        {
            var before = app.WorkingSet;
            using var watch = new MemoryWatch(app);
            var answers = await (isMember ? member : stranger).PostAsync(page, forms, bytes, saysLength);
            var most = watch.End();
            await Task.Delay(Quiet);
            var name = $"{page}, {bytes / 1024 / 1024} MB{(saysLength ? "" : ", length not said")}{(isMember ? ", signed in" : "")}";
            lines.Add(string.Create(
                CultureInfo.InvariantCulture, $"| {name} | {forms} | {answers} | {before} | {most} | {app.WorkingSet} |"));
            if (most - before > MostAdded && bytes == FormBytes) faults.Add($"{name}: {most - before} MB were added.");
            if (app.WorkingSet - before > MostLeft && bytes == FormBytes) faults.Add($"{name}: {app.WorkingSet - before} MB are left.");
        }

        return new DrillResult(Table(lines, faults), faults);
    }

    private static string Table(List<string> lines, List<string> faults) => string.Join(
        '\n',
        (string[])
        [
            "| form | at once | answered | MB before | MB at most | MB afterwards |",
            "|---|---:|---|---:|---:|---:|",
            .. lines,
            "",
            string.Create(CultureInfo.InvariantCulture, $"Over the limits: **{faults.Count}**."),
        ]);
}
