using System.ComponentModel.DataAnnotations;
using Connectors.Application.People;
using Connectors.Domain.Ids;
using Connectors.Domain.People;
using Connectors.Web.Authentication;
using Connectors.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace Connectors.Web.Pages;

/// <summary>The organisations of this installation, for those who run it.</summary>
[Needs(Right.Operate)]
public sealed class OrganisationsModel(Organisations organisations, PublicAddress address) : ConnectorsPage
{
    public IReadOnlyList<OrganisationLine> Lines { get; private set; } = [];

    public string? Name { get; private set; }

    public string? Email { get; private set; }

    /// <summary>The link of an invitation that was just made: shown once.</summary>
    public string? Link { get; private set; }

    /// <summary>The organisation that it is for.</summary>
    public string? LinkOf { get; private set; }

    public Task OnGetAsync() => LoadAsync();

    public async Task<IActionResult> OnPostAsync(string? name, string? email)
    {
        (Name, Email) = (name, email);
        if (string.IsNullOrWhiteSpace(name) || name.Length > 200) ModelState.AddModelError("name", "Enter a name of up to 200 characters.");
        CheckEmail(email, "email");
        if (ModelState.IsValid) Tell(await organisations.CreateAsync(name!, email!, Me, Cancel), "name", "email");
        return await ShowAsync();
    }

    /// <summary>Creates another link for an organisation without members.</summary>
    public async Task<IActionResult> OnPostInviteAsync(OrganisationId organisation, string? email)
    {
        CheckEmail(email, $"email-{organisation}");
        if (!ModelState.IsValid) return await ShowAsync();
        var result = await organisations.InviteAsync(organisation, email!, Me, Cancel);
        if (result is OrganisationResult.NotFound) return NotFound();
        Tell(result, "name", $"email-{organisation}");
        return await ShowAsync();
    }


    // No address at all is valid to the attribute.
    private void CheckEmail(string? email, string field)
    {
        if (string.IsNullOrWhiteSpace(email) || email.Length > 256 || !new EmailAddressAttribute().IsValid(email))
            ModelState.AddModelError(field, "Enter the administrator's email address, such as kim@example.com.");
    }

    private void Tell(OrganisationResult result, string name, string email)
    {
        switch (result)
        {
            case OrganisationResult.Invited(var of, var token):
                (Link, LinkOf, Name, Email) = (address.Of(Request, $"/invitation/{token}"), of, null, null);
                break;
            case OrganisationResult.NameTaken:
                ModelState.AddModelError(name, "Another organisation already has this name. Choose a different one.");
                break;
            default:
                ModelState.AddModelError(email, "That address already has an account; each account belongs to one organisation.");
                break;
        }
    }

    private async Task<IActionResult> ShowAsync()
    {
        await LoadAsync();
        return Page();
    }

    private async Task LoadAsync() => Lines = await organisations.ListAsync(Cancel);
}
