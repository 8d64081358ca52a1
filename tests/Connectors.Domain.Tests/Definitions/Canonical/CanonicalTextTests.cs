using System.Text;
using Connectors.Domain.Definitions.Canonical;
using Connectors.Domain.Definitions.Tree;

namespace Connectors.Domain.Tests.Definitions.Canonical;

public sealed class CanonicalTextTests
{
    /// <summary>Texts between quotes, with the sample of RFC 8785 (3.2.2) as the first row.</summary>
    [Theory]
    [InlineData("""\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/""", """€$\u000f\nA'B\"\\\\\"/""")]
    [InlineData("""plain""", """plain""")]
    [InlineData("", "")]
    [InlineData("""\b\f\n\t""", """\b\f\n\t""")]
    [InlineData("""\u0008\u000C\u0009""", """\b\f\t""")]
    [InlineData("""\u0000\u001F\u007f""", "\\u0000\\u001f\u007f")]
    [InlineData("""\uD83D\uDE00 ö""", "😀 ö")]
    [InlineData("""\ud83d\ude00\ud83d\ude00""", "😀😀")]
    [InlineData("""a\/b""", "a/b")]
    public void A_text_is_written_with_as_few_escapes_as_JSON_allows(string raw, string expected) =>
        Assert.Equal(expected, Written(raw, foldLineEnds: true));

    [Theory]
    [InlineData("""a\r\nb""", """a\nb""")]
    [InlineData("""a\rb""", """a\nb""")]
    [InlineData("""a\r""", """a\n""")]
    [InlineData("""\r\r\n\r""", """\n\n\n""")]
    [InlineData("""a\u000d\u000Ab""", """a\nb""")]
    [InlineData("""a\r\tb""", """a\n\tb""")]
    [InlineData("""a\rnb""", """a\nnb""")]
    public void Line_ends_of_every_system_become_one(string raw, string expected) =>
        Assert.Equal(expected, Written(raw, foldLineEnds: true));

    [Fact]
    public void A_property_name_keeps_its_line_ends() =>
        Assert.Equal("""a\r\nb""", Written("""a\r\nb""", foldLineEnds: false));

    /// <summary>The names of RFC 8785 (3.2.3), in the order that it gives.</summary>
    [Fact]
    public void Names_are_sorted_by_their_UTF_16_code_units()
    {
        string[] expected = ["""\r""", "1", "\u0080", "\u00f6", "\u20ac", "\ud83d\ude00", "\ufb33"];

        var sorted = expected.Reverse().Order(Comparer<string>.Create((left, right) => OrdinalOrder.Compare(Utf8(left), Utf8(right))));

        Assert.Equal(expected, sorted);
    }

    [Theory]
    [InlineData("ab", "abc")]
    [InlineData("\ud83d\ude00", "\uffff")]
    [InlineData("a\ud83d\ude00", "a\uee00")]
    [InlineData("\ud7ff", "\ud83d\ude00")]
    [InlineData("""\u0041""", "B")]
    [InlineData("A", """\u0042""")]
    public void The_first_stands_before_the_second(string first, string second)
    {
        Assert.True(OrdinalOrder.Compare(Utf8(first), Utf8(second)) < 0);
        Assert.True(OrdinalOrder.Compare(Utf8(second), Utf8(first)) > 0);
    }

    private static string Written(string raw, bool foldLineEnds)
    {
        using var buffer = new ByteBuffer(16);
        CanonicalText.Write(Utf8(raw), isEscaped: true, buffer, foldLineEnds);
        return Encoding.UTF8.GetString(buffer.Written)[1..^1];
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
