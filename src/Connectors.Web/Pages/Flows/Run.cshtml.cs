using Connectors.Application.Flows;
using Connectors.Application.Runs;
using Connectors.Domain.People;
using Connectors.Web.Authentication;
using Connectors.Web.Presentation;
using Microsoft.AspNetCore.Mvc;

namespace Connectors.Web.Pages;

/// <summary>One run, shape by shape.</summary>
[Needs(Right.Read)]
public sealed class RunModel(FlowRuns runs, RunRequests requests) : ConnectorsPage
{
    public RunLine Run { get; private set; } = null!;

    public IReadOnlyList<RunShapeExcerpt> Shapes { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await runs.FindAsync(id, Cancel) is not { } run) return NotFound();
        (Run, Shapes) = (run, await requests.ExcerptsAsync(id, Cancel));
        return Page();
    }

    [Needs(Right.UseConnectors)]
    public async Task<IActionResult> OnPostCancelAsync(Guid id)
    {
        if (await runs.FindAsync(id, Cancel) is null) return NotFound();
        return Done($"/runs/{id}", await runs.CancelAsync(id, Cancel)
            ? new Message("The run is being cancelled.") : new Message("The run had already ended.", Tone.Attention));
    }
}
