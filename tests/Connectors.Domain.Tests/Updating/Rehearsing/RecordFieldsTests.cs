using Connectors.Domain.Updating.Rehearsing;

namespace Connectors.Domain.Tests.Updating.Rehearsing;

public sealed class RecordFieldsTests
{
    [Theory]
    [InlineData("""{"id":1,"customer":{"email":"a"},"lines":[{"sku":"x"},{"price":1.50}],"note":null}""",
        "customer, customer.email, id, lines, lines[].price, lines[].sku, note")]
    [InlineData("""[[{"a":1}]]""", "[][].a")]
    [InlineData("3", "")]
    [InlineData("""{"a":{"b":{"c":{"d":{"e":{"f":{"g":1}}}}}}}""", "a, a.b, a.b.c, a.b.c.d, a.b.c.d.e, a.b.c.d.e.f")]
    public void A_field_is_named_by_its_path(string record, string paths) =>
        Assert.Equal(paths, string.Join(", ", RecordFields.Of([record])!.Order(StringComparer.Ordinal)));

    [Fact]
    public void Fields_that_appear_and_fields_that_are_gone_are_told_apart_whatever_they_hold()
    {
        var changes = RecordFields.Between(
            ["""{"id":1,"total":7.5}""", """{"id":2,"total":8,"gift":true}"""],
            ["""{"id":3,"amount":7.5}"""])!;

        Assert.Equal(["amount"], changes.Appeared.Paths);
        Assert.Equal(["gift", "total"], changes.Gone.Paths);
    }

    [Fact]
    public void Without_records_nothing_is_compared()
    {
        Assert.Null(RecordFields.Between([], ["""{"id":1}"""]));
        Assert.Null(RecordFields.Between(["""{"id":1}"""], []));
    }

    [Fact]
    public void Records_with_very_many_fields_are_not_compared_by_half()
    {
        Assert.NotNull(RecordFields.Of([Wide(RecordFields.MostFields)]));
        Assert.Null(RecordFields.Of([Wide(RecordFields.MostFields + 1)]));
        Assert.Null(RecordFields.Between(["""{"id":1}"""], [Wide(RecordFields.MostFields + 1)]));
    }

    [Fact]
    public void A_list_of_fields_names_the_first_and_counts_all()
    {
        var list = RecordFields.Between(["""{"id":1}"""], [Wide(200)])!.Appeared;

        Assert.Equal((FieldList.Most, 200), (list.Paths.Count, list.Count));
    }

    private static string Wide(int fields) => $"{{{string.Join(',', Enumerable.Range(0, fields).Select(at => $"\"f{at}\":{at}"))}}}";
}
