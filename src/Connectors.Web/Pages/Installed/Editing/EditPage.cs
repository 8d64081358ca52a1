using Connectors.Application.Installed;
using Connectors.Domain.Definitions;
using Connectors.Domain.Definitions.Faults;
using Connectors.Domain.Definitions.Parts;
using Connectors.Web.Presentation;
using Microsoft.AspNetCore.Mvc;

namespace Connectors.Web.Pages.Installed.Editing;

/// <summary>
/// A page that edits one part of a connector: reads it, takes the edit, checks the whole definition, saves it as a revision.
/// </summary>
public abstract class EditPage(InstalledConnectors installed, ConnectorEditor editor) : OneConnectorPage(installed)
{
    private string? _seen;

    /// <summary>The fingerprint of what the form was filled from.</summary>
    public string Seen => _seen ?? Connector.Current.Fingerprint.ToString();

    /// <summary>Whether the form was sent to see other fields of it.</summary>
    public bool IsShownAgain { get; private set; }

    /// <summary>What the edit does to flows and instances, where the person is to accept it first.</summary>
    public SaveResult.NeedsConsent? Asked { get; private set; }

    /// <summary>The changes that another person saved meanwhile, in words.</summary>
    public string? Meanwhile { get; private set; }

    /// <summary>Saves the edited content, or shows the form again with every fault in its place.</summary>
    /// <param name="content">The whole definition, edited.</param>
    /// <param name="seen">What the form was filled from.</param>
    /// <param name="part">The pointer of the part that the form edits.</param>
    /// <param name="fields">The form's fields by the pointer inside the part.</param>
    /// <param name="more">What is wrong with the part although the format allows it.</param>
    protected async Task<IActionResult> SaveAsync(
        ConnectorContent content, string? seen, string part, IReadOnlyDictionary<string, string> fields, params IEnumerable<Fault> more)
    {
        var result = ConnectorDefinition.Create(content);
        FaultPlaces.Add(ModelState, result is DefinitionResult.Refused(var faults) ? [.. faults, .. more] : more, part, fields);
        return ModelState.IsValid && result is DefinitionResult.Accepted(var definition)
            ? await SaveAsync(definition, seen)
            : Refuse(seen);
    }

    /// <summary>Saves an edited definition.</summary>
    /// <param name="definition">The whole definition, edited.</param>
    /// <param name="seen">What the form was filled from.</param>
    protected async Task<IActionResult> SaveAsync(ConnectorDefinition definition, string? seen)
    {
        if (!Fingerprint.TryParse(seen, out var fingerprint)) return BadRequest();
        _seen = seen;
        return Answer(await editor.SaveAsync(Connector.Id, fingerprint, definition, Me, Consent, Cancel));
    }

    /// <summary>Shows the form again with the faults that the model state has.</summary>
    protected IActionResult Refuse(string? seen)
    {
        if (!Fingerprint.TryParse(seen, out _)) return BadRequest();
        _seen = seen;
        return Page();
    }

    /// <summary>The address of the page that follows when the edit is saved.</summary>
    protected virtual string Afterwards => $"/connectors/{Connector.Id}";

    // Posted by the button that says what it does to flows.
    private EditConsent Consent => new(Request.Form["accepted"].FirstOrDefault());

    /// <summary>Shows the form again as it was filled in, with nothing checked or saved.</summary>
    protected IActionResult ShowAgain(string? seen)
    {
        if (!Fingerprint.TryParse(seen, out _)) return BadRequest();
        (_seen, IsShownAgain) = (seen, true);
        ModelState.Clear();
        return Page();
    }

    /// <summary>Applies the person's edits to the current version.</summary>
    /// <param name="seen">What the form was filled from.</param>
    protected abstract void Rebase(ConnectorContent seen);

    private IActionResult Answer(SaveResult result)
    {
        switch (result)
        {
            case SaveResult.NotFound: return NotFound();
            case SaveResult.NeedsConsent asked:
                Asked = asked;
                return Page();
            case SaveResult.ChangedMeanwhile(_, _, var seen):
                Meanwhile = SaveMessages.Of(result).Text;
                if (seen is not null) Rebase(seen);
                _seen = null;
                ModelState.Clear();
                return Page();
            default: return Done(Afterwards, SaveMessages.Of(result));
        }
    }
}
