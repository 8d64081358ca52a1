using Connectors.Data;
using Connectors.Domain.Ids;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Application.People;

/// <summary>A session that a cookie can use.</summary>
/// <param name="ExpiresAt">When it ends.</param>
/// <param name="MemberId">Whose it is.</param>
/// <param name="Preferences">Their preferences, as they are kept; null where none are.</param>
internal sealed record OpenSession(DateTime ExpiresAt, MemberId MemberId, string? Preferences)
{
    /// <summary>Finds it by its id, the security stamp of its cookie and the time; null where it doesn't work, or no longer.</summary>
    public static readonly CompiledOnce<Query> Find = new(Compile);

    public delegate Task<OpenSession?> Query(
        ConnectorsDbContext db, SessionId id, string? stamp, DateTime now, CancellationToken cancel);

    private static Query Compile() => new(EF.CompileAsyncQuery(
        (ConnectorsDbContext db, SessionId id, string? stamp, DateTime now, CancellationToken _) => db.Sessions
            .IgnoreQueryFilters(QueryFilters.OfTenant)
            .Where(row => row.Id == id && row.ExpiresAt > now && db.Users.Any(member =>
                member.Id == row.MemberId && member.DeactivatedAt == null && member.SecurityStamp == stamp))
            .Select(row => new OpenSession(
                row.ExpiresAt,
                row.MemberId,
                db.UserTokens
                    .Where(kept => kept.UserId == row.MemberId
                        && kept.LoginProvider == PreferenceStore.Provider && kept.Name == PreferenceStore.Name)
                    .Select(kept => kept.Value)
                    .SingleOrDefault()))
            .SingleOrDefault()));
}
