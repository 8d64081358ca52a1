using Connectors.Application.Installed;
using Connectors.Domain.Comparing;
using Connectors.Domain.Definitions;
using Connectors.Domain.Ids;
using Connectors.Domain.Merging;
using Connectors.Domain.People;
using Connectors.Web.Authentication;
using Connectors.Web.Pages.Installed.Editing;
using Connectors.Web.Presentation;
using Microsoft.AspNetCore.Mvc;
using Endpoint = Connectors.Domain.Definitions.Parts.Endpoint;

namespace Connectors.Web.Pages;

/// <summary>A connector's definition in sections.</summary>
[Needs(Right.Read)]
public sealed class SettingsModel(
    InstalledConnectors installed, ConnectorEditor editor, ConnectorUses uses, ConnectorHistory history) : OneConnectorPage(installed)
{
    /// <summary>What was left out of the document that it was built from, a line each.</summary>
    public IReadOnlyList<string> ImportReport { get; private set; } = [];

    /// <summary>What uses it, and what is left of moving to or from it.</summary>
    public ConnectorUse Use { get; private set; } = null!;

    /// <summary>How many edits of the release it has.</summary>
    public int Edits => Use.Facts.Comparison.Integrity == Integrity.Modified
        ? DefinitionDiff.Between(Use.Facts.Baseline!.Definition, Use.Facts.Current).Count
        : 0;

    /// <summary>What a person is asked before a part is removed that flows use; null where nothing is.</summary>
    public Confirmation? Confirmation { get; private set; }

    public async Task<IActionResult> OnGetAsync(InstalledId id, string? endpoints = null, int page = 1, int? removed = null)
    {
        if (!await FindAsync(id)) return NotFound();
        Endpoints = PartPage.Of(Connector.Current.Content.Endpoints, endpoints, page);
        if (await uses.FindAsync(Connector.Id, Math.Clamp(removed ?? 1, 1, 1_000_000), Cancel) is not { } use) return NotFound();
        Use = use;
        ImportReport = await history.ImportReportAsync(Connector.Id, Cancel);
        return Page();
    }

    [Needs(Right.EditConnectors)]
    public Task<IActionResult> OnPostRemoveEndpointAsync(InstalledId id, PartRemoval part) =>
        RemoveAsync(id, "endpoint", part, PartLists.Endpoints);

    [Needs(Right.EditConnectors)]
    public Task<IActionResult> OnPostRemoveMethodAsync(InstalledId id, PartRemoval part) =>
        RemoveAsync(id, "method", part, PartLists.Methods);

    [Needs(Right.EditConnectors)]
    public Task<IActionResult> OnPostRemoveVariableAsync(InstalledId id, PartRemoval part) =>
        RemoveAsync(id, "variable", part, PartLists.Variables);

    /// <summary>A page of the endpoints, those whose name, key or path holds what was searched for.</summary>
    public PartPage<Endpoint> Endpoints { get; private set; } = null!;

    /// <summary>What can be done with a part of the definition.</summary>
    /// <param name="page">The page that edits such parts.</param>
    /// <param name="key">The part.</param>
    /// <param name="name">What people call it.</param>
    public PartActions ActionsOf(string page, string key, string name) => new(Connector, page, key, name, May(Right.EditConnectors));

    /// <summary>A row of the endpoints.</summary>
    public EndpointRow Row(Endpoint endpoint) =>
        new(endpoint, ActionsOf("endpoint", endpoint.Key, endpoint.Name ?? endpoint.Key), May(Right.UseConnectors));

    // A part that something else of the definition uses stays: the fault says what. One that flows use is asked about first.
    private async Task<IActionResult> RemoveAsync<T>(InstalledId id, string page, PartRemoval part, PartList<T> list)
    {
        if (!await FindAsync(id)) return NotFound();
        if (!Fingerprint.TryParse(part.Seen, out var fingerprint)) return BadRequest();
        var result = ConnectorDefinition.Create(list.Without(Connector.Current.Content, part.Key));
        if (result is not DefinitionResult.Accepted(var definition))
        {
            var faults = ((DefinitionResult.Refused)result).Faults;
            return Done($"/connectors/{id}", new Message($"It can't be removed yet. {faults[0].Message}", Tone.Attention));
        }

        var saved = await editor.SaveAsync(Connector.Id, fingerprint, definition, Me, new EditConsent(part.Accepted), Cancel);
        if (saved is not SaveResult.NeedsConsent asked) return Done($"/connectors/{id}", SaveMessages.Of(saved));
        var name = list.NameOf(Connector.Current.Content, part.Key);
        Confirmation = new Confirmation("Remove", name, ActionsOf(page, "", "").Remove, $"/connectors/{id}")
        {
            Asked = asked,
            Values = [("key", part.Key), ("seen", part.Seen)],
        };
        return await OnGetAsync(id);
    }
}

/// <summary>Which part a person removes.</summary>
public sealed class PartRemoval
{
    public string? Key { get; set; }

    /// <summary>The fingerprint of what the person saw.</summary>
    public string? Seen { get; set; }

    /// <summary>What of its consequences they accepted.</summary>
    public string? Accepted { get; set; }
}

/// <summary>A row of the endpoints of a connector.</summary>
/// <param name="Endpoint">The endpoint.</param>
/// <param name="Actions">What can be done with it.</param>
/// <param name="MayTry">Whether the person may send its request.</param>
public sealed record EndpointRow(Endpoint Endpoint, PartActions Actions, bool MayTry);

/// <summary>A part of a connector's definition that can be edited, cloned and removed, or only read.</summary>
public sealed record PartActions(InstalledConnector Connector, string Page, string Key, string Name, bool MayEdit)
{
    public string View => $"/connectors/{Connector.Id}/part{QueryString.Create("list", Page).Add("key", Key)}";

    public string Edit => $"/connectors/{Connector.Id}/{Page}{QueryString.Create("key", Key)}";

    public string Try => $"/connectors/{Connector.Id}/try{QueryString.Create("key", Key)}";

    public string Copy => $"/connectors/{Connector.Id}/{Page}{QueryString.Create("clone", Key)}";

    /// <summary>The id of the form that removes parts of this list.</summary>
    public string RemovalForm => $"remove-{Page}";

    public string Remove => $"/connectors/{Connector.Id}?handler=Remove{Page}";
}
