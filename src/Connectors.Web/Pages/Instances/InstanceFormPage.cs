using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Requests;
using Connectors.Infrastructure.Installed;
using Connectors.Infrastructure.Instances;
using Connectors.Web.Presentation;
using Microsoft.AspNetCore.Mvc;

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
            case InstanceResult.Saved(var id, var name, InstanceState.NeedsSignIn) when AsksForConsent:
                return Done($"/instances/{id}", new Message($"{name} is saved. Sign it in to use it.", Tone.Attention));
            case InstanceResult.Saved(var id, var name, _):
                return Done($"/instances/{id}", new Message($"{name} is saved. Test it to see whether the third party takes it."));
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

    private bool AsksForConsent => Connector.Current.Content.Authentication.Any(
        method => method.Key == Form.Method && method.Type == AuthenticationType.OAuth2AuthorizationCode);

    /// <summary>Whether something was posted that no draft can be made of.</summary>
    protected bool IsFaulty()
    {
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
