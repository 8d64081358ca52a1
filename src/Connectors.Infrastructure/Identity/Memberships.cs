using System.Data;
using Connectors.Domain.People;
using Connectors.Infrastructure.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Infrastructure.Identity;

/// <summary>A member as the members' page shows one.</summary>
public sealed record MemberFacts(
    Guid Id, string Name, string Email, Role Role, bool IsPublisher, bool IsActive, bool HasAuthenticator, DateTime JoinedAt);

/// <summary>What became of a change to a member.</summary>
public enum MemberChange
{
    Done,
    NotFound,

    /// <summary>Nobody could manage members any more.</summary>
    LastAdministrator,
}

/// <summary>The members of the signed-in person's organisation.</summary>
public sealed class Memberships(ConnectorsDbContext db, UserManager<Member> users, TimeProvider time)
{
    public async Task<IReadOnlyList<MemberFacts>> ListAsync(CancellationToken cancel) =>
        await List(db, db.RequiredOrganisation).ToListAsync(cancel);

    public Task<string> OrganisationAsync(CancellationToken cancel) => db.Organisations.Select(row => row.Name).SingleAsync(cancel);

    public Task<MemberChange> SetRoleAsync(Guid id, Role role, CancellationToken cancel) =>
        ChangeAsync(id, member => member.Role = role, cancel);

    /// <summary>Takes a member's access away, or gives it back. Every device of theirs is signed out.</summary>
    public Task<MemberChange> SetActiveAsync(Guid id, bool active, CancellationToken cancel) =>
        ChangeAsync(id, member => member.DeactivatedAt = active ? null : member.DeactivatedAt ?? time.GetUtcNow().UtcDateTime, cancel);

    internal static IQueryable<MemberFacts> List(ConnectorsDbContext db, Guid organisation) => db.Users
        .Where(row => row.OrganisationId == organisation)
        .OrderBy(row => row.DisplayName)
        .ThenBy(row => row.Id)
        .Select(row => new MemberFacts(
            row.Id, row.DisplayName, row.Email!, row.Role, row.IsPublisher, row.DeactivatedAt == null, row.TwoFactorEnabled, row.JoinedAt));

    private Task<MemberChange> ChangeAsync(Guid id, Action<Member> change, CancellationToken cancel) =>
        db.InOneTransactionAsync(async token =>
        {
            var organisation = db.RequiredOrganisation;
            var members = await db.Users.Where(row => row.OrganisationId == organisation).ToListAsync(token);
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
        }, cancel, IsolationLevel.Serializable);
}
