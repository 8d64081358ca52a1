using System.Globalization;
using Connectors.Application.Flows;
using Connectors.Domain.Flows;

namespace Connectors.Web.Presentation;

/// <summary>The last runs of a flow as bars, the newest on the right: the colour is the state, the height the duration.</summary>
public static class RunBars
{
    /// <summary>How many runs are shown.</summary>
    public const int Most = 30;

    /// <summary>The size of the picture, in its own units; a bar with its gap takes <see cref="Step"/>.</summary>
    public const int Step = 10, Height = 32;

    private const int Lowest = 5;

    /// <param name="runs">Runs, newest first.</param>
    public static IReadOnlyList<RunBar> Of(IReadOnlyList<RunLine> runs)
    {
        var longest = runs.Select(SecondsOf).DefaultIfEmpty(0).Max();
        return [.. runs.Take(Most).Reverse().Select((run, at) => BarOf(run, at, longest))];
    }

    /// <summary>“30 runs: 28 done, 2 failed”.</summary>
    public static string Sum(IReadOnlyList<RunBar> bars)
    {
        var states = bars
            .GroupBy(bar => bar.State)
            .OrderByDescending(state => state.Count())
            .Select(state => $"{state.Count()} {state.Key}");
        return $"{Wording.Count(bars.Count, "run")}: {string.Join(", ", states)}";
    }

    /// <summary>“1.4 s”, “3 min 20 s”; null for a run that has not ended.</summary>
    public static string? Duration(RunLine run) => run is { StartedAt: { } start, EndedAt: { } end } ? Duration(end - start) : null;

    private static string Duration(TimeSpan time) => time switch
    {
        { TotalSeconds: < 10 } => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.0} s"),
        { TotalMinutes: < 1 } => $"{(int)time.TotalSeconds} s",
        { TotalHours: < 1 } => $"{(int)time.TotalMinutes} min {time.Seconds} s",
        _ => $"{(int)time.TotalHours} h {time.Minutes} min",
    };

    private static RunBar BarOf(RunLine run, int at, double longest)
    {
        var height = longest == 0 ? Lowest : Lowest + (int)(SecondsOf(run) / longest * (Height - Lowest));
        var words = $"{FlowWords.Of(run.State)}, {Wording.Count(run.Records, "record")}"
            + $"{(Duration(run) is { } duration ? $", {duration}" : "")}, {Wording.Exactly(run.AskedAt)}";
        return new RunBar(at * Step, Height - height, height, StyleOf(run.State), FlowWords.Of(run.State), words);
    }

    private static double SecondsOf(RunLine run) =>
        run is { StartedAt: { } start, EndedAt: { } end } ? Math.Max(0, (end - start).TotalSeconds) : 0;

    private static string StyleOf(RunState state) => state switch
    {
        RunState.Done => "part-good",
        RunState.Failed => "part-bad",
        RunState.Interrupted or RunState.Cancelled => "part-attention",
        _ => "part-quiet",
    };
}

/// <summary>A run as a bar.</summary>
/// <param name="X">Its left side.</param>
/// <param name="Y">Its upper side.</param>
/// <param name="Height">Its height.</param>
/// <param name="Style">The colour of its state.</param>
/// <param name="State">Its state in words.</param>
/// <param name="Words">Everything that is said of it.</param>
public sealed record RunBar(int X, int Y, int Height, string Style, string State, string Words);
