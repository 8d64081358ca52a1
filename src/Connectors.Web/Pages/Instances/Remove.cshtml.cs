using Connectors.Application.Flows;
using Connectors.Application.Installed;
using Connectors.Application.Instances;
using Connectors.Domain.Ids;
using Connectors.Domain.People;
using Connectors.Web.Authentication;
using Connectors.Web.Pages.Instances;
using Connectors.Web.Presentation;
using Microsoft.AspNetCore.Mvc;

namespace Connectors.Web.Pages;

/// <summary>Removes an instance, and puts it back.</summary>
[Needs(Right.UseConnectors)]
public sealed class RemoveInstanceModel(
    InstalledConnectors installed, InstanceReader reader, ConnectorInstances instances, FlowReader flows)
    : OneInstancePage(installed, reader)
{
    public TypedConfirm Confirm { get; private set; } = new();

    /// <summary>The flows that use the instance.</summary>
    public IReadOnlyList<FlowUse> Flows { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(InstanceId id)
    {
        if (!await FindInstanceAsync(id)) return NotFound();
        Flows = [.. (await flows.UsesAsync([Instance.ConnectorId], Cancel)).Where(use => use.InstanceId == id)];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(InstanceId id, string? word)
    {
        if (!await FindInstanceAsync(id)) return NotFound();
        Confirm = TypedConfirm.Of(word);
        if (Confirm.Fault is not null) return Page();
        if (await instances.RemoveAsync(id, Me, Cancel) is InstanceResult.InUse) return await OnGetAsync(id);
        return Done(
            $"/connectors/{Connector.Id}",
            new Message($"{Instance.Name} was removed.", UndoAddress: $"/instances/{id}/remove?handler=putback"));
    }

    public async Task<IActionResult> OnPostPutBackAsync(InstanceId id) => await instances.PutBackAsync(id, Me, Cancel) switch
    {
        InstanceResult.Saved(_, var name, _) => Done($"/instances/{id}", new Message($"{name} is restored.")),
        InstanceResult.NotReady =>
            Done("/connectors", new Message("Its connector was removed. Restore that first.", Tone.Attention)),
        _ => NotFound(),
    };
}
