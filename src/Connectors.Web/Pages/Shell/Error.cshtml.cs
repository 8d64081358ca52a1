using System.Diagnostics;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Connectors.Web.Pages;

/// <summary>What went wrong, in words, with a number that the log has too.</summary>
[AllowAnonymous, IgnoreAntiforgeryToken, ResponseCache(NoStore = true)]
public sealed class ErrorModel : PageModel
{
    public string Heading { get; private set; } = "";

    public string Remedy { get; private set; } = "";

    public string Reference => Activity.Current?.TraceId.ToString() ?? HttpContext.TraceIdentifier;

    public void OnGet(int? code) => Say(code);

    public void OnPost(int? code) => Say(code);

    // A fault has no code in its address; what it became is the status.
    private void Say(int? code)
    {
        var status = code ?? Response.StatusCode;
        (Heading, Remedy) = Words(status);
        if (status == StatusCodes.Status503ServiceUnavailable) Response.Headers.RetryAfter = "10";
    }

    private static (string Heading, string Remedy) Words(int code) => code switch
    {
        404 => ("This page isn't there", "The address may be mistyped, or what it showed was removed."),
        400 => (
            "That form can't be used any more",
            "It was open for too long, or in another session. Go back, load the page again and repeat what you did."),
        413 => ("That is too large", "Nothing was saved. A document may have up to 5 MB, and a text up to 64 KB."),
        503 => ("The database is busy", "Nothing was changed. Wait a few seconds, then try again."),
        429 => ("Too many attempts", "Wait a minute, then try again."),
        _ => ("Something went wrong here", "Nothing was changed by it. Try again in a moment."),
    };
}
