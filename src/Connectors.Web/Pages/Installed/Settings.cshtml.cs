using Connectors.Domain.Definitions;
using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.People;
using Connectors.Infrastructure.Installed;
using Connectors.Web.Authentication;
using Connectors.Web.Pages.Installed.Editing;
using Connectors.Web.Presentation;
using Microsoft.AspNetCore.Mvc;

namespace Connectors.Web.Pages;

/// <summary>A connector's definition in sections.</summary>
[Needs(Right.Read)]
public sealed class SettingsModel(InstalledConnectors installed, ConnectorEditor editor, ConnectorUses uses) : OneConnectorPage(installed)
{
    /// <summary>What uses it, and what is left of moving to or from it.</summary>
    public ConnectorUse Use { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await FindAsync(id)) return NotFound();
        Use = await uses.FindAsync(Connector.Id, Cancel);
        return Page();
    }

    [Needs(Right.EditConnectors)]
    public Task<IActionResult> OnPostRemoveEndpointAsync(Guid id, string? key, string? seen) =>
        RemoveAsync(id, seen, content => PartLists.Endpoints.Without(content, key));

    [Needs(Right.EditConnectors)]
    public Task<IActionResult> OnPostRemoveMethodAsync(Guid id, string? key, string? seen) =>
        RemoveAsync(id, seen, content => PartLists.Methods.Without(content, key));

    [Needs(Right.EditConnectors)]
    public Task<IActionResult> OnPostRemoveVariableAsync(Guid id, string? key, string? seen) =>
        RemoveAsync(id, seen, content => PartLists.Variables.Without(content, key));

    /// <summary>What can be done with a part of the definition.</summary>
    /// <param name="page">The page that edits such parts.</param>
    /// <param name="key">The part.</param>
    /// <param name="name">What people call it.</param>
    public PartActions ActionsOf(string page, string key, string name) => new(Connector, page, key, name);

    // A part that something else uses stays: the fault says what.
    private async Task<IActionResult> RemoveAsync(Guid id, string? seen, Func<ConnectorContent, ConnectorContent> without)
    {
        if (!await FindAsync(id)) return NotFound();
        if (!Fingerprint.TryParse(seen, out var fingerprint)) return BadRequest();
        return ConnectorDefinition.Create(without(Connector.Current.Content)) switch
        {
            DefinitionResult.Accepted(var definition) =>
                Done($"/connectors/{id}", SaveMessages.Of(await editor.SaveAsync(Connector.Id, fingerprint, definition, Me, Cancel))),
            DefinitionResult.Refused(var faults) =>
                Done($"/connectors/{id}", new Message($"It can't be removed yet. {faults[0].Message}", Tone.Attention)),
            _ => throw new InvalidOperationException("A definition is accepted or refused."),
        };
    }
}

/// <summary>A part of a connector's definition that can be edited, cloned and removed.</summary>
public sealed record PartActions(InstalledConnector Connector, string Page, string Key, string Name)
{
    public string Edit => $"/connectors/{Connector.Id}/{Page}{QueryString.Create("key", Key)}";

    public string Copy => $"/connectors/{Connector.Id}/{Page}{QueryString.Create("clone", Key)}";

    public string Remove => $"/connectors/{Connector.Id}?handler=Remove{Page}";
}
