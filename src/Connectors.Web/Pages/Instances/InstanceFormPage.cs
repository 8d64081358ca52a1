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

    /// <summary>Where the third party sends people back to, which it may ask for when an application is registered there.</summary>
    public string ReturnAddress => Consenting.ReturnAddress(Request);

    protected IActionResult Answer(InstanceResult result)
    {
        switch (result)
        {
            case InstanceResult.Saved saved:
                return Done($"/instances/{saved.Id}", InstanceMessages.Of(saved, FormAsksForConsent));
            case InstanceResult.Faulty(var obstacles):
                foreach (var obstacle in obstacles) ModelState.AddModelError(PlaceOf(obstacle), ObstacleWords.Of(obstacle));
                return Page();
            case InstanceResult.ChangedMeanwhile(var by):
                ModelState.AddModelError(
                    "",
                    $"{by.Name} changed this instance while you were editing it. "
                    + "Nothing was written: look at it, then save again if yours is right.");
                Form.Seen = by.At.Ticks;
                return Page();
            case InstanceResult.NotReady:
                return Done($"/connectors/{Connector.Id}", new Message(
                    "The connector needs an endpoint and this way to sign in before an instance can use it.", Tone.Attention));
            default: return NotFound();
        }
    }

    /// <summary>Whether somebody has to give consent at the third party after the credentials were filled in.</summary>
    public bool FormAsksForConsent => Connector.Current.Content.Authentication.Any(
        method => method.Key == Form.Method && method.Type == AuthenticationType.OAuth2AuthorizationCode);

    /// <summary>Whether something was posted that no draft can be made of.</summary>
    protected bool IsFaulty()
    {
        if (ModelState.GetFieldValidationState("Form.Seen") == ModelValidationState.Invalid)
        {
            ModelState.Remove("Form.Seen");
            ModelState.AddModelError("", "This form can't be saved: its hidden part was changed. Open the page again, then edit it.");
            // What the person saw stays unknown, so that saving this form again overwrites nothing.
            Form.Seen = DateTime.MinValue.Ticks;
        }

        if (Form.HasFaultyLimit) ModelState.AddModelError("Form.Requests", "Enter a whole number from 1, or leave it empty.");
        return !ModelState.IsValid;
    }

    private string PlaceOf(Obstacle obstacle)
    {
        if (obstacle is Obstacle.Unfit { Name: "Name" }) return "Form.Name";
        var key = ObstacleWords.KeyOf(obstacle);
        var at = Form.Fields.ToList().FindIndex(field => field.Key == key);
        return at < 0 ? "" : $"Form.Fields[{at}].Value";
    }
}
