using Connectors.Application.Installed;
using Connectors.Application.Updating.Moving;
using Connectors.Data.Queries;
using Connectors.Domain.Ids;
using Connectors.Domain.People;
using Connectors.Web.Authentication;
using Connectors.Web.Pages.Installed.Editing;
using Connectors.Web.Presentation;
using Microsoft.AspNetCore.Mvc;

namespace Connectors.Web.Pages;

/// <summary>The revisions of a connector, newest first, each to be restored.</summary>
[Needs(Right.Read)]
public sealed class HistoryModel(
    InstalledConnectors installed, ConnectorHistory history, ConnectorRestorer restorer, MoveReader moves)
    : OneConnectorPage(installed)
{
    public Page<Revision> Revisions { get; private set; } = null!;

    /// <summary>The moves to it and from it that were not undone.</summary>
    public MovedLines Moved { get; private set; } = new([], false);

    public async Task<IActionResult> OnGetAsync(InstalledId id, [FromQuery(Name = "page")] int? number)
    {
        if (!await FindAsync(id)) return NotFound();
        Moved = new MovedLines(await moves.OfAsync(Connector.Id, Cancel), May(Right.EditConnectors));
        Revisions = await history.RevisionsAsync(Connector.Id, number ?? 1, Cancel);
        return Page();
    }

    /// <summary>The question before a revision is restored that stops flows; null where there is no question.</summary>
    public Confirmation? Confirmation { get; private set; }

    [Needs(Right.EditConnectors)]
    public async Task<IActionResult> OnPostRestoreAsync(InstalledId id, int number, string? accepted)
    {
        var result = await restorer.RestoreAsync(id, number, Me, new EditConsent(accepted), Cancel);
        if (result is SaveResult.NeedsConsent asked)
        {
            var history = $"/connectors/{id}/history";
            Confirmation = new Confirmation("Restore", $"revision {number}", $"{history}?handler=restore", history)
            {
                Asked = asked,
                Values = [("number", $"{number}")],
            };
            return await OnGetAsync(id, null);
        }

        return result is SaveResult.NotFound ? NotFound() : Done($"/connectors/{id}/history", SaveMessages.Restored(result, number));
    }
}

/// <summary>A line of the history.</summary>
/// <param name="Revision">The revision that it shows.</param>
/// <param name="Page">The page that it is on.</param>
public sealed record HistoryLine(Revision Revision, HistoryModel Page)
{
    private bool IsCurrent => Page.Revisions.Number == 1 && Revision == Page.Revisions[0];

    /// <summary>Whether it is an update that was not undone yet, which can be undone with later edits kept.</summary>
    public bool MayUndo => Revision.IsUpdate && Revision.UpdatedFrom != Page.Connector.Version && Page.May(Right.EditConnectors);

    /// <summary>Whether it overwrote edits, which can come back on the current release.</summary>
    public bool MayRestoreEdits => Revision.OverwroteEdits && Page.May(Right.EditConnectors);
    public bool MayRestore => !IsCurrent && Page.May(Right.EditConnectors);
}
