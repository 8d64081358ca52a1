namespace Connectors.Data;

/// <summary>Reads of the present organisation that are answered from memory as long as its data and the catalogue are the same.</summary>
public sealed class StampedReads(ConnectorsDbContext db, StampedCache cache)
{
    /// <summary>The answer to a question: one command where it is known.</summary>
    /// <param name="question">All that the answer depends on besides the data; compared by its value, and kept.</param>
    /// <param name="read">
    /// Reads it, from tables in <see cref="StampedTables"/> only, whatever the time and the person. The answer is shared: nothing may
    /// change it.
    /// </param>
    /// <param name="rows">How many rows an answer has.</param>
    /// <param name="cancel">Gives up.</param>
    /// <remarks>
    /// The stamps are read before the data. What is written in between makes the answer newer than its stamps, so that it is read once
    /// more; it is never older. In a transaction the data may be its own, which others don't see: there, nothing is kept.
    /// </remarks>
    internal async Task<T> GetAsync<T>(
        object question, Func<CancellationToken, Task<T>> read, Func<T, int> rows, CancellationToken cancel) where T : class
    {
        if (db.CurrentOrganisation is not { } organisation || db.Database.CurrentTransaction is not null) return await read(cancel);
        var stamps = await DataStamps.ReadAsync(db, organisation, cancel);
        if (cache.Find<T>(organisation, question, stamps) is { } known) return known;
        var answer = await read(cancel);
        cache.Keep(organisation, question, stamps, answer, rows(answer));
        return answer;
    }
}
