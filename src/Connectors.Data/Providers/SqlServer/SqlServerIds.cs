namespace Connectors.Data.Providers.SqlServer;

/// <summary>
/// Version 8 of RFC 9562. A <c>uniqueidentifier</c> is compared by its last six bytes first, then by the two before them; version 7 has
/// its time in the first six, which SQL Server compares last.
/// </summary>
internal sealed class SqlServerIds : IdMaker
{
    protected override void Place(Span<byte> bytes, ReadOnlySpan<byte> milliseconds, int counter)
    {
        bytes[6] = (byte)(0x80 | (bytes[6] & 0x0F));
        bytes[8] = (byte)(0x80 | (counter >> 8));
        bytes[9] = (byte)counter;
        milliseconds.CopyTo(bytes[10..]);
    }
}
