using Connectors.Application.Flows;
using Connectors.Domain.People;
using Connectors.Web.Authentication;
using Connectors.Web.Pages.Flows;
using Connectors.Web.Presentation;
using Microsoft.AspNetCore.Mvc;

namespace Connectors.Web.Pages;

/// <summary>Makes a flow; its shapes are added on its own page.</summary>
[Needs(Right.UseConnectors)]
public sealed class NewFlowModel(ProcessFlows flows) : ConnectorsPage, IHasFlowForm
{
    public FlowForm Form { get; private set; } = new();

    public bool IsNew => true;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(FlowForm form)
    {
        Form = form;
        if (!form.IsGood(ModelState)) return Page();
        var id = await flows.AddAsync(form.ToDraft(), Me, Cancel);
        return Done($"/flows/{id}", new Message($"{form.Name} is created. Add a step that receives, then one that sends."));
    }
}
