using Connectors.Application.Installed;
using Connectors.Application.Updating;
using Connectors.Application.Updating.Moving;
using Connectors.Application.Updating.Watching;
using Connectors.Domain.Ids;
using Connectors.Domain.People;
using Connectors.Domain.Updating;
using Connectors.Domain.Updating.Facts;
using Connectors.Domain.Updating.Moving;
using Connectors.Domain.Updating.Options;
using Connectors.Domain.Updating.Planning;
using Connectors.Web.Authentication;
using Connectors.Web.Presentation;
using Microsoft.AspNetCore.Mvc;

namespace Connectors.Web.Pages;

/// <summary>Finishes an installation alongside: one plan for edits, instances, flows and the old version.</summary>
[Needs(Right.Read)]
public sealed class MoveModel(ConnectorUpdates updates, MoveReader reader, MoveChecklists checklists, UpdateWatch watch)
    : ConnectorsPage
{
    public UpdatePlan Plan { get; private set; } = null!;

    public UpdateFacts Facts => Plan.Facts;

    public OptionPlan Way => Plan.Options[0];

    public MoveOutline Moves => Way.Lead.Moves;

    /// <summary>The choices, as they were made or are preselected.</summary>
    public MoveChoices Choices => Facts.Move!.Choices;

    /// <summary>What was moved before and can be undone.</summary>
    public MovedLines Before { get; private set; } = new([], false);

    /// <summary>Why nothing was done; null where nothing was tried.</summary>
    public Message? Refusal { get; private set; }

    public UpdateForm Form { get; private set; } = UpdateForm.Empty;

    public MoveForm Chosen { get; private set; } = new();

    public string Back { get; private set; } = ListAddress.Of(null);

    public bool MayMove => May(Right.EditConnectors);

    public async Task<IActionResult> OnGetAsync(InstalledId id, MoveForm choices, string? back)
    {
        Back = ListAddress.Of(back);
        if (await updates.PlanAsync(id, new UpdateAim.Move(choices.Choices), Cancel) is { } plan)
        {
            (Plan, Chosen) = (plan, choices);
            await ReadBeforeAsync(id);
            return Page();
        }

        // The newer version, or the old one after it was removed.
        if (await checklists.FindAsync(id, Cancel) is { } open && open.From.Id != id)
            return LocalRedirect(UpdateAddress.Move(open.From.Id));
        if (await reader.SuccessorAsync(id, Cancel) is { } newer) return LocalRedirect($"/connectors/{newer}");
        return (await reader.OfAsync(id, Cancel)).Count > 0 ? LocalRedirect($"/connectors/{id}") : NotFound();
    }

    private async Task ReadBeforeAsync(InstalledId connector)
    {
        var moves = (await reader.OfAsync(connector, Cancel)).Where(line => line.To == Facts.Move!.Id).ToList();
        Before = new MovedLines(moves, MayMove) { Findings = moves.Count == 0 ? [] : await watch.FindAsync(flow: null, Cancel) };
    }

    /// <summary>Shows the plan for other choices.</summary>
    [Needs(Right.EditConnectors)]
    public Task<IActionResult> OnPostPlanAsync(InstalledId id, MoveForm choices, string? back) => OnGetAsync(id, choices, back);

    [Needs(Right.EditConnectors)]
    public async Task<IActionResult> OnPostAsync(InstalledId id, UpdateForm form, MoveForm choices)
    {
        if (form.Seen is not SeenPlan seen) return await AgainAsync(id, form, choices, MoveMessages.OtherChoices);
        var request = new UpdateRequest(id, Move.Name, seen, form.ConsentsTo(Move.Name), Me)
        {
            Aim = new UpdateAim.Move(choices.Choices),
            Filled = choices.Values,
        };
        return await updates.ApplyAsync(request, Cancel) switch
        {
            UpdateResult.NotFound => NotFound(),
            UpdateResult.NotDecided => LocalRedirect(UpdateAddress.Decide(id, request.Aim, form.Back)),
            UpdateResult.Moved moved => Moved(moved, form.Back),
            UpdateResult.PlanChanged(_, [PlanDifference.Other]) => await AgainAsync(id, form, choices, MoveMessages.OtherChoices),
            var refusal => await AgainAsync(id, form, choices, UpdateMessages.Of(refusal)),
        };
    }

    // Where something is left to move, the page goes on with it.
    private LocalRedirectResult Moved(UpdateResult.Moved moved, string? back)
    {
        var message = MoveMessages.Of(moved);
        var isLeft = moved.Done.Lead.Moves is { Waiting.Count: > 0 } or { Staying.Count: > 0 };
        return isLeft
            ? Done(ListAddress.With(UpdateAddress.Move(moved.From), back), message)
            : Done(ListAddress.At(back, moved.To), message);
    }

    private async Task<IActionResult> AgainAsync(InstalledId id, UpdateForm form, MoveForm choices, Message refusal)
    {
        var answer = await OnGetAsync(id, choices, form.Back);
        if (Plan is null) return answer;
        (Refusal, Form) = (refusal, form.Hash == Plan.Document.Hash ? form : UpdateForm.Empty);
        return answer;
    }
}
