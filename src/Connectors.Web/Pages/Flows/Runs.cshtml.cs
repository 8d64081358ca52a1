using Connectors.Application.Flows;
using Connectors.Application.Runs;
using Connectors.Data.Queries;
using Connectors.Domain.Ids;
using Connectors.Domain.People;
using Connectors.Web.Authentication;
using Connectors.Web.Presentation;
using Microsoft.AspNetCore.Mvc;

namespace Connectors.Web.Pages;

/// <summary>The runs of all flows, or of one.</summary>
[Needs(Right.Read)]
public sealed class RunsModel(FlowRuns runs) : ConnectorsPage
{
    public static IReadOnlyList<(RunFilter Filter, string Label)> Filters { get; } =
    [
        (RunFilter.All, "All"),
        (RunFilter.UnderWay, "Under way"),
        (RunFilter.Failed, "Failed or interrupted"),
        (RunFilter.Cancelled, "Cancelled"),
        (RunFilter.Done, "Done"),
    ];

    public Page<RunLine> Runs { get; private set; } = null!;

    public PageLinks Links => PageLinks.Of(Runs) with { Kept = Query(Filter).ToString().TrimStart('?') };

    public RunFilter Filter { get; private set; }

    /// <summary>The flow whose runs are shown; null for all.</summary>
    public FlowId? Flow { get; private set; }

    public async Task OnGetAsync(FlowId? flow, RunFilter filter, [FromQuery(Name = "page")] int? number)
    {
        (Flow, Filter) = (flow, Enum.IsDefined(filter) ? filter : RunFilter.All);
        Runs = await runs.ListAsync(Flow, Filter, number ?? 1, Cancel);
    }

    /// <summary>The address of the list with another filter.</summary>
    public string Address(RunFilter filter) => "/runs" + Query(filter);

    private QueryString Query(RunFilter filter)
    {
        var query = QueryString.Empty;
        if (Flow is { } flow) query = query.Add("flow", flow.ToString());
        return filter == RunFilter.All ? query : query.Add("filter", filter.ToString().ToLowerInvariant());
    }
}
