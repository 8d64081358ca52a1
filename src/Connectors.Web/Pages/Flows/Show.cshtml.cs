using Connectors.Domain.People;
using Connectors.Infrastructure.Flows;
using Connectors.Web.Authentication;
using Connectors.Web.Pages.Flows;
using Connectors.Web.Presentation;
using Microsoft.AspNetCore.Mvc;

namespace Connectors.Web.Pages;

/// <summary>One flow: its shapes, what they miss, and its last runs.</summary>
[Needs(Right.Read)]
public sealed class FlowModel(FlowReader reader, ProcessFlows flows, FlowRuns runs, TimeProvider time) : OneFlowPage(reader)
{
    public IReadOnlyList<RunLine> Runs { get; private set; } = [];

    public DateTime? NextRun => Flow.IsEnabled ? Schedules.Next(Flow.Cron, time.GetUtcNow()) : null;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await FindAsync(id)) return NotFound();
        Runs = [.. (await runs.ListAsync(id, 1, Cancel)).Take(5)];
        return Page();
    }

    [Needs(Right.UseConnectors)]
    public async Task<IActionResult> OnPostRunAsync(Guid id) => await runs.AskAsync(id, Me, Cancel) is { } run ? LocalRedirect($"/runs/{run}") : NotFound();

    [Needs(Right.UseConnectors)]
    public Task<IActionResult> OnPostRemoveShapeAsync(Guid id, Guid shape) => ChangeAsync(id, flows.RemoveShapeAsync(id, shape, Cancel), "The shape was removed.");

    [Needs(Right.UseConnectors)]
    public Task<IActionResult> OnPostMoveUpAsync(Guid id, Guid shape) => ChangeAsync(id, flows.MoveUpAsync(id, shape, Cancel), "The shapes are in another order now.");

    private async Task<IActionResult> ChangeAsync(Guid id, Task<bool> change, string words) => await change ? Done($"/flows/{id}", new Message(words)) : NotFound();
}
