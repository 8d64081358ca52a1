using Connectors.Data;
using Connectors.Data.Rows;
using Connectors.Domain.Ids;
using Connectors.Domain.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Application.People;

/// <summary>A member as the members' page shows one.</summary>
public sealed record MemberFacts(
    MemberId Id, string Name, string Email, Role Role, bool IsPublisher, bool IsActive, bool HasAuthenticator, DateTime JoinedAt)
{
    /// <summary>Whether the person runs this installation.</summary>
    public bool IsOperator { get; init; }

    /// <summary>Whether sign-in is paused somewhere, after too many failed attempts.</summary>
    public bool IsPaused { get; init; }
}

/// <summary>What became of a change to a member.</summary>
public enum MemberChange
{
    Done,
    NotFound,

    /// <summary>No member could manage members any more.</summary>
    LastAdministrator,

    /// <summary>The member may do more in the installation than the one who acts.</summary>
    OutOfReach,
}

/// <summary>The members of the signed-in person's organisation.</summary>
public sealed class Memberships(ConnectorsDbContext db, UserManager<Member> users, SignInThrottle throttle, TimeProvider time)
{
    public async Task<IReadOnlyList<MemberFacts>> ListAsync(CancellationToken cancel)
    {
        var members = await List(db).ToListAsync(cancel);
        var paused = await throttle.PausedAsync([.. members.Select(member => users.NormalizeEmail(member.Email))], cancel);
        return [.. members.Select(member => member with { IsPaused = paused.Contains(users.NormalizeEmail(member.Email)) })];
    }

    public Task<string> OrganisationAsync(CancellationToken cancel) => db.Organisations.Select(row => row.Name).SingleAsync(cancel);

    public Task<MemberChange> SetRoleAsync(MemberId id, Role role, CancellationToken cancel) =>
        ChangeAsync(id, member => member.Role = role, cancel);

    /// <summary>Takes a member's access away, or gives it back. Every device of theirs is signed out.</summary>
    public Task<MemberChange> SetActiveAsync(MemberId id, bool active, CancellationToken cancel) =>
        ChangeAsync(id, member => member.DeactivatedAt = active ? null : member.DeactivatedAt ?? time.GetUtcNow().UtcDateTime, cancel);

    /// <summary>Lets a member sign in at once, whatever was tried before.</summary>
    public async Task<MemberChange> UnlockAsync(MemberId id, CancellationToken cancel)
    {
        if (await db.Users.SingleOrDefaultAsync(row => row.Id == id, cancel) is not { } member) return MemberChange.NotFound;
        await throttle.UnlockAsync(member.NormalizedEmail, cancel);
        return MemberChange.Done;
    }

    /// <summary>Turns off the authenticator of a member who lost theirs. Every device of theirs is signed out.</summary>
    public async Task<MemberChange> TurnOffAuthenticatorAsync(MemberId id, Actor by, CancellationToken cancel)
    {
        if (await db.Users.SingleOrDefaultAsync(row => row.Id == id, cancel) is not { } member) return MemberChange.NotFound;
        if (!await db.WithinReachOf(by).AnyAsync(row => row.Id == id, cancel)) return MemberChange.OutOfReach;
        await users.SetTwoFactorEnabledAsync(member, false);
        await users.ResetAuthenticatorKeyAsync(member);
        return MemberChange.Done;
    }

    internal static IQueryable<MemberFacts> List(ConnectorsDbContext db) => db.Users
        .OrderBy(row => row.DisplayName)
        .ThenBy(row => row.Id)
        .Select(row => new MemberFacts(
            row.Id, row.DisplayName, row.Email!, row.Role, row.IsPublisher, row.DeactivatedAt == null, row.TwoFactorEnabled, row.JoinedAt)
        {
            IsOperator = row.IsOperator,
        });

    private Task<MemberChange> ChangeAsync(MemberId id, Action<Member> change, CancellationToken cancel) =>
        db.InOneTransactionAsync(async token =>
        {
            var members = await db.Users.ToListAsync(token);
            if (members.Find(row => row.Id == id) is not { } member) return MemberChange.NotFound;
            change(member);
            if (!db.ChangeTracker.HasChanges()) return MemberChange.Done;
            if (!members.Exists(row => row is { Role: Role.Administrator, DeactivatedAt: null }))
            {
                db.ChangeTracker.Clear();
                return MemberChange.LastAdministrator;
            }

            await users.UpdateSecurityStampAsync(member);
            return MemberChange.Done;
        }, Turn.InOrganisation, cancel);
}
