using System.ComponentModel.DataAnnotations;
using Connectors.Application.People;
using Connectors.Domain.Ids;
using Connectors.Domain.People;
using Connectors.Web.Authentication;
using Connectors.Web.Hosting;
using Connectors.Web.Presentation;
using Microsoft.AspNetCore.Mvc;

namespace Connectors.Web.Pages;

/// <summary>The organisation's members and invitations.</summary>
[Needs(Right.ManageMembers)]
public sealed class MembersModel(Memberships memberships, Invitations invitations, PasswordLinks passwords, PublicAddress address)
    : ConnectorsPage
{
    public static IReadOnlyList<Role> Roles { get; } = [Role.ReadOnly, Role.User, Role.Manager, Role.Administrator];

    public string Organisation { get; private set; } = "";

    public IReadOnlyList<MemberFacts> Members { get; private set; } = [];

    public IReadOnlyList<Invitation> Open { get; private set; } = [];

    /// <summary>A new link, shown once.</summary>
    public string? Link { get; private set; }

    /// <summary>The purpose of the link, and how long it works.</summary>
    public string LinkWords { get; private set; } = "";

    /// <summary>The entered address, where the form has an error.</summary>
    public string? Email { get; private set; }

    public Role Role { get; private set; }

    public Task OnGetAsync() => LoadAsync();

    public async Task<IActionResult> OnPostInviteAsync(string? email, Role? role)
    {
        Email = email;
        // No address at all is valid to the attribute.
        if (string.IsNullOrWhiteSpace(email) || email.Length > 256 || !new EmailAddressAttribute().IsValid(email))
            ModelState.AddModelError("email", "Enter an email address such as kim@example.com.");
        if (role is not { } known || !Enum.IsDefined(known)) ModelState.AddModelError("role", "Choose a role.");
        else if (!ModelState.IsValid) Role = known;
        else if (await invitations.InviteAsync(email!, known, Me, Cancel) is { } token)
            Show($"/invitation/{token}", $"Send this link to {email}. It works once, for seven days, and is shown only now:");
        else
            ModelState.AddModelError("email", "That address already has an account. Invite another one.");
        await LoadAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostWithdrawAsync(InvitationId invitation) =>
        await invitations.WithdrawAsync(invitation, Cancel) ? Done("/members", new Message("The invitation no longer works.")) : NotFound();

    public async Task<IActionResult> OnPostRoleAsync(MemberId member, Role? role) =>
        role is { } known && Enum.IsDefined(known) ? Answer(await memberships.SetRoleAsync(member, known, Cancel)) : BadRequest();

    public async Task<IActionResult> OnPostActiveAsync(MemberId member, bool? active) =>
        active is { } wanted ? Answer(await memberships.SetActiveAsync(member, wanted, Cancel)) : BadRequest();

    /// <summary>Creates a link with which a member sets a new password.</summary>
    public async Task<IActionResult> OnPostPasswordAsync(MemberId member)
    {
        await LoadAsync();
        if (Members.FirstOrDefault(row => row.Id == member) is not { } found) return NotFound();
        if (await passwords.CreateAsync(member, Me, Cancel) is not { } token)
            return Answer(found.IsActive ? MemberChange.OutOfReach : MemberChange.NotFound);
        Show($"/password/{token}", $"Send this link to {found.Name}, who sets a new password with it. It works once, for one hour, "
            + "and is shown only now:");
        return Page();
    }

    public async Task<IActionResult> OnPostUnlockAsync(MemberId member) =>
        await memberships.UnlockAsync(member, Cancel) == MemberChange.Done
            ? Done("/members", new Message("Unlocked. The member can try to sign in again."))
            : NotFound();

    public async Task<IActionResult> OnPostAuthenticatorAsync(MemberId member) =>
        Answer(await memberships.TurnOffAuthenticatorAsync(member, Me, Cancel));

    public static string Words(Role role) => role == Role.ReadOnly ? "Read-only" : role.ToString();

    private void Show(string page, string words) => (Link, LinkWords) = (address.Of(Request, page), words);

    private IActionResult Answer(MemberChange change) => change switch
    {
        MemberChange.Done => Done("/members", new Message("Saved. The member has to sign in again.")),
        MemberChange.LastAdministrator => Done("/members", new Message(
            "This is the last administrator. Make another member an administrator first.", Tone.Attention)),
        MemberChange.OutOfReach => Done("/members", new Message(
            "This member also publishes or runs the installation. Only a member with the same rights can change that.", Tone.Attention)),
        _ => NotFound(),
    };

    private async Task LoadAsync()
    {
        Organisation = await memberships.OrganisationAsync(Cancel);
        Members = await memberships.ListAsync(Cancel);
        Open = await invitations.OpenAsync(Cancel);
    }
}
