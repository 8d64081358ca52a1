using Connectors.Domain.Ids;
using Microsoft.Extensions.Caching.Memory;

namespace Connectors.Data;

/// <summary>What was read lately, with the stamps of the data that it was read from.</summary>
/// <param name="mostRows">How many rows are kept, of all organisations together.</param>
public sealed class StampedCache(long mostRows = StampedCache.MostRows) : IDisposable
{
    /// <summary>A row of the list takes about a kilobyte.</summary>
    public const long MostRows = 20_000;

    private readonly MemoryCache _reads = new(new MemoryCacheOptions { SizeLimit = mostRows });

    /// <summary>What was read while the data had these stamps; null where that was not, or not lately.</summary>
    internal T? Find<T>(OrganisationId organisation, object question, DataStamps stamps) where T : class =>
        _reads.Get<Read>((organisation, question)) is { } read && read.Stamps == stamps ? (T)read.Answer : null;

    // A newer answer takes the place of the older one: each question is kept once.
    internal void Keep(OrganisationId organisation, object question, DataStamps stamps, object answer, int rows) => _reads.Set(
        (organisation, question), new Read(stamps, answer), new MemoryCacheEntryOptions { Size = 1 + rows });

    public void Dispose() => _reads.Dispose();

    private sealed record Read(DataStamps Stamps, object Answer);
}
