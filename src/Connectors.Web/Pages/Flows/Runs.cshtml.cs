using Connectors.Domain.People;
using Connectors.Infrastructure.Flows;
using Connectors.Web.Authentication;
using Connectors.Web.Presentation;
using Microsoft.AspNetCore.Mvc;

namespace Connectors.Web.Pages;

/// <summary>The runs of all flows, or of one.</summary>
[Needs(Right.Read)]
public sealed class RunsModel(FlowRuns runs) : ConnectorsPage
{
    public IReadOnlyList<RunLine> Runs { get; private set; } = [];

    public Turn Turn { get; private set; } = new(1, false);

    public async Task OnGetAsync(Guid? flow, [FromQuery(Name = "page")] int? number)
    {
        Runs = await runs.ListAsync(flow, number ?? 1, Cancel);
        Turn = new Turn(Math.Max(number ?? 1, 1), Runs.Count == FlowRuns.PageSize) { Kept = flow is { } one ? $"flow={one}" : null };
    }
}
