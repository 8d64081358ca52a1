using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace Connectors.Domain.Definitions;

/// <summary>The name of a meaning: <c>sha256:</c> and 64 lower-case hexadecimal digits. Equal meaning, equal fingerprint.</summary>
public readonly record struct Fingerprint
{
    private const string Prefix = "sha256:";
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789abcdef");
    private static readonly int TextLength = Prefix.Length + 2 * SHA256.HashSizeInBytes;

    private readonly string? _text;

    private Fingerprint(string text) => _text = text;

    /// <summary>The fingerprint of a canonical form.</summary>
    public static Fingerprint Of(ReadOnlySpan<byte> canonical)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(canonical, hash);
        return new Fingerprint(Prefix + Convert.ToHexStringLower(hash));
    }

    /// <summary>Reads what <see cref="ToString"/> wrote. Upper-case digits are not accepted.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Fingerprint fingerprint)
    {
        var valid = text?.Length == TextLength
            && text.StartsWith(Prefix, StringComparison.Ordinal)
            && !text.AsSpan(Prefix.Length).ContainsAnyExcept(Digits);
        fingerprint = valid ? new Fingerprint(text!) : default;
        return valid;
    }

    public override string ToString() => _text ?? "";
}
