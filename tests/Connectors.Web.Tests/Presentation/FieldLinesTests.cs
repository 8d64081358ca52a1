using Connectors.Domain.Definitions.Parts;
using Connectors.Web.Presentation;

namespace Connectors.Web.Tests.Presentation;

public sealed class FieldLinesTests
{
    private static readonly Field Total =
        new() { Key = "order.total", Type = FieldType.Number, Required = true, Label = "Total", Default = "0" };

    [Theory]
    [InlineData("id: text")]
    [InlineData("order.lines[].amount: integer required")]
    [InlineData("created: text read-only")]
    [InlineData("source: text = the shop: north")]
    [InlineData("kind: text = ")]
    [InlineData("['a: b']: json")]
    public void A_line_says_the_same_after_it_was_read(string line) =>
        Assert.Equal(line.Trim(), FieldLines.Of(FieldLines.Read(line, [])).Trim());

    [Fact]
    public void A_line_that_was_not_touched_keeps_everything_of_its_field() =>
        Assert.Equal([Total], FieldLines.Read(FieldLines.Of([Total]), [Total]));

    [Fact]
    public void A_changed_line_keeps_what_it_does_not_say() => Assert.Equal(
        [Total with { Type = FieldType.Integer, Required = false }, new Field { Key = "note" }],
        FieldLines.Read("order.total: integer\r\n\r\nnote: text", [Total]));

    [Theory]
    [InlineData("order.total")]
    [InlineData("order.total: numbr")]
    [InlineData("id: text\norder.total: number maybe")]
    public void A_line_that_can_not_be_read_is_refused_with_one_that_can(string lines)
    {
        Assert.Equal(
            $"“{lines.Split('\n')[^1]}” is not a field. Write a line such as order.total: number required; "
            + "types are text, number, integer, boolean, object, json, file.",
            FieldLines.FaultOf(lines));
    }
}
