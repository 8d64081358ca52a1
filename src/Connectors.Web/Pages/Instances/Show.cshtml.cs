using Connectors.Application.Installed;
using Connectors.Application.Instances;
using Connectors.Application.SigningIn;
using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Flows;
using Connectors.Domain.Ids;
using Connectors.Domain.People;
using Connectors.Web.Authentication;
using Connectors.Web.Pages.Instances;
using Connectors.Web.Presentation;
using Microsoft.AspNetCore.Mvc;

namespace Connectors.Web.Pages;

/// <summary>One instance: whether it can be used, and with what.</summary>
[Needs(Right.Read)]
public sealed class InstanceModel(InstalledConnectors installed, InstanceReader instances, InstanceAccess access)
    : OneInstancePage(installed, instances)
{
    /// <summary>Null where the connector lost it.</summary>
    public AuthenticationMethod? Method =>
        Connector.Current.Content.Authentication.FirstOrDefault(method => method.Key == Instance.MethodKey);

    /// <summary>
    /// What counts as the connector stands now: one that lost its method, or would be led elsewhere, can't be used
    /// whatever was learned before.
    /// </summary>
    public InstanceState State => Instance.IsUnreadable ? InstanceState.Failing
        : Method is null || Instance.Elsewhere is not null ? InstanceState.NeedsSignIn : Instance.State;

    /// <summary>Whether nothing is known of it until it is tested.</summary>
    public bool IsTestNext => State == InstanceState.NotTested && !AsksForConsent;

    public bool AsksForConsent => Method?.Type == AuthenticationType.OAuth2AuthorizationCode;

    public async Task<IActionResult> OnGetAsync(InstanceId id) => await FindInstanceAsync(id) ? Page() : NotFound();

    [Needs(Right.UseConnectors)]
    public async Task<IActionResult> OnPostTestAsync(InstanceId id)
    {
        if (!await FindInstanceAsync(id) || await access.TestAsync(id, Cancel) is not { } result) return NotFound();
        return Done($"/instances/{id}", InstanceWords.Of(Instance.Name, result));
    }
}
