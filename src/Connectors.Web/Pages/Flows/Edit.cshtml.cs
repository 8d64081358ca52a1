using Connectors.Application.Flows;
using Connectors.Domain.Ids;
using Connectors.Domain.People;
using Connectors.Web.Authentication;
using Connectors.Web.Pages.Flows;
using Connectors.Web.Presentation;
using Microsoft.AspNetCore.Mvc;

namespace Connectors.Web.Pages;

/// <summary>Changes a flow's name and schedule, or removes it.</summary>
[Needs(Right.UseConnectors)]
public sealed class EditFlowModel(FlowReader reader, ProcessFlows flows) : OneFlowPage(reader), IHasFlowForm
{
    public FlowForm Form { get; private set; } = new();

    public bool IsNew => false;

    public async Task<IActionResult> OnGetAsync(FlowId id)
    {
        if (!await FindAsync(id)) return NotFound();
        Form = new FlowForm
        {
            Name = Flow.Name,
            Schedule = ScheduleForm.From(Flow.Cron),
            IsEnabled = Flow.IsEnabled,
            KeepsContent = !Flow.ForgetsContent,
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(FlowId id, FlowForm form, int? seen)
    {
        if (!await FindAsync(id)) return NotFound();
        Form = form;
        if (!form.IsGood(ModelState)) return Page();
        return AnswerForm(await flows.EditAsync(id, form.ToDraft() with { Seen = seen }, Me, Cancel), $"{form.Name} is saved.");
    }

    public async Task<IActionResult> OnPostRemoveAsync(FlowId id)
    {
        if (!await FindAsync(id)) return NotFound();
        return Answer(
            await flows.RemoveAsync(id, Me, Cancel),
            "/flows",
            new Message($"{Flow.Name} was removed.", UndoAddress: $"/flows/{id}/edit?handler=putback"));
    }

    public async Task<IActionResult> OnPostPutBackAsync(FlowId id) => Answer(
        await flows.PutBackAsync(id, Me, Cancel), $"/flows/{id}", new Message("The flow is restored and disabled."));
}
