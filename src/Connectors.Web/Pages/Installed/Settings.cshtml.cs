using Connectors.Domain.Definitions;
using Connectors.Domain.People;
using Connectors.Domain.Updating;
using Connectors.Infrastructure.Installed;
using Connectors.Web.Authentication;
using Connectors.Web.Presentation;
using Microsoft.AspNetCore.Mvc;

namespace Connectors.Web.Pages;

/// <summary>A connector's definition in sections.</summary>
[Needs(Right.Read)]
public sealed class SettingsModel(InstalledConnectors installed, ConnectorEditor editor) : ConnectorsPage
{
    public InstalledConnector Connector { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id) => await FindAsync(id) ? Page() : NotFound();

    [Needs(Right.EditConnectors)]
    public async Task<IActionResult> OnPostRemoveEndpointAsync(Guid id, string? key, string? seen)
    {
        if (!await FindAsync(id)) return NotFound();
        var content = Connector.Current.Content;
        var without = ConnectorDefinition.Create(content with { Endpoints = [.. content.Endpoints.Where(endpoint => endpoint.Key != key)] });
        if (without is not DefinitionResult.Accepted accepted || !Fingerprint.TryParse(seen, out var fingerprint)) return BadRequest();
        var result = await editor.SaveAsync(Connector.Id, fingerprint, accepted.Definition, Me, Cancel);
        return Done($"/connectors/{id}", SaveMessages.Of(result));
    }

    /// <summary>Where an endpoint is edited, or a copy of it added.</summary>
    public string EndpointAddress(string key, bool clone) => $"/connectors/{Connector.Id}/endpoint{QueryString.Create(clone ? "clone" : "key", key)}";

    private async Task<bool> FindAsync(Guid id)
    {
        if (await installed.FindAsync(new InstalledId(id), Cancel) is not { } connector) return false;
        Connector = connector;
        return true;
    }
}
