using Connectors.Application.Flows;
using Connectors.Application.Installed;
using Connectors.Application.Instances;
using Connectors.Domain.Ids;
using Connectors.Domain.People;
using Connectors.Web.Authentication;
using Connectors.Web.Pages.Instances;
using Connectors.Web.Presentation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Connectors.Web.Pages;

/// <summary>Changes an instance. Credentials that are left empty stay.</summary>
[Needs(Right.UseConnectors)]
public sealed class EditInstanceModel(
    InstalledConnectors installed, InstanceReader reader, ConnectorInstances instances, FlowReader flows)
    : OneInstancePage(installed, reader)
{
    /// <summary>The names of the flows that use the instance.</summary>
    public IReadOnlyList<string> Flows { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(InstanceId id, string? method)
    {
        if (!await FindInstanceAsync(id)) return NotFound();
        var uses = await flows.UsesAsync([Connector.Id], Cancel);
        Flows = [.. uses.Where(use => use.InstanceId == id).Select(use => use.Flow).Distinct()];
        var methods = Connector.Current.Content.Authentication;
        if ((methods.FirstOrDefault(way => way.Key == (method ?? Instance.MethodKey)) ?? (methods.Count > 0 ? methods[0] : null))
            is not { } chosen)
            return Done($"/connectors/{Connector.Id}", new Message("The connector has no sign-in method. Add one first.", Tone.Attention));
        Form = InstanceForm.From(
            Connector.Current.Content,
            chosen,
            chosen.Key == Instance.MethodKey ? Instance : Instance with { Secrets = new HashSet<string>() });
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(InstanceId id, InstanceForm form)
    {
        if (await OnGetAsync(id, form.Method) is not PageResult page) return NotFound();
        Form.Take(form);
        return IsFaulty() ? page : Answer(await instances.EditAsync(id, Form.ToDraft(), Me, Cancel));
    }
}
