using Connectors.Domain.People;
using Connectors.Web.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Connectors.Web.Pages;

/// <summary>What all pages of signed-in people share.</summary>
public abstract class ConnectorsPage : PageModel
{
    /// <summary>Who looks at the page.</summary>
    public Actor Me => MemberClaims.ActorOf(User);

    /// <summary>Whether an input is there for them. The server asks again when it is used.</summary>
    public bool May(Right right) => MemberClaims.May(User, right);

    protected CancellationToken Cancel => HttpContext.RequestAborted;

    /// <summary>Goes to a page of ours that says what was done.</summary>
    protected LocalRedirectResult Done(string address, Presentation.Message message)
    {
        message.Keep(TempData);
        return LocalRedirect(address);
    }
}
