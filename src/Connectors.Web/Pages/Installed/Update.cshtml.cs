using Connectors.Domain.Comparing;
using Connectors.Domain.Definitions;
using Connectors.Domain.People;
using Connectors.Domain.Updating;
using Connectors.Infrastructure.Installed;
using Connectors.Web.Authentication;
using Connectors.Web.Presentation;
using Microsoft.AspNetCore.Mvc;

namespace Connectors.Web.Pages;

/// <summary>The update dialog: a page of its own, or a fragment of the list.</summary>
[Needs(Right.Read)]
public sealed class UpdateModel(UpdatePreviews previews, ConnectorUpdater updater) : ConnectorsPage
{
    public UpdatePreview Preview { get; private set; } = null!;

    public string? Fault { get; private set; }

    /// <summary>What the person chose before something was missing.</summary>
    public string? Chosen { get; private set; }

    public bool Accepts { get; private set; }

    public bool IsModified => Preview.Subject.Comparison.Integrity == Integrity.Modified;

    public bool MayUpdate => May(Right.EditConnectors);

    public bool IsFragment => Request.Headers.ContainsKey("X-Dialog");

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await previews.FindAsync(new InstalledId(id), Cancel) is not { } preview) return NotFound();
        Preview = preview;
        return Page();
    }

    [Needs(Right.EditConnectors)]
    public async Task<IActionResult> OnPostAsync(Guid id, UpdateForm form)
    {
        (Chosen, Accepts) = (form.Option, form.Accept);
        if (form.Option is null || form.Seen is not { } seen) return await AgainAsync(id, "Choose how to update.");
        if (await previews.FindAsync(new InstalledId(id), Cancel) is not { } before) return NotFound();
        // From the list one click is enough, unless there is something to see first.
        if (!form.Shown && before.IsToBeSeen)
            return await AgainAsync(
                id,
                "This update would break flows or lead credentials to another host, as named below. Update if that is what you want.");
        var result = await updater.UpdateAsync(new UpdateRequest(new InstalledId(id), form.Option, seen, form.Accept, Me), Cancel);
        return result switch
        {
            UpdateResult.NotFound => NotFound(),
            UpdateResult.LossNotAccepted => await AgainAsync(id, UpdateMessages.Of(result).Text),
            _ => Done(
                "/connectors",
                UpdateMessages.Of(result, [.. before.BrokenFlows.Select(flow => flow.Name)]) with { UndoAddress = Undo(result, seen) }),
        };
    }

    private static string? Undo(UpdateResult result, Assumptions seen) => result switch
    {
        UpdateResult.Updated(var id, _, _, _) => $"/connectors/{id}/history?handler=undo&left={seen.Offered}",
        UpdateResult.Installed(var id, _, _, _) => $"/connectors/{id}/remove?handler=undo",
        _ => null,
    };

    private async Task<IActionResult> AgainAsync(Guid id, string fault)
    {
        Fault = fault;
        return await OnGetAsync(id);
    }
}

/// <summary>What the dialog posts, and the button of the list, which has shown nothing.</summary>
public sealed record UpdateForm(string? Option, string? Current, string? Offered, Guid? Beside, bool Accept, bool Shown)
{
    /// <summary>What the person saw; null where the fingerprints are none.</summary>
    public Assumptions? Seen =>
        Fingerprint.TryParse(Current, out var current) && Fingerprint.TryParse(Offered, out var offered)
            ? new Assumptions(current, offered, Beside is { } beside ? new InstalledId(beside) : null)
            : null;
}
