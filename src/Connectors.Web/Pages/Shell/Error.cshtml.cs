using System.Diagnostics;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Connectors.Web.Pages;

/// <summary>An error in words, with the reference under which the log has it.</summary>
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
        404 => ("Page not found", "Check the address. The page may have been removed."),
        400 => (
            "This form has expired",
            "It was open for too long, or you signed in again. Go back, reload the page and repeat the change."),
        413 => ("The upload is too large", "Nothing was saved. Documents can have up to 5 MB, texts up to 64 KB."),
        503 => ("The database is busy", "Nothing was changed. Wait a few seconds, then try again."),
        429 => ("Too many attempts", "Wait a minute, then try again."),
        _ => ("Something went wrong", "Nothing was changed. Try again in a moment."),
    };
}
