using Connectors.Application.Installed;
using Connectors.Domain.Comparing;
using Connectors.Domain.Definitions;
using Connectors.Domain.People;
using Connectors.Domain.Updating;
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

    /// <summary>The list that the person came from.</summary>
    public string Back { get; private set; } = ListAddress.Of(null);

    /// <summary>Whether nothing was chosen.</summary>
    public bool LacksChoice { get; private set; }

    /// <summary>Whether it was not confirmed that changes will be lost.</summary>
    public bool LacksAcceptance { get; private set; }

    public bool IsModified => Preview.Subject.Comparison.Integrity == Integrity.Modified;

    public bool MayUpdate => May(Right.EditConnectors);

    public bool IsFragment => Request.Headers.ContainsKey("X-Dialog");

    public async Task<IActionResult> OnGetAsync(Guid id, string? back)
    {
        Back = ListAddress.Of(back);
        if (await previews.FindAsync(new InstalledId(id), Cancel) is not { } preview) return NotFound();
        Preview = preview;
        return Page();
    }

    [Needs(Right.EditConnectors)]
    public async Task<IActionResult> OnPostAsync(Guid id, UpdateForm form)
    {
        (Chosen, Accepts, LacksChoice) = (form.Option, form.Accept, form.Option is null || form.Seen is null);
        if (form.Option is null || form.Seen is not { } seen) return await AgainAsync(id, form, null);
        if (await previews.FindAsync(new InstalledId(id), Cancel) is not { } before) return NotFound();
        // From the list one click is enough, unless there is something to see first.
        if (!form.Shown && before.IsToBeSeen)
            return await AgainAsync(id, form, UpdateMessages.ToBeSeen(before));
        var result = await updater.UpdateAsync(new UpdateRequest(new InstalledId(id), form.Option, seen, form.Accept, Me), Cancel);
        var message = UpdateMessages.Of(result, [.. before.BrokenFlows.Select(flow => flow.Name)]);
        return result switch
        {
            UpdateResult.NotFound => NotFound(),
            UpdateResult.Updated(var at, _, _, _) =>
                Updated(form, at.Value, message, $"/connectors/{at}/history?handler=undo&left={seen.Offered}"),
            UpdateResult.Installed(var at, _, _, _) =>
                Updated(form, at.Value, message, $"/connectors/{at}/remove?handler=undo&beside={id}"),
            UpdateResult.LossNotAccepted => await RefusedAsync(id, form, message, lacksAcceptance: true),
            _ => await RefusedAsync(id, form, message, lacksAcceptance: false),
        };
    }

    private IActionResult Updated(UpdateForm form, Guid changed, Message message, string undo)
    {
        var address = ListAddress.At(form.Back, changed);
        message = message with { UndoAddress = ListAddress.With(undo, form.Back) };
        if (!IsFragment) return Done(address, message);
        // The dialog goes there itself: a redirect would be followed without being seen, and take the message away.
        message.Keep(TempData);
        Response.Headers["X-Location"] = address;
        return new NoContentResult();
    }

    // What was chosen is kept; the tick is not where what would be lost may be something else now.
    private async Task<IActionResult> RefusedAsync(Guid id, UpdateForm form, Message message, bool lacksAcceptance)
    {
        (LacksAcceptance, Accepts) = (lacksAcceptance, false);
        return await AgainAsync(id, form, message.Text);
    }

    private async Task<IActionResult> AgainAsync(Guid id, UpdateForm form, string? fault)
    {
        Fault = fault;
        return await OnGetAsync(id, form.Back);
    }
}

/// <summary>What the dialog posts, and the button of the list, which has shown nothing.</summary>
public sealed record UpdateForm(
    string? Option, string? Current, string? Offered, Guid? Beside, bool Accept, bool Shown, string? Back)
{
    /// <summary>What the person saw; null where the fingerprints are none.</summary>
    public Assumptions? Seen =>
        Fingerprint.TryParse(Current, out var current) && Fingerprint.TryParse(Offered, out var offered)
            ? new Assumptions(current, offered, Beside is { } beside ? new InstalledId(beside) : null)
            : null;
}
