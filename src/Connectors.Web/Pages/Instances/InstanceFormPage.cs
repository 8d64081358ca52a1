using Connectors.Application.Installed;
using Connectors.Application.Instances;
using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Requests;
using Connectors.Web.Presentation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Connectors.Web.Pages.Instances;

/// <summary>A page with the form of an instance.</summary>
public abstract class InstanceFormPage(InstalledConnectors installed) : OneConnectorPage(installed)
{
    public InstanceForm Form { get; protected set; } = new();

    /// <summary>The redirect address for registering an application at the third party.</summary>
    public string ReturnAddress => Consenting.ReturnAddress(Request);

    protected IActionResult Answer(InstanceResult result)
    {
        switch (result)
        {
            case InstanceResult.Saved saved:
                return Done($"/instances/{saved.Id}", InstanceMessages.Of(saved, FormAsksForConsent));
            case InstanceResult.Faulty(var problems):
                foreach (var problem in problems) ModelState.AddModelError(PlaceOf(problem), ProblemWords.Of(problem));
                return Page();
            case InstanceResult.ChangedMeanwhile(var by, var newest):
                ModelState.AddModelError(
                    "",
                    $"{by.Name} changed this instance while you were editing it. "
                    + "Your edits are not saved yet. Review them, then save again.");
                Form.Seen = newest;
                return Page();
            case InstanceResult.NotReady:
                return Done($"/connectors/{Connector.Id}", new Message(
                    "The connector needs an endpoint and this sign-in method before an instance can use it.", Tone.Attention));
            default: return NotFound();
        }
    }

    /// <summary>Whether signing in needs consent at the third party once the credentials are saved.</summary>
    public bool FormAsksForConsent => Connector.Current.Content.Authentication.Any(
        method => method.Key == Form.Method && method.Type == AuthenticationType.OAuth2AuthorizationCode);

    /// <summary>Whether the form has values that no draft can hold.</summary>
    protected bool IsFaulty()
    {
        if (ModelState.GetFieldValidationState("Form.Seen") == ModelValidationState.Invalid)
        {
            ModelState.Remove("Form.Seen");
            ModelState.AddModelError(
                "", "This form can't be saved, since a hidden field was changed. Reload the page, then edit it again.");
            // The revision that the person saw stays unknown, so saving this form again overwrites nothing.
            Form.Seen = -1;
        }

        if (Form.HasFaultyLimit) ModelState.AddModelError("Form.Requests", "Enter a whole number from 1, or leave it blank.");
        return !ModelState.IsValid;
    }

    private string PlaceOf(Problem problem)
    {
        if (problem is Problem.Unfit { Name: "Name" }) return "Form.Name";
        var key = ProblemWords.KeyOf(problem);
        var at = Form.Fields.ToList().FindIndex(field => field.Key == key);
        return at < 0 ? "" : $"Form.Fields[{at}].Value";
    }
}
