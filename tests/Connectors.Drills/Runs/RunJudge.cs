using Connectors.Domain.Flows;


namespace Connectors.Drills.Runs;

/// <summary>Decides whether what a round left is as it should be.</summary>
internal static class RunJudge
{
    public static void Judge(IReadOnlyList<PreparedFlow> flows, Leftovers left, RunDrillReport report)
    {
        var (arrived, written) = (left.Arrived.ToLookup(post => post.Flow), left.AtEnd.Written.ToHashSet());
        foreach (var flow in flows.Select(flow => flow.Name))
        {
            report.Runs++;
            var runs = left.AtEnd.Runs.Where(run => run.Flow == flow).ToList();
            if (runs.Count == 1)
                JudgeRun(
                    runs[0],
                    [.. left.AfterKills.Select(kill => kill.Runs.FirstOrDefault(run => run.Flow == flow))],
                    [.. arrived[flow]],
                    report);
            else
                report.LostOrDoubled.Add($"{flow}: {runs.Count} runs of one due time");
        }

        report.Others.AddRange(left.AtEnd.Runs.Where(run => run.DueAt != left.Due).Select(run => $"{run} was due at {left.Due:HH:mm:ss}"));
        report.Posts += left.Arrived.Count;
        report.Repeated.AddRange(left.Arrived
            .CountBy(post => post)
            .Where(post => post.Value > 1)
            .Select(post => $"{post.Key} arrived {post.Value} times"));
        report.Others.AddRange(left.Arrived
            .Where(post => !written.Contains(post))
            .Select(post => $"{post} arrived, and no run of its flow says so"));
        report.Others.AddRange(left.AfterKills.Append(left.AtEnd).SelectMany(file => file.Faults));
    }

    // A run that had begun when the application was killed is never begun again; one that had not is done later.
    private static void JudgeRun(FoundRun run, IReadOnlyList<FoundRun?> seen, IReadOnlyList<Post> arrived, RunDrillReport report)
    {
        var begun = seen.FirstOrDefault(found => found is { State: not RunState.Queued });
        var isAsItShouldBe = begun?.State switch
        {
            null => run.State == RunState.Done,
            RunState.Done => run == begun,
            RunState.Running => run is { State: RunState.Interrupted, Error.Length: > 0 },
            _ => false,
        };
        if (!isAsItShouldBe) report.Others.Add($"{run} after a kill left {begun?.State.ToString() ?? "it to begin"}");
        else if (run.State == RunState.Interrupted) report.Interrupted++;
        else if (seen is [{ } first, ..] && first == run) report.DoneBefore++;
        else report.DoneAfter++;
        var records = arrived.Select(post => post.Record).Distinct().Order();
        if (run.State == RunState.Done && !records.SequenceEqual(Enumerable.Range(1, PreparedFlows.Records)))
            report.Others.Add($"{run}, but the records that arrived are {string.Join(", ", records)}");
    }
}
