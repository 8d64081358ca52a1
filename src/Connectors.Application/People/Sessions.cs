using Connectors.Data;
using Connectors.Data.Rows;
using Connectors.Domain.Ids;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Application.People;

/// <summary>Sessions of members. A cookie works only as long as its session is here, so a copy of it ends with the sign-out.</summary>
public sealed class Sessions(ConnectorsDbContext db, PreferenceStore preferences, TimeProvider time)
{
    /// <summary>How long a session that is not used lasts.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(14);

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    public async Task<SessionId> BeginAsync(MemberId member, CancellationToken cancel)
    {
        var now = Now;
        await db.Sessions.Where(session => session.MemberId == member && session.ExpiresAt <= now).ExecuteDeleteAsync(cancel);
        var row = new SessionRow { Id = db.NewId<SessionId>(), MemberId = member, StartedAt = now, ExpiresAt = now + Lifetime };
        db.Sessions.Add(row);
        await db.SaveChangesAsync(cancel);
        db.Entry(row).State = EntityState.Detached;
        return row.Id;
    }

    public Task EndAsync(SessionId id, CancellationToken cancel) => db.Sessions.Where(row => row.Id == id).ExecuteDeleteAsync(cancel);

    /// <summary>Whether a cookie still works. The preferences of its member are read with it.</summary>
    /// <param name="id">Its session.</param>
    /// <param name="stamp">The security stamp that it was made with: a change of password, role or access gives the member another.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<bool> IsOpenAsync(SessionId id, string? stamp, CancellationToken cancel)
    {
        var now = Now;
        var open = await OpenSession.Find.For(db)(db, id, stamp, now, cancel);
        if (open is null) return false;
        preferences.Remember(open.MemberId, open.Preferences);
        if (open.ExpiresAt - now < Lifetime / 2)
            await db.Sessions
                .Where(row => row.Id == id)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.ExpiresAt, now + Lifetime), cancel);
        return true;
    }
}
