using Connectors.Domain.Showing;
using CsCheck;

namespace Connectors.Domain.Tests.Showing;

public sealed class TextDifferenceTests
{
    [Theory]
    [InlineData("/api/v1/orders", "/api/v2/orders", "/api/[v1]/orders", "/api/[v2]/orders")]
    [InlineData("application/json", "application/json;profile=full", "application/json", "application/json[;profile=full]")]
    [InlineData("same", "same", "same", "same")]
    [InlineData("", "new", "", "[new]")]
    public void What_only_one_text_has_is_marked_word_by_word(string before, string after, string old, string @new)
    {
        var found = TextDifference.Between(before, after);

        Assert.Equal((old, @new), (Marked(found.Before), Marked(found.After)));
    }

    [Fact]
    public void The_pieces_are_the_texts_and_what_is_not_marked_is_equal() =>
        Gen.Select(Gen.String[Gen.Char["ab /😀\n"], 0, 30], Gen.String[Gen.Char["ab /😀\n"], 0, 30]).Sample((before, after) =>
        {
            var found = TextDifference.Between(before, after);
            Assert.Equal((before, after), (Joined(found.Before), Joined(found.After)));
            Assert.Equal(Joined(found.Before.Where(piece => !piece.Differs)), Joined(found.After.Where(piece => !piece.Differs)));
        });

    [Fact]
    public void A_very_long_text_is_marked_as_a_whole() =>
        Assert.True(Assert.Single(TextDifference.Between(new string('a', 30_000), "b").Before).Differs);

    private static string Joined(IEnumerable<DifferencePiece> pieces) => string.Concat(pieces.Select(piece => piece.Text));

    private static string Marked(IEnumerable<DifferencePiece> pieces) =>
        string.Concat(pieces.Select(piece => piece.Differs ? $"[{piece.Text}]" : piece.Text));
}
