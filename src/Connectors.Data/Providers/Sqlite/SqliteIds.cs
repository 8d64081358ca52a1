namespace Connectors.Data.Providers.Sqlite;

/// <summary>Version 7 of RFC 9562: SQLite compares ids as they are written.</summary>
internal sealed class SqliteIds : IdMaker
{
    protected override void Place(Span<byte> bytes, ReadOnlySpan<byte> milliseconds, int counter)
    {
        milliseconds.CopyTo(bytes);
        bytes[6] = (byte)(0x70 | (counter >> 8));
        bytes[7] = (byte)counter;
        bytes[8] = (byte)(0x80 | (bytes[8] & 0x3F));
    }
}
