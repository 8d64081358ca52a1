using System.Data;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.Logging;

namespace Connectors.Data;

/// <summary>Work that is done as a whole or not at all.</summary>
internal static partial class Transactions
{
    private const int Attempts = 4;

    /// <summary>
    /// Runs the work in one transaction and saves what it changed, with the provider's retries of transient faults around all of it.
    /// </summary>
    /// <param name="db">The database.</param>
    /// <param name="work">Reads, decides and changes rows.</param>
    /// <param name="cancel">Gives up before the commit.</param>
    /// <param name="isolation">The provider's usual one where absent.</param>
    /// <param name="useCase">What the log calls it where it is tried again.</param>
    /// <remarks>
    /// Where somebody else wrote first, the database refuses by a concurrency token or a unique index, and the work runs again on what is
    /// there now. So a decision made inside the work is always made on what is written to:
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
        IsolationLevel isolation = IsolationLevel.Unspecified,
        [CallerMemberName] string useCase = "") =>
        db.RetriedAsync(token => OnceAsync(db, work, isolation, token), $"{Outermost(work.Method.DeclaringType)}.{useCase}", cancel);

    /// <summary>
    /// The same for work that decides on rows which it does not write: serializable, and one after the other, so that none of them is
    /// chosen as the victim of a deadlock.
    /// </summary>
    public static Task<T> InOneTransactionAsync<T>(
        this ConnectorsDbContext db,
        Func<CancellationToken, Task<T>> work,
        Turn turn,
        CancellationToken cancel,
        [CallerMemberName] string useCase = "")
    {
        async Task<T> TakeTurnAsync(CancellationToken token)
        {
            await Turns.TakeAsync(db, turn, token);
            return await work(token);
        }

        return db.RetriedAsync(
            token => OnceAsync(db, TakeTurnAsync, IsolationLevel.Serializable, token),
            $"{Outermost(work.Method.DeclaringType)}.{useCase}",
            cancel);
    }

    private static Task<T> RetriedAsync<T>(
        this ConnectorsDbContext db, Func<CancellationToken, Task<T>> once, string useCase, CancellationToken cancel)
    {
        var log = db.GetService<ILoggerFactory>().CreateLogger(typeof(Transactions).FullName!);
        Exception? lost = null;
        var begun = 0;
        return db.Database.CreateExecutionStrategy().ExecuteAsync(cancel, async token =>
        {
            // The provider's strategy logs the fault that it tries again after.
            if (begun > 0 && lost is null) LogBegunAgain(log, useCase, begun + 1);
            for (var attempt = 1; ; attempt++)
            {
                begun++;
                lost = null;
                try
                {
                    return await once(token);
                }
                catch (DbUpdateException fault) when (attempt < Attempts && !DatabaseTrouble.IsIn(fault))
                {
                    // Undone as a whole; what is read again decides.
                    lost = fault;
                    LogLost(log, fault, useCase, attempt, Attempts);
                }
            }
        });
    }

    private static async Task<T> OnceAsync<T>(
        ConnectorsDbContext db, Func<CancellationToken, Task<T>> work, IsolationLevel isolation, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        // All is undone where something fails: there is nothing to go back to in between.
        db.Database.AutoSavepointsEnabled = false;
        await using var transaction = await db.Database.BeginTransactionAsync(isolation, cancel);
        var result = await work(cancel);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return result;
    }

    private static string Outermost(Type? type)
    {
        while (type?.DeclaringType is { } outer) type = outer;
        return type?.Name ?? "";
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{UseCase} lost a race, attempt {Attempt} of {Attempts}; it runs again")]
    private static partial void LogLost(ILogger log, Exception fault, string useCase, int attempt, int attempts);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{UseCase} begins again after a fault of the connection, attempt {Attempt}")]
    private static partial void LogBegunAgain(ILogger log, string useCase, int attempt);
}
