using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Connectors.Data;

/// <summary>
/// Makes ids that ascend in the order of a database, so that rows are added at the end of an index and split no pages of it.
/// </summary>
public abstract class IdMaker
{
    private const int CounterBits = 12;
    private long _last;

    /// <summary>An id that is greater than all that this maker made before.</summary>
    public Guid Next()
    {
        Span<byte> bytes = stackalloc byte[16];
        RandomNumberGenerator.Fill(bytes);
        var moment = NextMoment();
        Span<byte> milliseconds = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(milliseconds, moment >> CounterBits);
        Place(bytes, milliseconds[2..], (int)(moment & ((1 << CounterBits) - 1)));
        return new Guid(bytes, bigEndian: true);
    }

    /// <summary>Puts the time and the counter where the database compares first.</summary>
    /// <param name="bytes">The id in the order in which it is written, filled at random.</param>
    /// <param name="milliseconds">Since 1970, in six bytes.</param>
    /// <param name="counter">Up to 4,095.</param>
    protected abstract void Place(Span<byte> bytes, ReadOnlySpan<byte> milliseconds, int counter);

    // Within one millisecond the counter increases; if it overflows, the time increases.
    private long NextMoment()
    {
        while (true)
        {
            var last = Volatile.Read(ref _last);
            var next = Math.Max(DateTimeOffset.UtcNow.ToUnixTimeMilliseconds() << CounterBits, last + 1);
            if (Interlocked.CompareExchange(ref _last, next, last) == last) return next;
        }
    }
}
