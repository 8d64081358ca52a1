using Connectors.Application.Installed;
using Connectors.Application.Instances;
using Connectors.Domain.Ids;
using Connectors.Domain.People;
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

    /// <summary>The instances that must be removed first.</summary>
    public IReadOnlyList<InstanceLine> Instances { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(InstalledId id)
    {
        if (!await FindAsync(id)) return NotFound();
        Instances = await instances.OfAsync([id], Cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(InstalledId id, string? word)
    {
        if (!await FindAsync(id)) return NotFound();
        Confirm = TypedConfirm.Of(word);
        if (Confirm.Fault is not null) return Page();
        if (await removal.RemoveAsync(Connector.Id, Me, Cancel) == Removal.HasInstances) return await OnGetAsync(id);
        return Done("/connectors", Gone($"{Connector.Name} was removed."));
    }

    /// <summary>Undoes an installation alongside, as long as the new connector is unused.</summary>
    public async Task<IActionResult> OnPostUndoAsync(InstalledId id, InstalledId? beside, string? back)
    {
        if (!await FindAsync(id)) return NotFound();
        if (await removal.TakeBackAsync(Connector.Id, Me, Cancel))
        {
            var gone = Gone($"{Connector.Name} {Connector.Version} was removed again.", back);
            return Done(ListAddress.At(back, beside), gone with { Highlight = beside?.ToString() });
        }

        return Done(ListAddress.At(back, id), new Message(
            $"{Connector.Name} {Connector.Version} was edited after it was installed. Remove it on its page instead.",
            Tone.Attention,
            id.ToString()));
    }

    public async Task<IActionResult> OnPostPutBackAsync(InstalledId id, string? back) =>
        await removal.PutBackAsync(id, Me, Cancel) switch
        {
            PutBack.Done => Done(ListAddress.At(back, id), new Message("The connector is restored.", Highlight: id.ToString())),
            PutBack.PlaceTaken => Done("/connectors/removed", new Message(
                "The same version was installed again. Remove that connector first, then restore this one.", Tone.Attention)),
            _ => NotFound(),
        };

    private Message Gone(string text, string? back = null) =>
        new(text, UndoAddress: ListAddress.With($"/connectors/{Connector.Id}/remove?handler=putback", back));
}
