using System.Security.Cryptography;
using System.Text;
using Connectors.Domain.People;
using Connectors.Infrastructure.Data;
using Connectors.Infrastructure.Data.Rows;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Infrastructure.Identity;

/// <summary>An invitation that was not accepted yet.</summary>
public sealed record Invitation(Guid Id, string Email, Role Role, Author InvitedBy, DateTime ExpiresAt);

/// <summary>Invitations: a link that its receiver becomes a member with. The link is shown once; only its hash is kept.</summary>
public sealed class Invitations(ConnectorsDbContext db, UserManager<Member> users, Tenant tenant, TimeProvider time)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);

    /// <summary>Makes a link. One that the same address has from this organisation stops working.</summary>
    /// <returns>The token of the link; null where the address has an account already.</returns>
    public async Task<string?> InviteAsync(string email, Role role, Person by, CancellationToken cancel)
    {
        var (normal, address) = (users.NormalizeEmail(email.Trim()), email.Trim());
        if (await db.Users.IgnoreQueryFilters().AnyAsync(row => row.NormalizedEmail == normal, cancel)) return null;
        foreach (var earlier in await db.Invitations
            .Where(row => row.NormalizedEmail == normal && row.AcceptedAt == null && row.ExpiresAt > Now)
            .ToListAsync(cancel))
            earlier.ExpiresAt = Now;
        var token = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));
        db.Invitations.Add(new InvitationRow
        {
            Id = Guid.CreateVersion7(),
            OrganisationId = db.RequiredOrganisation,
            TokenHash = Hash(token),
            Email = address,
            NormalizedEmail = normal!,
            Role = role,
            InvitedBy = by.Name,
            InvitedById = by.Id,
            ExpiresAt = Now + Lifetime,
        });
        await db.SaveChangesAsync(cancel);
        return token;
    }

    public async Task<IReadOnlyList<Invitation>> OpenAsync(CancellationToken cancel) =>
        await Facts(db.Invitations.Where(row => row.AcceptedAt == null && row.ExpiresAt > Now)).ToListAsync(cancel);

    public async Task<bool> WithdrawAsync(Guid id, CancellationToken cancel) =>
        await db.Invitations
            .Where(row => row.Id == id && row.AcceptedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.ExpiresAt, Now), cancel) == 1;

    /// <summary>The invitation of a link that still works; null otherwise. Nobody needs to be signed in.</summary>
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
            Id = Guid.CreateVersion7(),
            UserName = row.Email,
            Email = row.Email,
            EmailConfirmed = true,
            DisplayName = RowFacts.ToName(name),
            Role = row.Role,
            OrganisationId = row.OrganisationId,
            JoinedAt = Now,
        };
        row.AcceptedAt = Now;
        // Whoever is signed in in this browser: an address is unique in the installation.
        tenant.OrganisationId = null;
        var result = await users.CreateAsync(member, password);
        return result.Succeeded ? (member, result) : (null, result);
    }

    // The link is the proof: it is looked for whoever is signed in.
    private IQueryable<InvitationRow> Working(string token)
    {
        var hash = Hash(token);
        return db.Invitations.IgnoreQueryFilters().Where(row => row.TokenHash == hash && row.AcceptedAt == null && row.ExpiresAt > Now);
    }

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    private static IQueryable<Invitation> Facts(IQueryable<InvitationRow> rows) =>
        rows.OrderBy(row => row.Email).Select(row => new Invitation(
            row.Id, row.Email, row.Role, new Author(row.InvitedById, row.InvitedBy), row.ExpiresAt));

    private static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
