using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Requests;
using Connectors.Domain.Requests.Responses;

namespace Connectors.Domain.Tests.Requests.Responses;

/// <summary>What a response has in it, and what an endpoint can take from it.</summary>
public sealed class ResponseOutlineTests
{
    private const string Orders = """
        {"total":2,"orders":[
          {"id":7,"paid":true,"customer":{"name":"Ada","e.mail":"ada@example.test"},"lines":[{"sku":"A","price":1.10}],"tags":["new"]},
          {"id":8,"paid":null,"note":"late","lines":[],"tags":[]}]}
        """;

    [Fact]
    public void Members_of_a_list_are_shown_as_one_with_what_any_of_them_has()
    {
        var outline = ResponseOutline.Of(Orders)!;

        Assert.True(outline.IsComplete);
        Assert.Equal(
            [
                ("$", ResponseKind.Object, null),
                ("$.total", ResponseKind.Integer, "2"),
                ("$.orders", ResponseKind.List, null),
                ("$.orders[*]", ResponseKind.Object, null),
                ("$.orders[*].id", ResponseKind.Integer, "7"),
                ("$.orders[*].paid", ResponseKind.Boolean, "true"),
                ("$.orders[*].customer", ResponseKind.Object, null),
                ("$.orders[*].customer.name", ResponseKind.Text, "Ada"),
                ("$.orders[*].customer['e.mail']", ResponseKind.Text, "ada@example.test"),
                ("$.orders[*].lines", ResponseKind.List, null),
                ("$.orders[*].lines[*]", ResponseKind.Object, null),
                ("$.orders[*].lines[*].sku", ResponseKind.Text, "A"),
                ("$.orders[*].lines[*].price", ResponseKind.Number, "1.10"),
                ("$.orders[*].tags", ResponseKind.List, null),
                ("$.orders[*].tags[*]", ResponseKind.Text, "new"),
                ("$.orders[*].note", ResponseKind.Text, "late"),
            ],
            outline.Root.All.Select(one => (one.Value.Path, one.Value.Kind, one.Value.Example)));
    }

    [Fact]
    public void Every_path_finds_its_value_in_the_response()
    {
        var body = JsonBody.Parse(Orders)!;

        foreach (var (value, _) in ResponseOutline.Of(Orders)!.Root.All)
            Assert.NotEmpty(body.Records(value.Path)!);
    }

    [Fact]
    public void The_longest_list_of_objects_comes_first_as_records() =>
        Assert.Equal(["$.orders", "$.orders[*].lines"], ResponseOutline.Of(Orders)!.RecordLists.Select(list => list.Path));

    [Theory]
    [InlineData("$.orders")]
    [InlineData("$.orders[*]")]
    public void Fields_of_a_record_have_their_places_and_types(string records) => Assert.Equal(
        [
            "id Integer", "paid Boolean", "customer.name Text", "customer['e.mail'] Text", "lines[].sku Text", "lines[].price Number",
            "tags[] Text", "note Text",
        ],
        ResponseOutline.FieldsOf(ResponseOutline.Of(Orders)!.RecordAt(records)!).Select(field => $"{field.Key} {field.Type}"));

    [Theory]
    [InlineData("""{"a":1}""", "a Integer")]
    [InlineData("""{"a":null}""", "a Json")]
    [InlineData("""{"a":[]}""", "a Json")]
    [InlineData("""{"a":{}}""", "a Json")]
    [InlineData("""{"a":[1,2.5]}""", "a[] Number")]
    [InlineData("""{"a":[1,"two"]}""", "a[] Json")]
    [InlineData("""{"a":[[true]]}""", "a[][] Boolean")]
    [InlineData("""{"":1,"a":1}""", "a Integer")]
    public void What_came_decides_the_type_of_a_field(string json, string expected)
    {
        var field = Assert.Single(ResponseOutline.FieldsOf(ResponseOutline.Of(json)!.RecordAt(null)!));

        Assert.Equal(expected, $"{field.Key} {field.Type}");
        Assert.NotNull(FieldPlace.Parse(field.Key));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>")]
    [InlineData("{\"a\":")]
    public void Text_that_is_no_JSON_has_no_outline(string text) => Assert.Null(ResponseOutline.Of(text));

    [Theory]
    [InlineData("$.nothing")]
    [InlineData("$.total")]
    [InlineData("$.orders[*].tags")]
    public void A_path_to_anything_but_objects_has_no_record(string records) =>
        Assert.Null(ResponseOutline.Of(Orders)!.RecordAt(records));

    [Fact]
    public void What_finds_no_room_is_left_out_and_said()
    {
        var many = "{" + string.Join(',', Enumerable.Range(0, 1_000).Select(number => $"\"n{number}\":{{\"a\":1}}")) + "}";

        var outline = ResponseOutline.Of(many)!;

        Assert.False(outline.IsComplete);
        Assert.InRange(outline.Root.All.Count(), 2, ResponseOutline.MostValues);
    }

    [Fact]
    public void A_long_example_is_cut() => Assert.Equal(
        ResponseValue.LongestExample + 1, ResponseOutline.Of($"\"{new string('x', 500)}\"")!.Root.Example!.Length);
}
