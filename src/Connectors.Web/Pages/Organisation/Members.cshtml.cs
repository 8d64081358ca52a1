using System.ComponentModel.DataAnnotations;
using Connectors.Domain.People;
using Connectors.Infrastructure.Identity;
using Connectors.Web.Authentication;
using Connectors.Web.Hosting;
using Connectors.Web.Presentation;
using Microsoft.AspNetCore.Mvc;

namespace Connectors.Web.Pages;

/// <summary>The organisation's members and invitations.</summary>
[Needs(Right.ManageMembers)]
public sealed class MembersModel(Memberships memberships, Invitations invitations, PublicAddress address) : ConnectorsPage
{
    public static IReadOnlyList<Role> Roles { get; } = [Role.ReadOnly, Role.User, Role.Manager, Role.Administrator];

    public string Organisation { get; private set; } = "";

    public IReadOnlyList<MemberFacts> Members { get; private set; } = [];

    public IReadOnlyList<Invitation> Open { get; private set; } = [];

    /// <summary>The link of an invitation that was just made.</summary>
    public string? Link { get; private set; }

    public Task OnGetAsync() => LoadAsync();

    public async Task<IActionResult> OnPostInviteAsync(string? email, Role? role)
    {
        if (!new EmailAddressAttribute().IsValid(email) || email!.Length > 256)
            ModelState.AddModelError("", "Give a mail address such as kim@example.com.");
        else if (role is not { } known || !Enum.IsDefined(known))
            ModelState.AddModelError("", "Choose a role of the list.");
        else if (await invitations.InviteAsync(email, known, Me, Cancel) is { } token)
            Link = address.Of(Request, $"/invitation/{token}");
        else
            ModelState.AddModelError("", "That address has an account already. Invite another one.");
        await LoadAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostWithdrawAsync(Guid invitation) =>
        await invitations.WithdrawAsync(invitation, Cancel) ? Done("/members", new Message("The invitation no longer works.")) : NotFound();

    public async Task<IActionResult> OnPostRoleAsync(Guid member, Role? role) =>
        role is { } known && Enum.IsDefined(known) ? Answer(await memberships.SetRoleAsync(member, known, Cancel)) : BadRequest();

    public async Task<IActionResult> OnPostActiveAsync(Guid member, bool? active) =>
        active is { } wanted ? Answer(await memberships.SetActiveAsync(member, wanted, Cancel)) : BadRequest();

    public static string Words(Role role) => role == Role.ReadOnly ? "Read-only" : role.ToString();

    private IActionResult Answer(MemberChange change) => change switch
    {
        MemberChange.Done => Done("/members", new Message("Saved. The person is asked to sign in again.")),
        MemberChange.LastAdministrator => Done("/members", new Message(
            "Nobody could manage members any more. Make somebody else an administrator first.", Tone.Attention)),
        _ => NotFound(),
    };

    private async Task LoadAsync()
    {
        Organisation = await memberships.OrganisationAsync(Cancel);
        Members = await memberships.ListAsync(Cancel);
        Open = await invitations.OpenAsync(Cancel);
    }
}
