using System.Globalization;
using System.Numerics;
using System.Text;
using Connectors.Domain.Definitions.Tree;

namespace Connectors.Domain.Definitions.Canonical;

/// <summary>
/// Writes numbers as RFC 8785 (3.2.2.3) does: the shortest digits of the IEEE 754 double, laid out as ECMAScript lays them out.
/// </summary>
internal static class CanonicalNumber
{
    private const int ExactDigits = 15;
    private const int LastPlainExponent = 21;
    private const int FirstPlainExponent = -6;

    /// <summary>Whether the number survives: it is finite, and a whole number keeps all its digits.</summary>
    public static bool CanBeKept(ReadOnlySpan<byte> json)
    {
        if (IsShortWhole(json)) return true;
        if (!double.TryParse(json, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || !double.IsFinite(value))
            return false;
        var digits = json.TrimStart((byte)'-');
        return digits.Length <= ExactDigits
            || digits.ContainsAnyExceptInRange((byte)'0', (byte)'9')
            || BigInteger.Parse(Encoding.ASCII.GetString(json), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture)
                == new BigInteger(value);
    }

    /// <param name="json">A JSON number for which <see cref="CanBeKept"/> holds.</param>
    /// <param name="buffer">Where it goes.</param>
    public static void Write(ReadOnlySpan<byte> json, ByteBuffer buffer)
    {
        if (IsShortWhole(json))
            buffer.Add(json);
        else
            buffer.Add(Encoding.UTF8.GetBytes(Write(double.Parse(json, NumberStyles.Float, CultureInfo.InvariantCulture))));
    }

    /// <summary>The ECMAScript text of a finite number: <c>1e+21</c>, <c>0.000001</c>, <c>1e-7</c>, and <c>0</c> for minus zero.</summary>
    public static string Write(double value)
    {
        if (value == 0) return "0";
        var (digits, exponent) = Digits(Math.Abs(value));
        var sign = value < 0 ? "-" : "";
        var count = digits.Length;
        return sign + exponent switch
        {
            > LastPlainExponent => Scientific(digits, exponent - 1),
            _ when exponent >= count => digits + new string('0', exponent - count),
            > 0 => $"{digits[..exponent]}.{digits[exponent..]}",
            > FirstPlainExponent => $"0.{new string('0', -exponent)}{digits}",
            _ => Scientific(digits, exponent - 1),
        };
    }

    private static bool IsShortWhole(ReadOnlySpan<byte> json) =>
        json.Length <= ExactDigits && !json.ContainsAnyExceptInRange((byte)'0', (byte)'9');

    private static string Scientific(string digits, int exponent)
    {
        var sign = exponent < 0 ? "" : "+";
        var mantissa = digits.Length == 1 ? digits : $"{digits[..1]}.{digits[1..]}";
        return string.Create(CultureInfo.InvariantCulture, $"{mantissa}e{sign}{exponent}");
    }

    // The value is 0.digits times ten to the exponent; the digits are the shortest that read back as the value.
    private static (string Digits, int Exponent) Digits(double value)
    {
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        var e = text.IndexOf('E', StringComparison.Ordinal);
        var mantissa = e < 0 ? text : text[..e];
        var shift = e < 0 ? 0 : int.Parse(text.AsSpan(e + 1), CultureInfo.InvariantCulture);
        var point = mantissa.IndexOf('.', StringComparison.Ordinal);
        var whole = point < 0 ? mantissa.Length : point;
        var all = mantissa.Replace(".", "", StringComparison.Ordinal);
        var significant = all.TrimStart('0');
        return (significant.TrimEnd('0'), whole - (all.Length - significant.Length) + shift);
    }
}
