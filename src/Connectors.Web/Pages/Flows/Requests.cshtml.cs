using Connectors.Application.Flows;
using Connectors.Application.Runs;
using Connectors.Data.Queries;
using Connectors.Domain.Ids;
using Connectors.Domain.People;
using Connectors.Web.Authentication;
using Connectors.Web.Presentation;
using Microsoft.AspNetCore.Mvc;

namespace Connectors.Web.Pages;

/// <summary>All requests of one shape of a run, page by page.</summary>
[Needs(Right.Read)]
public sealed class RunRequestsModel(FlowRuns runs, RunRequests requests) : ConnectorsPage
{
    public RunLine Run { get; private set; } = null!;

    public RunShape Shape { get; private set; } = null!;

    public Page<RunRequest> Requests { get; private set; } = null!;

    public PageLinks Links => PageLinks.Of(Requests) with { Words = PageLinks.InOrder, Kept = $"shape={Shape.Position}" };

    /// <param name="id">The run.</param>
    /// <param name="shape">The shape's position, from 1.</param>
    /// <param name="number">The page, from 1.</param>
    public async Task<IActionResult> OnGetAsync(RunId id, int shape, [FromQuery(Name = "page")] int? number)
    {
        if (await runs.FindAsync(id, Cancel) is not { } run) return NotFound();
        if ((await requests.ShapesAsync(id, Cancel)).FirstOrDefault(found => found.Position == shape) is not { } found) return NotFound();
        (Run, Shape, Requests) = (run, found, await requests.PageAsync(id, found, number ?? 1, Cancel));
        return Page();
    }
}
