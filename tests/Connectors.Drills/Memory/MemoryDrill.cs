using System.Globalization;

namespace Connectors.Drills.Memory;

/// <summary>Posts many large forms at once to pages that anybody, or any member, may post to, and watches the process's memory.</summary>
internal static class MemoryDrill
{
    private const int FormBytes = 27 * 1024 * 1024, DocumentBytes = 15 * 1024 * 1024;
    private const string Member = "robin@first.example";

    // How much memory the forms may add at most, and how much of it may be left afterwards, in MB.
    private const int MostAdded = 500, MostLeft = 100;
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(20);

    private static readonly (string Page, int Bytes, bool IsMember, FormKind Kind)[] Posts =
    [
        ("/theme", FormBytes, false, FormKind.Measured),
        ("/theme", FormBytes, false, FormKind.Unmeasured),
        ("/sign-in", FormBytes, false, FormKind.Measured),
        ("/setup", FormBytes, false, FormKind.Measured),
        ("/nowhere", FormBytes, false, FormKind.Measured),
        ("/flows/new", FormBytes, true, FormKind.Measured),
        ("/connectors/new", FormBytes, true, FormKind.Measured),
        ("/connectors/new", DocumentBytes, true, FormKind.Measured),
        // Within the limit.
        ("/connectors/new", DocumentBytes, true, FormKind.File),
        ("/connectors/new", DocumentBytes, true, FormKind.Field),
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
        foreach (var (page, bytes, isMember, kind) in Posts)
        {
            var before = app.WorkingSet;
            using var watch = new MemoryWatch(app);
            var answers = await (isMember ? member : stranger).PostAsync(page, forms, bytes, kind);
            var most = watch.End();
            await Task.Delay(Quiet);
            var name = $"{page}, {bytes / 1024 / 1024} MB{Name(kind)}{(isMember ? ", signed in" : "")}";
            lines.Add(string.Create(
                CultureInfo.InvariantCulture, $"| {name} | {forms} | {answers} | {before} | {most} | {app.WorkingSet} |"));
            if (most - before > MostAdded) faults.Add($"{name}: {most - before} MB were added.");
            if (app.WorkingSet - before > MostLeft) faults.Add($"{name}: {app.WorkingSet - before} MB are left.");
        }

        return new DrillResult(Table(lines, faults), faults);
    }

    private static string Name(FormKind kind) => kind switch
    {
        FormKind.Unmeasured => ", length not said",
        FormKind.File => " as a file",
        FormKind.Field => " as a field",
        _ => "",
    };

    private static string Table(List<string> lines, List<string> faults) => string.Join(
        '\n',
        (string[])
        [
            "| form | at once | answered | MB before | MB at most | MB afterwards |",
            "|---|---:|---|---:|---:|---:|",
            .. lines,
            "",
            string.Create(CultureInfo.InvariantCulture, $"Over the limits: **{faults.Count}**.\n"),
        ]);
}
