using Connectors.Data;
using Connectors.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Application.People;

/// <summary>Limits the attempts to sign in to an account.</summary>
/// <remarks>
/// Counted in the database, so that copies of the application count together and a restart forgets nothing. Rows of windows that are over
/// are deleted with the next attempt, and each network address makes only as many as its own limit allows, so the table stays small.
/// </remarks>
public sealed class SignInThrottle(ConnectorsDbContext db, TimeProvider time)
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>Counts an attempt before it is made, so that many at once are counted too.</summary>
    /// <returns>False where there were too many: it must not be made.</returns>
    public async Task<bool> TakeAsync(Attempt attempt, CancellationToken cancel)
    {
        var now = Now;
        await db.SignInAttempts.Where(row => row.ExpiresAt <= now).ExecuteDeleteAsync(cancel);
        while (true)
        {
            var isTaken = await Of(attempt)
                .Where(row => row.Attempts < attempt.Most)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.Attempts, row => row.Attempts + 1), cancel) == 1;
            if (isTaken || await BeginAsync(attempt, now, cancel)) return true;
            if (await Of(attempt).AnyAsync(row => row.Attempts >= attempt.Most, cancel)) return false;
        }
    }

    /// <summary>Forgets the attempts that led to a right one.</summary>
    public Task ForgetAsync(Attempt attempt, CancellationToken cancel) => Of(attempt).ExecuteDeleteAsync(cancel);

    /// <summary>Lets everybody try again to get into an account.</summary>
    /// <param name="account">Its normalised mail address.</param>
    /// <param name="cancel">Gives up.</param>
    public Task UnlockAsync(string? account, CancellationToken cancel)
    {
        var (password, code) = (Attempt.PasswordOf(account), Attempt.CodeOf(account));
        return db.SignInAttempts.Where(row => row.Account == password || row.Account == code).ExecuteDeleteAsync(cancel);
    }

    /// <summary>The accounts that are paused at present, for one network address or for all.</summary>
    /// <param name="accounts">Their normalised mail addresses.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<IReadOnlySet<string>> PausedAsync(IReadOnlyCollection<string> accounts, CancellationToken cancel)
    {
        var (now, least) = (Now, Attempt.Password(null, null).Most);
        var full = await db.SignInAttempts
            .Where(row => row.ExpiresAt > now && row.Attempts >= least)
            .Select(row => row.Account)
            .Distinct()
            .ToListAsync(cancel);
        return accounts
            .Where(account => full.Contains(Attempt.PasswordOf(account)) || full.Contains(Attempt.CodeOf(account)))
            .ToHashSet();
    }

    private IQueryable<SignInAttemptRow> Of(Attempt attempt) =>
        db.SignInAttempts.Where(row => row.Account == attempt.Account && row.Origin == attempt.Origin);

    /// <returns>False where there is a row already.</returns>
    private async Task<bool> BeginAsync(Attempt attempt, DateTime now, CancellationToken cancel)
    {
        if (await Of(attempt).AnyAsync(cancel)) return false;
        var row = new SignInAttemptRow
        {
            Account = attempt.Account,
            Origin = attempt.Origin,
            Attempts = 1,
            ExpiresAt = now + Window,
        };
        try
        {
            db.SignInAttempts.Add(row);
            await db.SaveChangesAsync(cancel);
            return true;
        }
        catch (DbUpdateException)
        {
            // Another request was first.
            return false;
        }
        finally
        {
            db.Entry(row).State = EntityState.Detached;
        }
    }
}
