using Connectors.Domain.Definitions;
using Connectors.Domain.Definitions.Parts;
using Connectors.Infrastructure.Installed;
using Connectors.Web.Presentation;
using Microsoft.AspNetCore.Mvc;

namespace Connectors.Web.Pages.Installed.Editing;

/// <summary>
/// A page that edits one part of a connector: reads it, takes the edit, checks the whole definition, saves it as a revision.
/// </summary>
public abstract class EditPage(InstalledConnectors installed, ConnectorEditor editor) : OneConnectorPage(installed)
{
    /// <summary>The fingerprint of what the person saw.</summary>
    public string Seen => Connector.Current.Fingerprint.ToString();

    /// <summary>What somebody else saved meanwhile, in words.</summary>
    public string? Meanwhile { get; private set; }

    /// <summary>Saves the edited content, or shows the form again with every fault in its place.</summary>
    /// <param name="content">The whole definition, edited.</param>
    /// <param name="seen">What the form was filled from.</param>
    /// <param name="part">The pointer of the part that the form edits.</param>
    /// <param name="fields">The form's fields by the pointer inside the part.</param>
    protected async Task<IActionResult> SaveAsync(
        ConnectorContent content, string? seen, string part, IReadOnlyDictionary<string, string> fields)
    {
        if (!Fingerprint.TryParse(seen, out var fingerprint)) return BadRequest();
        if (!ModelState.IsValid) return Page();
        switch (ConnectorDefinition.Create(content))
        {
            case DefinitionResult.Refused(var faults):
                FaultPlaces.Add(ModelState, faults, part, fields);
                return Page();
            case DefinitionResult.Accepted(var definition):
                return Answer(await editor.SaveAsync(Connector.Id, fingerprint, definition, Me, Cancel));
            default: throw new InvalidOperationException("A definition is accepted or refused.");
        }
    }

    /// <summary>Puts what the person changed on top of what stands there now.</summary>
    /// <param name="seen">What the form was filled from.</param>
    protected abstract void Rebase(ConnectorContent seen);

    private IActionResult Answer(SaveResult result)
    {
        switch (result)
        {
            case SaveResult.NotFound: return NotFound();
            case SaveResult.ChangedMeanwhile(_, _, var seen):
                Meanwhile = SaveMessages.Of(result).Text;
                if (seen is not null) Rebase(seen);
                ModelState.Clear();
                return Page();
            default: return Done($"/connectors/{Connector.Id}", SaveMessages.Of(result));
        }
    }
}
