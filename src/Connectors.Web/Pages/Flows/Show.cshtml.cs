using Connectors.Application.Flows;
using Connectors.Application.Runs;
using Connectors.Domain.Flows;
using Connectors.Domain.Ids;
using Connectors.Domain.People;
using Connectors.Domain.Requests.Fields;
using Connectors.Web.Authentication;
using Connectors.Web.Pages.Flows;
using Connectors.Web.Presentation;
using Microsoft.AspNetCore.Mvc;

namespace Connectors.Web.Pages;

/// <summary>One flow: its shapes with their problems, and its last runs.</summary>
[Needs(Right.Read)]
public sealed class FlowModel(FlowReader reader, ProcessFlows flows, FlowRuns runs, TimeProvider time) : OneFlowPage(reader)
{
    /// <summary>How many of the runs are listed; the others are bars only.</summary>
    public const int Listed = 5;

    private const int MostNext = 3;

    public IReadOnlyList<RunLine> Runs { get; private set; } = [];

    /// <summary>The next times of its schedule (UTC); none where it is disabled or runs by hand.</summary>
    public IReadOnlyList<DateTime> NextRuns =>
        Flow.IsEnabled ? [.. Schedules.Following(Flow.Cron, time.GetUtcNow()).Take(MostNext)] : [];

    /// <summary>The warnings about the order of shapes, one place for each shape.</summary>
    public IReadOnlyList<FlowWarning?> Warnings => FlowCheck.Of(
        [.. Flow.Shapes.Select(shape => (shape.Endpoint, StepInputs.UsesRecord(shape.Values)))]);

    public async Task<IActionResult> OnGetAsync(FlowId id)
    {
        if (!await FindAsync(id)) return NotFound();
        Runs = await runs.ListAsync(id, RunFilter.All, 1, Cancel, RunBars.Most);
        return Page();
    }

    [Needs(Right.UseConnectors)]
    public async Task<IActionResult> OnPostRunAsync(FlowId id) =>
        await runs.AskAsync(id, Me, Cancel) is { } run ? LocalRedirect($"/runs/{run}") : NotFound();

    [Needs(Right.UseConnectors)]
    public async Task<IActionResult> OnPostTestAsync(FlowId id) =>
        await runs.TestAsync(id, Me, Cancel) is { } run ? LocalRedirect($"/runs/{run}") : NotFound();

    [Needs(Right.UseConnectors)]
    public async Task<IActionResult> OnPostEnableAsync(FlowId id)
    {
        if (!await FindAsync(id)) return NotFound();
        var runsHow = Flow.Cron is null ? "It runs when you say so." : "It runs on its schedule.";
        return AnswerEdit(id, await flows.SwitchAsync(id, true, Me, Cancel), $"The flow is enabled. {runsHow}");
    }

    [Needs(Right.UseConnectors)]
    public async Task<IActionResult> OnPostDisableAsync(FlowId id) =>
        AnswerEdit(id, await flows.SwitchAsync(id, false, Me, Cancel), "The flow is disabled. It runs by hand only.");
}

/// <summary>What a step did in a run.</summary>
/// <param name="Run">The run, which is over.</param>
/// <param name="Did">Its requests, counted.</param>
public sealed record StepData(RunLine Run, RunShape Did)
{
    /// <summary>Null where the run had no such step at this place.</summary>
    public static StepData? Of(RunLine? run, IEnumerable<RunShape> done, Shape shape) =>
        run is not null && done.FirstOrDefault(one => one.Position == shape.Position) is { } found
            && found.Name.StartsWith(shape.EndpointName, StringComparison.Ordinal)
            ? new StepData(run, found)
            : null;

    /// <summary>“In the last test: 1 request · 10 records”.</summary>
    public string Words => $"In the last {(Run.IsTest ? "test" : "run")}: "
        + (Did.Records == 0 ? Wording.Count(Did.Requests, "request") : RequestWords.Of(Did))
        + (Did.Problems == 0 ? "" : $" · {RequestWords.Problems(Did)}");

    public string Address => $"/runs/{Run.Id}/requests?shape={Did.Position}";
}

/// <summary>A shape on the page of its flow.</summary>
/// <param name="Shape">The shape that it shows.</param>
/// <param name="Page">The page that it is on.</param>
public sealed record ShapeLine(Shape Shape, FlowModel Page)
{
    /// <summary>What it did in the flow's last run; null where it had no part in that.</summary>
    public StepData? Last { get; init; }

    public FlowWarning? Warning => Page.Warnings[Shape.Position - 1];
}
