using Connectors.Application.Flows;
using Connectors.Application.Runs;
using Connectors.Application.Runs.Content;
using Connectors.Domain.Flows.Running;
using Connectors.Domain.Ids;
using Connectors.Domain.People;
using Connectors.Web.Authentication;
using Connectors.Web.Pages.Flows;
using Connectors.Web.Presentation;
using Microsoft.AspNetCore.Mvc;

namespace Connectors.Web.Pages;

/// <summary>One run, step by step.</summary>
[Needs(Right.Read)]
public sealed class RunModel(FlowRuns runs, RunRequests requests, KeptRecords kept, RunRepeats repeats) : ConnectorsPage
{
    public RunLine Run { get; private set; } = null!;

    public IReadOnlyList<RunStep> Steps { get; private set; } = [];

    /// <summary>The runs that repeat this one, newest first.</summary>
    public IReadOnlyList<RepeatedRun> Repeats { get; private set; } = [];

    /// <summary>The run that this one repeats; null for others, and where that is no longer kept.</summary>
    public RunId? Earlier { get; private set; }

    public async Task<IActionResult> OnGetAsync(RunId id)
    {
        if (await runs.FindAsync(id, Cancel) is not { } run) return NotFound();
        var may = May(Right.UseConnectors);
        (Run, Repeats) = (run, await repeats.OfAsync(id, Cancel));
        if (run.Repeats is { } earlier && await runs.FindAsync(earlier, Cancel) is not null) Earlier = earlier;
        Steps =
        [
            .. RunStep.Of(run, await requests.ExcerptsAsync(id, Cancel), await kept.CountsAsync(id, Cancel))
                .Select(step => step with { MayRepeat = may }),
        ];
        return Page();
    }

    [Needs(Right.UseConnectors)]
    public async Task<IActionResult> OnPostCancelAsync(RunId id)
    {
        if (await runs.FindAsync(id, Cancel) is null) return NotFound();
        return Done($"/runs/{id}", await runs.CancelAsync(id, Cancel)
            ? new Message("The run is being cancelled.") : new Message("The run had already ended.", Tone.Attention));
    }

    [Needs(Right.UseConnectors)]
    public async Task<IActionResult> OnPostAgainAsync(RunId id) => Answer(id, await repeats.AllAsync(id, Me, Cancel));

    [Needs(Right.UseConnectors)]
    public async Task<IActionResult> OnPostFromAsync(RunId id, StepId step, RepeatedRecords what) => Enum.IsDefined(what)
        ? Answer(id, await repeats.FromAsync(id, step, what, Me, Cancel))
        : BadRequest();

    private IActionResult Answer(RunId run, RepeatResult result) => result switch
    {
        RepeatResult.Asked(var asked) => LocalRedirect($"/runs/{asked}"),
        RepeatResult.Refused refused => Done($"/runs/{run}", new Message(RecordWords.Of(refused), Tone.Attention)),
        _ => NotFound(),
    };
}
