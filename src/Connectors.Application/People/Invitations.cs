using Connectors.Data;
using Connectors.Data.Rows;
using Connectors.Domain.Ids;
using Connectors.Domain.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Application.People;

/// <summary>An invitation that was not accepted yet.</summary>
public sealed record Invitation(InvitationId Id, string Email, Role Role, Author InvitedBy, DateTime ExpiresAt);

/// <summary>Invitations: a link that its receiver becomes a member with. The link is shown once; only its hash is kept.</summary>
public sealed class Invitations(ConnectorsDbContext db, UserManager<Member> users, TimeProvider time)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);

    /// <summary>Makes a link. One that the same address has from this organisation stops working.</summary>
    /// <returns>The token of the link; null where the address has an account already.</returns>
    public async Task<string?> InviteAsync(string email, Role role, Actor by, CancellationToken cancel) =>
        await HasAccountAsync(email, cancel)
            ? null
            : await AddAsync(db.RequiredOrganisation, email, role, by, cancel);

    /// <summary>Whether an address has an account, in whichever organisation.</summary>
    internal Task<bool> HasAccountAsync(string email, CancellationToken cancel)
    {
        var normal = users.NormalizeEmail(email.Trim());
        return db.Users.AcrossOrganisations().AnyAsync(row => row.NormalizedEmail == normal, cancel);
    }

    /// <returns>The token of the link.</returns>
    internal async Task<string> AddAsync(OrganisationId organisation, string email, Role role, Actor by, CancellationToken cancel)
    {
        var (normal, now) = (users.NormalizeEmail(email.Trim()), Now);
        foreach (var earlier in await OpenOnes(now)
            .Where(row => row.OrganisationId == organisation && row.NormalizedEmail == normal)
            .ToListAsync(cancel))
            earlier.ExpiresAt = now;
        var token = LinkToken.New();
        db.Invitations.Add(new InvitationRow
        {
            Id = db.NewId<InvitationId>(),
            OrganisationId = organisation,
            TokenHash = LinkToken.HashOf(token),
            Email = email.Trim(),
            NormalizedEmail = normal,
            Role = role,
            InvitedBy = by.Name,
            InvitedById = by.Id,
            ExpiresAt = now + Lifetime,
        });
        await db.SaveChangesAsync(cancel);
        return token;
    }

    public async Task<IReadOnlyList<Invitation>> OpenAsync(CancellationToken cancel) =>
        await Facts(db.Invitations.Where(row => row.AcceptedAt == null && row.ExpiresAt > Now)).ToListAsync(cancel);

    /// <summary>Open invitations of all organisations.</summary>
    internal async Task<IReadOnlyList<(OrganisationId Organisation, string Email)>> OpenAnywhereAsync(CancellationToken cancel)
    {
        var open = await OpenOnes(Now).Select(row => new { row.OrganisationId, row.Email }).ToListAsync(cancel);
        return [.. open.Select(row => (row.OrganisationId, row.Email))];
    }

    public async Task<bool> WithdrawAsync(InvitationId id, CancellationToken cancel) =>
        await db.Invitations
            .Where(row => row.Id == id && row.AcceptedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.ExpiresAt, Now), cancel) == 1;

    /// <summary>The invitation of a link that still works; null otherwise. Works without signing in.</summary>
    public async Task<Invitation?> FindAsync(string token, CancellationToken cancel) =>
        await Facts(Working(token)).SingleOrDefaultAsync(cancel);

    /// <summary>Makes the receiver a member.</summary>
    /// <returns>The member, or what is wrong with the password or the address; both null where the link no longer works.</returns>
    public async Task<(Member? Member, IdentityResult? Result)> AcceptAsync(
        string token, string name, string password, CancellationToken cancel)
    {
        if (await Working(token).SingleOrDefaultAsync(cancel) is not { } row) return (null, null);
        var member = new Member
        {
            Id = db.NewId<MemberId>(),
            UserName = row.Email,
            Email = row.Email,
            EmailConfirmed = true,
            DisplayName = RowFacts.ToName(name),
            Role = row.Role,
            OrganisationId = row.OrganisationId,
            JoinedAt = Now,
        };
        row.AcceptedAt = Now;
        var result = await users.CreateAsync(member, password);
        return result.Succeeded ? (member, result) : (null, result);
    }

    // The link is the proof: the signed-in member does not matter.
    private IQueryable<InvitationRow> Working(string token)
    {
        var hash = LinkToken.HashOf(token);
        return OpenOnes(Now).Where(row => row.TokenHash == hash);
    }

    private IQueryable<InvitationRow> OpenOnes(DateTime now) =>
        db.Invitations.AcrossOrganisations().Where(row => row.AcceptedAt == null && row.ExpiresAt > now);

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    private static IQueryable<Invitation> Facts(IQueryable<InvitationRow> rows) =>
        rows.OrderBy(row => row.Email).Select(row => new Invitation(
            row.Id, row.Email, row.Role, new Author(row.InvitedById, row.InvitedBy), row.ExpiresAt));
}
