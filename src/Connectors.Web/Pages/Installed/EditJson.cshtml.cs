using Connectors.Application.Installed;
using Connectors.Domain.Definitions;
using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Definitions.Schema;
using Connectors.Domain.Ids;
using Connectors.Domain.Merging;
using Connectors.Domain.People;
using Connectors.Web.Authentication;
using Connectors.Web.Hosting;
using Connectors.Web.Pages.Installed.Editing;
using Microsoft.AspNetCore.Mvc;

namespace Connectors.Web.Pages;

/// <summary>Edits the whole definition as JSON: many changes, one revision.</summary>
[TakesDocuments, Needs(Right.EditConnectors)]
public sealed class EditJsonModel(InstalledConnectors installed, ConnectorEditor editor) : EditPage(installed, editor)
{
    public JsonForm Form { get; private set; } = new();

    /// <summary>What is wrong with the text, by line.</summary>
    public IReadOnlyList<LineFault> Faults { get; private set; } = [];

    /// <summary>What the person and another changed, each in their own way, while the text was edited.</summary>
    public IReadOnlyList<string> Both { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(InstalledId id)
    {
        if (!await FindAsync(id)) return NotFound();
        Form.Text = Connector.Current.ToText();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(InstalledId id, JsonForm form, string? seen)
    {
        if (!await FindAsync(id)) return NotFound();
        Form = form;
        (var definition, Faults) = form.Read();
        if (definition is not null) return await SaveAsync(definition, seen);
        ModelState.AddModelError(
            "Form.Text", Faults.Count == 1 ? Faults[0].Words : $"This definition has {Faults.Count} faults, listed above.");
        return Refuse(seen);
    }

    /// <summary>The schema of definitions, for completion.</summary>
    public ContentResult OnGetSchema() => Content(DefinitionSchema.ToJson(), "application/schema+json");

    protected override string Afterwards => $"/connectors/{Connector.Id}#settings";

    // The text has the edits of both; where they contradict, the person's, and the page says so.
    protected override void Rebase(ConnectorContent seen)
    {
        if (ConnectorDefinition.Create(seen) is not DefinitionResult.Accepted(var before) || Form.Read().Definition is not { } mine) return;
        var merged = ThreeWayMerge.Merge(before, mine, Connector.Current);
        Both = [.. merged.Open.Select(decision => decision.Title)];
        if (merged.Definition is { } definition) Form.Text = definition.ToText();
    }
}
