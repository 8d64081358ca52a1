using Connectors.Application.SigningIn;
using Connectors.Domain.Ids;
using Connectors.Domain.People;
using Connectors.Web.Authentication;
using Connectors.Web.Pages.Instances;
using Connectors.Web.Presentation;
using Microsoft.AspNetCore.Mvc;

namespace Connectors.Web.Pages;

/// <summary>Sends a person to the third party to give their consent.</summary>
/// <remarks>By a link, since the page's own rules let a form lead nowhere else. Nothing is written by it.</remarks>
[Needs(Right.UseConnectors)]
public sealed class InstanceSignInModel(InstanceAccess access, ConsentCookie cookie) : ConnectorsPage
{
    public async Task<IActionResult> OnGetAsync(InstanceId id)
    {
        var consent = Consent.Begin(id, Consenting.ReturnAddress(Request));
        if (await access.ConsentAddressAsync(consent, Cancel) is { } address)
        {
            cookie.Keep(Response, Me, consent);
            return Redirect(address);
        }

        return await access.ExistsAsync(id, Cancel)
            ? Done($"/instances/{id}", new Message(
                "This instance can't be signed in. Check its sign-in method and values.", Tone.Attention))
            : NotFound();
    }
}
