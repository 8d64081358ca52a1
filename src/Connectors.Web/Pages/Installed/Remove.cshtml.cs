using Connectors.Domain.People;
using Connectors.Domain.Updating;
using Connectors.Infrastructure.Installed;
using Connectors.Infrastructure.Instances;
using Connectors.Web.Authentication;
using Connectors.Web.Presentation;
using Microsoft.AspNetCore.Mvc;

namespace Connectors.Web.Pages;

/// <summary>Takes a connector off the list, and puts it back.</summary>
[Needs(Right.EditConnectors)]
public sealed class RemoveModel(InstalledConnectors installed, ConnectorRemoval removal, InstanceReader instances)
    : OneConnectorPage(installed)
{
    public TypedConfirm Confirm { get; private set; } = new();

    /// <summary>What stands in the way.</summary>
    public IReadOnlyList<InstanceLine> Instances { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await FindAsync(id)) return NotFound();
        Instances = await instances.OfAsync([id], Cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, string? word)
    {
        if (!await FindAsync(id)) return NotFound();
        Confirm = TypedConfirm.Of(word);
        if (Confirm.Fault is not null) return Page();
        if (await removal.RemoveAsync(Connector.Id, Me, Cancel) == Removal.HasInstances) return await OnGetAsync(id);
        return Done("/connectors", Gone($"{Connector.Name} was removed."));
    }

    /// <summary>Takes back an installation alongside: nothing depends on the new entry yet.</summary>
    public async Task<IActionResult> OnPostUndoAsync(Guid id)
    {
        if (!await FindAsync(id)) return NotFound();
        return Done("/connectors", await removal.TakeBackAsync(Connector.Id, Me, Cancel)
            ? Gone($"{Connector.Name} {Connector.Version} was taken off the list again.")
            : new Message(
                $"{Connector.Name} {Connector.Version} was changed since it was added. "
                + "Remove it from its settings, if that is what you want.",
                Tone.Attention,
                id.ToString()));
    }

    public async Task<IActionResult> OnPostPutBackAsync(Guid id) => await removal.PutBackAsync(new InstalledId(id), Me, Cancel) switch
    {
        PutBack.Done => Done("/connectors", new Message("The connector is back on the list, as it was.", Highlight: id.ToString())),
        PutBack.PlaceTaken => Done("/connectors/removed", new Message(
            "The same was installed again meanwhile. Remove that entry first, then put this one back.", Tone.Attention)),
        _ => NotFound(),
    };

    private Message Gone(string text) => new(text, UndoAddress: $"/connectors/{Connector.Id}/remove?handler=putback");
}
