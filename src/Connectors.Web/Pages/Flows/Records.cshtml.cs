using Connectors.Application.Flows;
using Connectors.Application.Runs;
using Connectors.Application.Runs.Content;
using Connectors.Data.Queries;
using Connectors.Domain.Flows.Running;
using Connectors.Domain.Ids;
using Connectors.Domain.People;
using Connectors.Web.Authentication;
using Connectors.Web.Presentation;
using Microsoft.AspNetCore.Mvc;

namespace Connectors.Web.Pages;

/// <summary>The records that a step of a run got, page by page.</summary>
[Needs(Right.Read)]
public sealed class RunRecordsModel(FlowRuns runs, KeptRecords kept) : ConnectorsPage
{
    public RunLine Run { get; private set; } = null!;

    public KeptCounts Counts { get; private set; } = null!;

    public Page<KeptRecord> Records { get; private set; } = null!;

    public PageLinks Links => PageLinks.Of(Records) with { Words = PageLinks.InOrder, Kept = Query(State).TrimStart('?') };

    /// <summary>The step's position, from 1.</summary>
    public int Step { get; private set; }

    /// <summary>The state that is shown; null for all.</summary>
    public RecordState? State { get; private set; }

    /// <param name="id">The run.</param>
    /// <param name="step">The step's position, from 1.</param>
    /// <param name="state">Only records in this state; null for all.</param>
    /// <param name="number">The page, from 1.</param>
    public async Task<IActionResult> OnGetAsync(RunId id, int step, RecordState? state, [FromQuery(Name = "page")] int? number)
    {
        if (await runs.FindAsync(id, Cancel) is not { } run) return NotFound();
        if ((await kept.CountsAsync(id, Cancel)).FirstOrDefault(found => found.Position == step) is not { } counts) return NotFound();
        (Run, Counts, Step, State) = (run, counts, step, state is { } one && Enum.IsDefined(one) ? one : null);
        var all = State is { } chosen ? counts.Of(chosen) : counts.All;
        Records = await kept.PageAsync(id, step, State, (number ?? 1, all), Cancel);
        return Page();
    }

    /// <summary>The address of the same step with another filter.</summary>
    public string Address(RecordState? state) => $"/runs/{Run.Id}/records{Query(state)}";

    private string Query(RecordState? state) => $"?step={Step}{(state is { } one ? $"&state={one.ToString().ToLowerInvariant()}" : "")}";
}
