using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Connectors.Application.Runs.Spooling;

/// <summary>
/// Texts in a file, encrypted with a key that is only in memory: written in order, and read from the first as often as needed.
/// </summary>
/// <remarks>
/// Many texts share a block. The number of a block is its nonce, which no other block of this key has, so blocks can't be exchanged.
/// <code>
/// file:  block block …
/// block: length of the texts (4 bytes) | encrypted texts | tag (16 bytes)
/// texts: length (4 bytes) | UTF-8 …
/// </code>
/// </remarks>
internal sealed class SpoolFile : IDisposable
{
    private const int BlockSize = 64 * 1024, LengthSize = sizeof(int), TagSize = 16, NonceSize = 12, KeySize = 32;
    private readonly FileStream _file;
    private readonly AesGcm _cipher;
    private readonly ArrayBufferWriter<byte> _open = new(BlockSize);
    private byte[] _sealed = new byte[BlockSize];
    private long _length, _blocks;

    /// <param name="file">An empty file, which this one closes.</param>
    public SpoolFile(FileStream file)
    {
        _file = file;
        Span<byte> key = stackalloc byte[KeySize];
        RandomNumberGenerator.Fill(key);
        _cipher = new AesGcm(key, TagSize);
        CryptographicOperations.ZeroMemory(key);
    }

    /// <exception cref="IOException">The disk is full, for example.</exception>
    public void Add(string text)
    {
        var length = Encoding.UTF8.GetByteCount(text);
        var span = _open.GetSpan(LengthSize + length);
        BinaryPrimitives.WriteInt32LittleEndian(span, length);
        Encoding.UTF8.GetBytes(text, span[LengthSize..]);
        _open.Advance(LengthSize + length);
        if (_open.WrittenCount >= BlockSize) Flush();
    }

    /// <summary>Writes the last texts into the file too.</summary>
    /// <exception cref="IOException">The disk is full, for example.</exception>
    public void Flush()
    {
        var texts = _open.WrittenSpan;
        if (texts.Length == 0) return;
        var size = LengthSize + texts.Length + TagSize;
        if (_sealed.Length < size) _sealed = new byte[size];
        var block = _sealed.AsSpan(0, size);
        BinaryPrimitives.WriteInt32LittleEndian(block, texts.Length);
        Span<byte> nonce = stackalloc byte[NonceSize];
        Name(nonce, _blocks);
        _cipher.Encrypt(nonce, texts, block.Slice(LengthSize, texts.Length), block[^TagSize..]);
        RandomAccess.Write(_file.SafeFileHandle, block, _length);
        (_length, _blocks) = (_length + size, _blocks + 1);
        _open.ResetWrittenCount();
    }

    /// <summary>The texts in their order, as far as they are in the file (<see cref="Flush"/>).</summary>
    public IEnumerable<string> Read()
    {
        var (buffer, end) = (Array.Empty<byte>(), _length);
        for (long at = 0, block = 0; at < end; block++)
        {
            var length = Open(at, block, ref buffer);
            for (var text = 0; text < length;)
            {
                var size = BinaryPrimitives.ReadInt32LittleEndian(buffer.AsSpan(text));
                yield return Encoding.UTF8.GetString(buffer, text + LengthSize, size);
                text += LengthSize + size;
            }

            at += LengthSize + length + TagSize;
        }
    }

    public void Dispose()
    {
        _cipher.Dispose();
        _file.Dispose();
    }

    /// <returns>How many bytes of texts are at the beginning of the buffer.</returns>
    private int Open(long at, long number, ref byte[] buffer)
    {
        Span<byte> head = stackalloc byte[LengthSize];
        ReadWhole(head, at);
        var length = BinaryPrimitives.ReadInt32LittleEndian(head);
        var size = length + TagSize;
        if (buffer.Length < size) buffer = new byte[size];
        ReadWhole(buffer.AsSpan(0, size), at + LengthSize);
        Span<byte> nonce = stackalloc byte[NonceSize];
        Name(nonce, number);
        var texts = buffer.AsSpan(0, length);
        _cipher.Decrypt(nonce, texts, buffer.AsSpan(length, TagSize), texts);
        return length;
    }

    private void ReadWhole(Span<byte> span, long at)
    {
        while (span.Length > 0)
        {
            var read = RandomAccess.Read(_file.SafeFileHandle, span, at);
            if (read == 0) throw new EndOfStreamException("A file of records was cut short.");
            span = span[read..];
            at += read;
        }
    }

    private static void Name(Span<byte> nonce, long number)
    {
        nonce.Clear();
        BinaryPrimitives.WriteInt64LittleEndian(nonce, number);
    }
}
