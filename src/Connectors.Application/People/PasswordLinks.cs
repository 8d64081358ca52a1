using Connectors.Data;
using Connectors.Data.Rows;
using Connectors.Domain.Ids;
using Connectors.Domain.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Application.People;

/// <summary>A link that still works, and whose password it sets.</summary>
public sealed record PasswordLink(MemberId MemberId, string Email, DateTime ExpiresAt);

/// <summary>Links with which members set a new password: made by an administrator, shown once, good once, for an hour.</summary>
public sealed class PasswordLinks(ConnectorsDbContext db, UserManager<Member> users, SignInThrottle throttle, TimeProvider time)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>Makes a link; an earlier one of the same member stops working.</summary>
    /// <param name="id">A member with access, of the signed-in person's organisation.</param>
    /// <param name="by">Who makes it.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>The token; null where there is no such member, or they may do more in the installation than who makes it.</returns>
    public async Task<string?> CreateAsync(MemberId id, Actor by, CancellationToken cancel)
    {
        if (!await db.WithinReachOf(by).AnyAsync(row => row.Id == id && row.DeactivatedAt == null, cancel)) return null;
        var (token, now) = (LinkToken.New(), Now);
        await Open(now).Where(row => row.MemberId == id)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.ExpiresAt, now), cancel);
        db.PasswordLinks.Add(new PasswordLinkRow
        {
            Id = db.NewId<PasswordLinkId>(),
            MemberId = id,
            TokenHash = LinkToken.HashOf(token),
            CreatedBy = by.Name,
            CreatedById = by.Id,
            CreatedAt = now,
            ExpiresAt = now + Lifetime,
        });
        await db.SaveChangesAsync(cancel);
        return token;
    }

    /// <summary>The link of a token; null where it does not work any more.</summary>
    public async Task<PasswordLink?> FindAsync(string token, CancellationToken cancel)
    {
        var hash = LinkToken.HashOf(token);
        return await (
            from link in Open(Now)
            where link.TokenHash == hash
            join member in db.Users.AcrossOrganisations() on link.MemberId equals member.Id
            where member.DeactivatedAt == null
            select new PasswordLink(member.Id, member.Email!, link.ExpiresAt)).SingleOrDefaultAsync(cancel);
    }

    /// <summary>Sets the password, ends the member's sessions and lets them sign in at once, whatever was tried before.</summary>
    /// <returns>What is wrong with the password, or success; null where the link does not work any more.</returns>
    public async Task<IdentityResult?> UseAsync(string token, string password, CancellationToken cancel)
    {
        if (await FindAsync(token, cancel) is not { } link) return null;
        if (await FindMemberAsync(link.MemberId, cancel) is not { } member) return null;
        foreach (var rule in users.PasswordValidators)
        {
            if (await rule.ValidateAsync(users, member, password) is { Succeeded: false } refused) return refused;
        }

        var (hash, passwordHash) = (LinkToken.HashOf(token), users.PasswordHasher.HashPassword(member, password));
        if (!await db.InOneTransactionAsync(inside => SetAsync(link.MemberId, hash, passwordHash, inside), cancel)) return null;
        await throttle.UnlockAsync(member.NormalizedEmail, cancel);
        return IdentityResult.Success;
    }

    private async Task<bool> SetAsync(MemberId id, string hash, string passwordHash, CancellationToken cancel)
    {
        var now = Now;
        // Of two at once only one finds the link unused.
        if (await Open(now).Where(row => row.TokenHash == hash)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.UsedAt, now), cancel) != 1)
            return false;
        // Access may have been removed since the link was found.
        if (await FindMemberAsync(id, cancel) is not { } member) return false;
        (member.PasswordHash, member.SecurityStamp, member.ConcurrencyStamp) = (passwordHash, LinkToken.New(), LinkToken.New());
        return true;
    }

    private Task<Member?> FindMemberAsync(MemberId id, CancellationToken cancel) =>
        db.Users.AcrossOrganisations().SingleOrDefaultAsync(row => row.Id == id && row.DeactivatedAt == null, cancel);

    private IQueryable<PasswordLinkRow> Open(DateTime now) => db.PasswordLinks.Where(row => row.UsedAt == null && row.ExpiresAt > now);
}
