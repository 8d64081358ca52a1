using System.IO.Compression;

namespace Connectors.Data;

/// <summary>
/// A definition as it is kept: compressed, after a byte that no JSON begins with. What earlier versions kept is JSON, and stays.
/// See <c>docs/adr/0001-definitions-compressed.md</c>.
/// </summary>
internal static class DefinitionBytes
{
    private const byte Brotli = 1;

    public static byte[] Pack(ReadOnlySpan<byte> json)
    {
        using var packed = new MemoryStream();
        packed.WriteByte(Brotli);
        using (var brotli = new BrotliStream(packed, CompressionLevel.Optimal, leaveOpen: true)) brotli.Write(json);
        return packed.ToArray();
    }

    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public static byte[] Unpack(byte[] kept)
    {
        if (kept is not [Brotli, ..]) return kept;
        using var brotli = new BrotliStream(new MemoryStream(kept, 1, kept.Length - 1), CompressionMode.Decompress);
        using var json = new MemoryStream();
        try
        {
            brotli.CopyTo(json);
        }
        catch (InvalidOperationException fault)
        {
            throw new InvalidDataException("A definition in the database can't be unpacked.", fault);
        }

        return json.ToArray();
    }
}
