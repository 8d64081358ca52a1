using Connectors.Application.Flows;
using Connectors.Application.Runs;
using Connectors.Domain.People;
using Connectors.Web.Authentication;
using Connectors.Web.Pages.Flows;
using Microsoft.AspNetCore.Mvc;

namespace Connectors.Web.Pages;

/// <summary>One flow: its shapes, what they miss, and its last runs.</summary>
[Needs(Right.Read)]
public sealed class FlowModel(FlowReader reader, ProcessFlows flows, FlowRuns runs, TimeProvider time) : OneFlowPage(reader)
{
    private const int MostRuns = 5, MostNext = 3;

    public IReadOnlyList<RunLine> Runs { get; private set; } = [];

    /// <summary>The next times of its schedule (UTC); none where it is disabled or runs by hand.</summary>
    public IReadOnlyList<DateTime> NextRuns =>
        Flow.IsEnabled ? [.. Schedules.Following(Flow.Cron, time.GetUtcNow()).Take(MostNext)] : [];

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await FindAsync(id)) return NotFound();
        Runs = [.. (await runs.ListAsync(id, RunFilter.All, 1, Cancel)).Take(MostRuns)];
        return Page();
    }

    [Needs(Right.UseConnectors)]
    public async Task<IActionResult> OnPostRunAsync(Guid id) =>
        await runs.AskAsync(id, Me, Cancel) is { } run ? LocalRedirect($"/runs/{run}") : NotFound();

    [Needs(Right.UseConnectors)]
    public async Task<IActionResult> OnPostEnableAsync(Guid id) =>
        AnswerEdit(id, await flows.SwitchAsync(id, true, Me, Cancel), "The flow is enabled: its schedule is followed.");

    [Needs(Right.UseConnectors)]
    public async Task<IActionResult> OnPostDisableAsync(Guid id) =>
        AnswerEdit(id, await flows.SwitchAsync(id, false, Me, Cancel), "The flow is disabled: it runs by hand only.");
}
