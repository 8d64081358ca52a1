using Connectors.Application.Flows;
using Connectors.Domain.Ids;
using Connectors.Domain.People;
using Connectors.Web.Authentication;
using Connectors.Web.Pages.Flows;
using Connectors.Web.Presentation;
using Microsoft.AspNetCore.Mvc;

namespace Connectors.Web.Pages;

/// <summary>What a flow was, and the way back.</summary>
[Needs(Right.Read)]
public sealed class FlowHistoryModel(FlowReader reader, FlowHistory history, FlowRestorer restorer) : OneFlowPage(reader)
{
    public FlowRevisionPage Revisions { get; private set; } = null!;

    public Timeline Timeline => new(
        Revisions.Revisions.Select(revision => new TimelineRow(
            revision.Number,
            FlowChangeWords.Title(revision),
            revision.By,
            revision.At,
            [.. revision.Changes.Select(change => FlowChangeWords.Of(change, Revisions.Instances))])),
        May(Right.UseConnectors) ? Flow.Revision : null);

    public async Task<IActionResult> OnGetAsync(FlowId id, [FromQuery(Name = "page")] int? number)
    {
        if (!await FindAsync(id)) return NotFound();
        Revisions = await history.ReadAsync(id, number ?? 1, Cancel);
        return Page();
    }

    [Needs(Right.UseConnectors)]
    public async Task<IActionResult> OnPostRestoreAsync(FlowId id, int number) =>
        AnswerEdit(id, await restorer.RestoreAsync(id, number, null, Me, Cancel), $"Restored revision {number}.");

    /// <summary>Undoes a change, unless the flow was changed after it.</summary>
    [Needs(Right.UseConnectors)]
    public async Task<IActionResult> OnPostUndoAsync(FlowId id, int seen) =>
        await restorer.RestoreAsync(id, seen - 1, seen, Me, Cancel) switch
        {
            FlowResult.ChangedMeanwhile(var by) => Done($"/flows/{id}/history", FlowMessages.ChangedSince(by)),
            var result => Answer(result, $"/flows/{id}", new Message("The change is undone.")),
        };
}
