using Connectors.Application.Updating;
using Connectors.Domain.Comparing;
using Connectors.Domain.Installed;
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
    public bool IsChoice => Facts.Past is null && Facts.Comparison.Integrity == Integrity.Modified;

    /// <summary>The ways that are shown as cards.</summary>
    public IReadOnlyList<OptionPlan> Shown => [.. Plan.Options.Where(option => IsChoice || !option.Lead.LeavesExisting)];

    public bool MayUpdate => May(Right.EditConnectors);

    public bool MayRehearse(OptionPlan way) => May(Right.UseConnectors) && RehearsalRules.Allows(way);

    public bool IsFragment => Request.Headers.ContainsKey("X-Dialog");

    public async Task<IActionResult> OnGetAsync(Guid id, string? back, int? undo, int? restore)
    {
        Back = ListAddress.Of(back);
        if (await dialogs.FindAsync(new InstalledId(id), PastUpdate.Of(undo, restore), Cancel) is not { } dialog) return NotFound();
        (Dialog, Form) = (dialog, UpdateForm.Empty with { Option = dialog.Plan.Preselected?.Key });
        return Page();
    }

    [Needs(Right.EditConnectors)]
    public async Task<IActionResult> OnPostAsync(Guid id, UpdateForm form)
    {
        if (form.Option is null || form.Seen is not { } seen) return await AgainAsync(id, form, UpdateMessages.NothingChosen);
        var request = new UpdateRequest(new InstalledId(id), form.Option, seen, form.ConsentsTo(form.Option), Me) { Past = form.Past };
        var result = await updates.ApplyAsync(request, Cancel);
        return result switch
        {
            UpdateResult.NotFound => NotFound(),
            UpdateResult.NotDecided => GoTo(UpdateAddress.Decide(id, form.Past, form.Back)),
            UpdateResult.Updated(var at, _, _, var done, var revision) =>
                Applied(form, at, UpdateMessages.Of(result), UndoOf(at, revision, done)),
            UpdateResult.Installed(var at, _, _, _) =>
                Applied(form, at, UpdateMessages.Of(result), $"/connectors/{at}/remove?handler=undo&beside={id}"),
            _ => await AgainAsync(id, form, UpdateMessages.Of(result)),
        };
    }

    /// <summary>
    /// Undoes an update by one click, unless something was edited since or has to be allowed: then the dialog comes first.
    /// </summary>
    [Needs(Right.EditConnectors)]
    public Task<IActionResult> OnPostUndoAsync(Guid id, int undo, string? left, string? back) =>
        OnPostAsync(id, UpdateForm.Empty with { Option = Undo.Name, Undo = undo, Current = left, Offered = left, Back = back });

    // Where the release stayed, the revision before is restored.
    private static string UndoOf(InstalledId id, int revision, OptionPlan done) => done.Key == RestoreEdits.Name
        ? UpdateAddress.Restore(id.Value, revision - 1)
        : UpdateAddress.Undo(id.Value, revision, done.Lead.Result.Fingerprint);

    private IActionResult Applied(UpdateForm form, InstalledId changed, Message message, string undo)
    {
        (message with { UndoAddress = ListAddress.With(undo, form.Back) }).Keep(TempData);
        return GoTo(ListAddress.At(form.Back, changed.Value));
    }

    // The dialog goes there itself: a redirect would be followed without being seen, and take the message away.
    private IActionResult GoTo(string address)
    {
        if (!IsFragment) return LocalRedirect(address);
        Response.Headers["X-Location"] = address;
        return new NoContentResult();
    }

    // What was chosen is kept; ticks are not where they may mean something else now.
    private async Task<IActionResult> AgainAsync(Guid id, UpdateForm form, Message refusal)
    {
        var answer = await OnGetAsync(id, form.Back, form.Undo, form.Restore);
        if (Dialog is null) return answer;
        var isSame = form.Hash == Plan.Document.Hash;
        (Refusal, Form) = (refusal, UpdateForm.Empty with { Option = form.Option, Consents = isSame ? form.Consents : null });
        return answer;
    }
}
