using Connectors.Application.Flows;
using Connectors.Application.Flows.Samples;
using Connectors.Domain.People;
using Connectors.Web.Authentication;
using Connectors.Web.Pages.Flows;
using Connectors.Web.Presentation;
using Microsoft.AspNetCore.Mvc;

namespace Connectors.Web.Pages;

/// <summary>Makes a flow; its shapes are added on its own page.</summary>
[Needs(Right.UseConnectors)]
public sealed class NewFlowModel(ProcessFlows flows, SampleFlows samples) : ConnectorsPage, IHasFlowForm
{
    public FlowForm Form { get; private set; } = new();

    public bool IsNew => true;

    /// <summary>The sample flows that the installed connectors allow.</summary>
    public IReadOnlyList<SampleOffer> Samples { get; private set; } = [];

    public async Task OnGetAsync() => Samples = await samples.OffersAsync(Cancel);

    public async Task<IActionResult> OnPostAsync(FlowForm form)
    {
        Form = form;
        if (!form.IsGood(ModelState))
        {
            await OnGetAsync();
            return Page();
        }

        var id = await flows.AddAsync(form.ToDraft(), Me, Cancel);
        return Done($"/flows/{id}", new Message($"{form.Name} is created. Add a step that receives, then one that sends."));
    }

    /// <summary>Creates a sample flow as a draft.</summary>
    public async Task<IActionResult> OnPostSampleAsync(string? sample) => await samples.AddAsync(sample, Me, Cancel) is { } id
        ? Done($"/flows/{id}", new Message("The sample is created as a draft. Complete its steps, then test it."))
        : NotFound();
}
