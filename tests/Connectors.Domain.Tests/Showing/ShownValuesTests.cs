using Connectors.Domain.Showing;
using CsCheck;

namespace Connectors.Domain.Tests.Showing;

public sealed class ShownValuesTests
{
    private const string Url = "https://api.shop.example/v2/organisations/{{organisation}}/customers/{{customer}}/subscriptions/{{id}}";

    /// <summary>Pieces that are easily taken for one another, or not seen at all.</summary>
    private static readonly string[] Pieces =
    [
        "a", "A", "а", "é", "e\u0301", "ﬁ", "fi", " ", "\u00A0", "\u200B", "\u200D", "\u202E", "\uFE0F", "\u3164", "\t", "\n", "\r", "\r\n",
        "⏎", "␣", "‹", "›", "…", "‹U+200B›", "‹empty›", "😀", "\uD83D", "\uDE00", "\uFFFD", "\uE000", "\u0378",
        "`", "``", "*", "\"", "5", "/",
    ];

    private static readonly Gen<string> Piece = Gen.OneOf(Pieces);

    private static readonly Gen<string> Short = Piece.Array[0, 5].Select(string.Concat);

    /// <summary>A long text, in which something is put or taken away at any place.</summary>
    private static readonly Gen<string[]> LongAndAlike = Gen.Select(
        Gen.OneOf("orders/", "x", "ä", "😀", "a ", "\n"), Gen.Int[0, 60], Gen.Int[0, 60], Short.Array[3]).Select(
            (piece, before, after, middles) => middles.Select(middle =>
                string.Concat(Enumerable.Repeat(piece, before)) + middle + string.Concat(Enumerable.Repeat(piece, after))).ToArray());

    [Fact]
    public void Different_texts_are_never_shown_alike() =>
        Gen.OneOf(Short.Array[2], LongAndAlike).Sample(
            texts => ShownValues.Together(texts).Select(MarkedText.Value).Distinct(StringComparer.Ordinal).Count()
                == texts.Distinct(StringComparer.Ordinal).Count(),
            iter: 20_000);

    [Fact]
    public void A_shown_text_is_one_short_line_without_anything_hidden() =>
        Gen.OneOf(Short.Array[2], LongAndAlike).Sample(
            texts => ShownValues.Together(texts).All(shown =>
                shown.Length < 1_200 && shown.Trim() == shown && shown.IndexOfAny(['\n', '\r', '\t', '\u200B', '\u202E', '\u3164']) < 0),
            iter: 5_000);

    [Fact]
    public void Words_are_read_back_as_the_names_and_values_that_were_marked() =>
        Gen.Select(Short, Short).Sample(
            (name, value) =>
            {
                var (called, shown) = (ShownValues.Whole(name), ShownValues.Alone(value));
                var parts = MarkedText.Parts($"Header {MarkedText.Name(called)} added: {MarkedText.Value(shown)}");
                return parts.SequenceEqual(
                [
                    new("Header ", MarkedKind.Plain), new(called, MarkedKind.Name),
                    new(" added: ", MarkedKind.Plain), new(shown, MarkedKind.Value),
                ]);
            },
            iter: 5_000);

    [Theory]
    [InlineData("$.orders", "$.data", "$.orders", "$.data")]
    [InlineData("orders", "Orders", "orders", "Orders")]
    [InlineData("", " ", "‹empty›", "␣")]
    [InlineData("a b", "a  b", "a b", "a␣␣b")]
    [InlineData("a\nb", "a\r\nb", "a⏎b", "a‹CR›⏎b")]
    [InlineData("ask", "a\u200Bsk", "ask", "a‹U+200B›sk")]
    [InlineData("é", "e\u0301", "‹U+00E9›", "e‹U+0301›")]
    [InlineData("https://api.example", "https://аpi.example", "https://api.example", "https://‹U+0430›pi.example")]
    [InlineData("größer", "größe", "größer", "größe")]
    [InlineData(Url, Url + "/quantity", "…/subscriptions/{{id}}", "…/subscriptions/{{id}}/quantity")]
    public void Texts_are_shown_where_they_differ(string left, string right, string shownLeft, string shownRight) =>
        Assert.Equal([shownLeft, shownRight], ShownValues.Together([left, right]));

    [Fact]
    public void Halves_of_a_surrogate_pair_are_told_apart() =>
        Assert.Equal(["‹U+D83D›", "‹U+DE00›"], ShownValues.Together(["\uD83D", "\uDE00"]));

    [Fact]
    public void Three_texts_are_shown_wherever_two_of_them_differ()
    {
        var start = new string('x', 100);

        var shown = ShownValues.Together([$"{start}1", $"{start}2{start}3{start}", $"{start}2{start}4{start}"]);

        Assert.Equal(3, shown.Distinct().Count());
        Assert.All(shown.Zip("134"), pair => Assert.Contains(pair.Second, pair.First));
    }
}
