using System.ComponentModel.DataAnnotations;
using Connectors.Application.People;
using Connectors.Data.Rows;
using Connectors.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Connectors.Web.Pages;

/// <summary>The first start, once. Afterwards the page answers 404.</summary>
[AllowAnonymous]
public sealed class SetupModel(FirstSetup setup, SetupGate gate, SignInManager<Member> signIn) : PageModel
{
    /// <summary>Whether the form has a field for the set-up code.</summary>
    public bool AsksForCode => gate.AsksForCode;

    public SetupForm? Form { get; private set; }

    public async Task<IActionResult> OnGetAsync() => await setup.IsNeededAsync(HttpContext.RequestAborted) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(SetupForm form)
    {
        if (!await setup.IsNeededAsync(HttpContext.RequestAborted)) return NotFound();
        Form = form;
        if (!await gate.AllowsAsync(form.Code, HttpContext.RequestAborted))
        {
            ModelState.Clear();
            ModelState.AddModelError(
                nameof(form.Code), "The set-up code is wrong. Copy it from the log of the first start, or from Setup:Code.");
        }

        if (!ModelState.IsValid) return Page();
        var administrator = new Member
        {
            UserName = form.Email,
            Email = form.Email,
            EmailConfirmed = true,
            DisplayName = form.Name
        };
        var (member, result) = await setup.RunAsync(form.Organisation, administrator, form.Password, HttpContext.RequestAborted);
        if (member is null && result is null) return NotFound();
        foreach (var error in result!.Errors) ModelState.AddModelError(FieldOf(error), error.Description);
        if (member is null) return Page();
        await signIn.SignInAsync(member, isPersistent: false);
        return LocalRedirect("/connectors");
    }

    private static string FieldOf(IdentityError error) =>
        error.Code.StartsWith("Password", StringComparison.Ordinal) ? nameof(SetupForm.Password) : nameof(SetupForm.Email);
}

/// <summary>The form of the first start.</summary>
public sealed record SetupForm(
    [Required(ErrorMessage = "Enter the name of your organisation.")]
    [StringLength(200, ErrorMessage = "Use at most 200 characters.")]
    string Organisation,
    [Required(ErrorMessage = "Enter your name.")]
    [StringLength(200, ErrorMessage = "Use at most 200 characters.")]
    string Name,
    [Required(ErrorMessage = SetupForm.EmailFault), EmailAddress(ErrorMessage = SetupForm.EmailFault)]
    [StringLength(256, ErrorMessage = "Use at most 256 characters.")]
    string Email,
    [Required(ErrorMessage = "Enter a password.")]
    string Password,
    string? Code = null)
{
    private const string EmailFault = "Enter an email address such as kim@example.com.";
}
