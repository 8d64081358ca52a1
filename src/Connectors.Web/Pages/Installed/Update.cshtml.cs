using Connectors.Application.Updating;
using Connectors.Domain.Comparing;
using Connectors.Domain.Ids;
using Connectors.Domain.People;
using Connectors.Domain.Updating;
using Connectors.Domain.Updating.Facts;
using Connectors.Domain.Updating.Options;
using Connectors.Domain.Updating.Planning;
using Connectors.Domain.Updating.Rehearsing;
using Connectors.Web.Authentication;
using Connectors.Web.Presentation;
using Microsoft.AspNetCore.Mvc;

namespace Connectors.Web.Pages;

/// <summary>The update dialog: a page of its own, or a fragment of the list. It shows a plan and applies it; an undo is one too.</summary>
[Needs(Right.Read)]
public sealed class UpdateModel(UpdateDialogs dialogs, ConnectorUpdates updates) : ConnectorsPage
{
    public UpdateDialog Dialog { get; private set; } = null!;

    public UpdatePlan Plan => Dialog.Plan;

    public UpdateFacts Facts => Dialog.Plan.Facts;

    /// <summary>Why nothing was done; null where nothing was tried.</summary>
    public Message? Refusal { get; private set; }

    /// <summary>What was chosen and ticked before, or what is preselected.</summary>
    public UpdateForm Form { get; private set; } = UpdateForm.Empty;

    /// <summary>The list that the person came from.</summary>
    public string Back { get; private set; } = ListAddress.Of(null);

    /// <summary>Whether there are several ways, so that one has to be chosen.</summary>
    public bool IsChoice => Facts.Aim is null && Facts.Comparison.Integrity == Integrity.Modified;

    /// <summary>The ways that are shown as cards.</summary>
    public IReadOnlyList<OptionPlan> Shown => [.. Plan.Options.Where(option => IsChoice || !option.Lead.LeavesExisting)];

    public bool MayUpdate => May(Right.EditConnectors);

    public bool MayRehearse(OptionPlan way) => May(Right.UseConnectors) && RehearsalRules.Allows(way);

    public bool IsFragment => Request.Headers.ContainsKey("X-Dialog");

    public async Task<IActionResult> OnGetAsync(InstalledId id, string? back, AimForm aim)
    {
        Back = ListAddress.Of(back);
        if (aim.Move) return LocalRedirect(ListAddress.With(UpdateAddress.Move(id), back));
        if (await dialogs.FindAsync(id, aim.Aim, Cancel) is not { } dialog) return NotFound();
        (Dialog, Form) = (dialog, UpdateForm.Empty with { Option = dialog.Plan.Preselected?.Key });
        return Page();
    }

    [Needs(Right.EditConnectors)]
    public async Task<IActionResult> OnPostAsync(InstalledId id, UpdateForm form, AimForm aim)
    {
        if (form.Option is null || form.Seen is not { } seen) return await AgainAsync(id, form, aim, UpdateMessages.NothingChosen);
        var request = new UpdateRequest(id, form.Option, seen, form.ConsentsTo(form.Option), Me) { Aim = aim.Aim };
        var result = await updates.ApplyAsync(request, Cancel);
        return result switch
        {
            UpdateResult.NotFound => NotFound(),
            UpdateResult.NotDecided => GoTo(UpdateAddress.Decide(id, aim.Aim, form.Back)),
            UpdateResult.Updated(var at, _, _, var done, var revision) =>
                Applied(form, at, UpdateMessages.Of(result), UndoOf(at, revision, done)),
            UpdateResult.Moved(_, var to, _, _, _) => Applied(form, to, UpdateMessages.Of(result), undo: null),
            UpdateResult.Installed installed => Alongside(form, installed),
            _ => await AgainAsync(id, form, aim, UpdateMessages.Of(result)),
        };
    }

    /// <summary>
    /// Undoes an update by one click, unless something was edited since or has to be allowed: then the dialog comes first.
    /// </summary>
    [Needs(Right.EditConnectors)]
    public Task<IActionResult> OnPostUndoAsync(InstalledId id, int undo, string? left, string? back) =>
        OnPostAsync(
            id, UpdateForm.Empty with { Option = Undo.Name, Current = left, Offered = left, Back = back }, new AimForm { Undo = undo });

    /// <summary>Undoes a move, or brings one flow of it back, by one click; the dialog comes first as above.</summary>
    [Needs(Right.EditConnectors)]
    public Task<IActionResult> OnPostUndoMoveAsync(InstalledId id, AimForm aim, string? left, string? back) => OnPostAsync(
        id, UpdateForm.Empty with { Option = UndoMove.Name, Current = left, Offered = left, Back = back }, aim);

    // Where the release stayed, the revision before is restored.
    private static string UndoOf(InstalledId id, int revision, OptionPlan done) => done.Key == RestoreEdits.Name
        ? UpdateAddress.Restore(id, revision - 1)
        : UpdateAddress.Undo(id, revision, done.Lead.Result.Fingerprint);

    private IActionResult Applied(UpdateForm form, InstalledId changed, Message message, string? undo)
    {
        Keep(form, message, undo ?? message.UndoAddress);
        return GoTo(ListAddress.At(form.Back, changed));
    }

    // Everything on the old version is to be moved, so that comes next.
    private IActionResult Alongside(UpdateForm form, UpdateResult.Installed installed)
    {
        var (id, beside, message) = (installed.Id, installed.Beside, UpdateMessages.Of(installed));
        var undo = $"/connectors/{id}/remove?handler=undo&beside={beside}";
        if (!installed.LeavesSomething) return Applied(form, id, message, undo);
        Keep(form, message, undo);
        return GoTo(ListAddress.With(UpdateAddress.Move(beside), form.Back));
    }

    private void Keep(UpdateForm form, Message message, string? undo) =>
        (message with { UndoAddress = undo is null ? null : ListAddress.With(undo, form.Back) }).Keep(TempData);

    // The dialog goes there itself: a redirect would be followed without being seen, and take the message away.
    private IActionResult GoTo(string address)
    {
        if (!IsFragment) return LocalRedirect(address);
        Response.Headers["X-Location"] = address;
        return new NoContentResult();
    }

    // What was chosen is kept; ticks are not where they may mean something else now.
    private async Task<IActionResult> AgainAsync(InstalledId id, UpdateForm form, AimForm aim, Message refusal)
    {
        var answer = await OnGetAsync(id, form.Back, aim);
        if (Dialog is null) return answer;
        var isSame = form.Hash == Plan.Document.Hash;
        (Refusal, Form) = (refusal, UpdateForm.Empty with { Option = form.Option, Consents = isSame ? form.Consents : null });
        return answer;
    }
}
