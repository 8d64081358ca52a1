using Connectors.Domain.People;
using Connectors.Infrastructure.Installed;
using Connectors.Infrastructure.Instances;
using Connectors.Web.Authentication;
using Connectors.Web.Pages.Instances;
using Connectors.Web.Presentation;
using Microsoft.AspNetCore.Mvc;

namespace Connectors.Web.Pages;

/// <summary>Removes an instance, and puts it back.</summary>
[Needs(Right.UseInstances)]
public sealed class RemoveInstanceModel(InstalledConnectors installed, ConnectorInstances instances) : OneInstancePage(installed, instances)
{
    private readonly ConnectorInstances _instances = instances;

    public string? Fault { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id) => await FindInstanceAsync(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, string? word)
    {
        if (!await FindInstanceAsync(id)) return NotFound();
        if (word?.Trim() != "confirm")
        {
            Fault = "Type the word confirm, in small letters.";
            return Page();
        }

        await _instances.RemoveAsync(id, Cancel);
        return Done($"/connectors/{Connector.Id}", new Message($"{Instance.Name} was removed.", UndoAddress: $"/instances/{id}/remove?handler=putback"));
    }

    public async Task<IActionResult> OnPostPutBackAsync(Guid id) => await _instances.PutBackAsync(id, Cancel) switch
    {
        InstanceResult.Saved(_, var name, _) => Done($"/instances/{id}", new Message($"{name} is back as it was.")),
        InstanceResult.NotReady => Done("/connectors", new Message("Its connector was removed meanwhile. Put that back first.", Tone.Attention)),
        _ => NotFound(),
    };
}
