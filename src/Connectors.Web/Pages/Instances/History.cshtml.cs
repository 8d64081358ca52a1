using Connectors.Application.Installed;
using Connectors.Application.Instances;
using Connectors.Data.Queries;
using Connectors.Domain.Ids;
using Connectors.Domain.People;
using Connectors.Web.Authentication;
using Connectors.Web.Pages.Instances;
using Connectors.Web.Presentation;
using Microsoft.AspNetCore.Mvc;

namespace Connectors.Web.Pages;

/// <summary>What an instance was, and the way back for everything but its credentials.</summary>
[Needs(Right.Read)]
public sealed class InstanceHistoryModel(
    InstalledConnectors installed, InstanceReader reader, InstanceHistory history, InstanceRestorer restorer)
    : OneInstancePage(installed, reader)
{
    public Page<InstanceRevision> Revisions { get; private set; } = null!;

    public Timeline Timeline => new(
        Revisions.Select(revision => new TimelineRow(
            revision.Number,
            InstanceChangeWords.Title(revision),
            revision.By,
            revision.At,
            [.. revision.Changes.Select(change => InstanceChangeWords.Of(change, Connector.Current.Content))])),
        May(Right.UseConnectors) ? Instance.Number : null);

    public async Task<IActionResult> OnGetAsync(InstanceId id, [FromQuery(Name = "page")] int? number)
    {
        if (!await FindInstanceAsync(id)) return NotFound();
        Revisions = await history.ReadAsync(id, number ?? 1, Cancel);
        return Page();
    }

    [Needs(Right.UseConnectors)]
    public async Task<IActionResult> OnPostRestoreAsync(InstanceId id, int number) =>
        Answer(id, await restorer.RestoreAsync(id, number, null, Me, Cancel), $"Restored revision {number}.");

    /// <summary>Undoes a change, unless the instance was changed after it.</summary>
    [Needs(Right.UseConnectors)]
    public async Task<IActionResult> OnPostUndoAsync(InstanceId id, int seen) => Answer(
        id,
        await restorer.RestoreAsync(id, seen - 1, seen, Me, Cancel),
        "The change is undone. Credentials stay as they are.",
        canUndo: false);

    private IActionResult Answer(InstanceId id, InstanceResult result, string restored, bool canUndo = true) => result switch
    {
        InstanceResult.Saved saved => Done($"/instances/{id}", InstanceMessages.Restored(saved, restored, canUndo)),
        InstanceResult.ChangedMeanwhile(var by, _) => Done($"/instances/{id}/history", InstanceMessages.ChangedSince(by)),
        InstanceResult.Faulty(var problems) => Done($"/instances/{id}/edit", InstanceMessages.NotRestored(problems)),
        InstanceResult.NotReady => Done($"/instances/{id}/edit", InstanceMessages.NoMethod),
        _ => NotFound(),
    };
}
