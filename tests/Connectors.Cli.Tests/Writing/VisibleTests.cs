using Connectors.Cli.Terminals;

namespace Connectors.Cli.Tests.Writing;

public sealed class VisibleTests
{
    [Theory]
    [InlineData("Größe 🛒 of 商品", "Größe 🛒 of 商品")]
    [InlineData("\u001b[2J", @"\u001b[2J")]
    [InlineData("a\r\nb\tc\0", @"a\u000d\u000ab\u0009c\u0000")]
    [InlineData("\u009b31m\u007f", @"\u009b31m\u007f")]
    [InlineData("\u202eexe.nosj", @"\u202eexe.nosj")]
    [InlineData("a\u2028b\u2029", @"a\u2028b\u2029")]
    [InlineData("\U000E0041", @"\udb40\udc41")]
    public void What_would_act_on_a_terminal_is_shown_instead(string text, string visible) => Assert.Equal(visible, Visible.Text(text));

    [Fact]
    public void Half_a_surrogate_pair_is_shown_by_its_number() => Assert.Equal(@"a\ud83db", Visible.Text("a" + '\uD83D' + "b"));

    [Fact]
    public void Text_of_several_lines_keeps_them() => Assert.Equal("a\nb" + @"\u001b", Visible.Lines("a\nb\u001b"));
}
