using System.Text;
using Connectors.Domain.Definitions;
using Connectors.Domain.Definitions.Faults;

namespace Connectors.Domain.Tests.Definitions.Validation;

public sealed class FieldFaultTests
{
    [Theory]
    [InlineData("""{"key":"order.lines[].sku"},{"key":"order.lines[].amount"},{"key":"order.lines[]","type":"object","required":true}""")]
    [InlineData("""{"key":"[].sku"}""")]
    [InlineData("""{"key":"['a.b'].c"},{"key":"['it\\'s']"}""")]
    [InlineData("""{"key":"tags[]","allowed":["new","old"]}""")]
    [InlineData("""{"key":"n","type":"number","default":"1.5","allowed":["1.5","2"]},{"key":"b","type":"boolean","constant":"true"}""")]
    public void Fields_are_accepted(string fields) => Assert.Empty(Faults(fields));

    [Theory]
    [InlineData("""{"key":"order..sku"}""", "/0/key", "The key is not the place of a field.")]
    [InlineData("""{"key":"lines[0].sku"}""", "/0/key", "The key is not the place of a field.")]
    [InlineData("""{"key":".sku"}""", "/0/key", "The key is not the place of a field.")]
    [InlineData("""{"key":"['a"}""", "/0/key", "The key is not the place of a field.")]
    [InlineData("""{"key":"['']"}""", "/0/key", "The key is not the place of a field.")]
    [InlineData("""{"key":"['[]'].a"}""", "/0/key", "The key is not the place of a field.")]
    [InlineData("""{"key":"order"},{"key":"order.id"}""", "/0/key", "order is a value, and order.id lies inside it.")]
    [InlineData("""{"key":"tags"},{"key":"tags[]"}""", "/0/key", "Write its key with [] behind it")]
    [InlineData("""{"key":"a[].b"},{"key":"a.c"}""", "/1/key", "a is a list for one of a[].b and a.c, and an object for the other.")]
    [InlineData("""{"key":"[].b"},{"key":"c"}""", "/1/key", "The body is a list for one of")]
    [InlineData("""{"key":"n","type":"number","default":"many"}""", "/0/default", "default must be a number such as 12.5")]
    [InlineData("""{"key":"n","type":"integer","constant":"1.5"}""", "/0/constant", "constant must be a whole number such as 12")]
    [InlineData("""{"key":"b","type":"boolean","allowed":["yes"]}""", "/0/allowed/0", "Each value of allowed must be true or false")]
    [InlineData("""{"key":"j","type":"json","default":"{"}""", "/0/default", "default must be JSON")]
    [InlineData("""{"key":"x","type":"string"}""", "/0/type", "type must be one of: text, number, integer, boolean, object, json, file.")]
    [InlineData("""{"label":"x"}""", "/0/key", "key is missing.")]
    public void A_fault_says_where_it_is_and_what_would_be_right(string fields, string pointer, string message)
    {
        var fault = Assert.Single(Faults(fields));

        Assert.Equal($"/endpoints/0/fields{pointer}", fault.Pointer);
        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_endpoint_has_at_most_500_fields() => Assert.Equal(
        "fields has 501 entries, and 500 is the limit. Remove unused ones, or split the connector.",
        Assert.Single(Faults(string.Join(',', Enumerable.Range(0, 501).Select(number => $$"""{"key":"f{{number}}"}""")))).Message);

    private static IReadOnlyList<Fault> Faults(string fields)
    {
        var json = $$"""
            {"format":"connector/1","name":"A","baseUrl":"https://a.example",
             "endpoints":[{"key":"e","method":"POST","fields":[{{fields}}]}]}
            """;
        return ConnectorDefinition.Parse(Encoding.UTF8.GetBytes(json)) is DefinitionResult.Refused refused ? refused.Faults : [];
    }
}
