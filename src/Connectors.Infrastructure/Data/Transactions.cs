using System.Data;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Infrastructure.Data;

/// <summary>Work that is done as a whole or not at all.</summary>
internal static class Transactions
{
    private const int Attempts = 4;

    /// <summary>
    /// Runs the work in one transaction and saves what it changed, with the provider's retries of transient faults around all of it.
    /// </summary>
    /// <param name="db">The database.</param>
    /// <param name="work">Reads, decides and changes rows.</param>
    /// <param name="cancel">Gives up before the commit.</param>
    /// <param name="isolation">Serializable where the decision is made on rows that are not written to.</param>
    /// <remarks>
    /// Where somebody else wrote first, the database refuses by a concurrency token or a unique index, and the work runs again on what
    /// stands there now. So a decision made inside the work is always made on what is written to:
    /// <code>
    /// A reads revision 3          B reads revision 3
    /// A writes where revision=3   B waits
    /// A commits: revision 4       B writes where revision=3: no row, everything of B is undone
    ///                             B runs again, reads revision 4, and says who was faster
    /// </code>
    /// </remarks>
    public static Task<T> InOneTransactionAsync<T>(
        this ConnectorsDbContext db,
        Func<CancellationToken, Task<T>> work,
        CancellationToken cancel,
        IsolationLevel isolation = IsolationLevel.Unspecified) =>
        db.Database.CreateExecutionStrategy().ExecuteAsync(cancel, async token =>
        {
            for (var attempt = 1; ; attempt++)
            {
                try
                {
                    return await OnceAsync(db, work, isolation, token);
                }
                catch (DbUpdateException) when (attempt < Attempts)
                {
                    // Undone as a whole; what is read again decides.
                }
            }
        });

    private static async Task<T> OnceAsync<T>(
        ConnectorsDbContext db, Func<CancellationToken, Task<T>> work, IsolationLevel isolation, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(isolation, cancel);
        var result = await work(cancel);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return result;
    }
}
