using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Requests.Fields;

namespace Connectors.Domain.Tests.Requests.Fields;

public sealed class RecordNamesTests
{
    private static readonly Field[] Returns =
    [
        new() { Key = "['e.mail']", Format = "email" },
        new() { Key = "customer", Type = FieldType.Object },
        new() { Key = "customer.name", Label = "Ada" },
        new() { Key = "id", Type = FieldType.Integer },
        new() { Key = "lines[]", Type = FieldType.Object },
        new() { Key = "lines[].sku" },
        new() { Key = "lines[].taxes[].rate", Type = FieldType.Number },
        new() { Key = "state", Allowed = ["open", "paid"] },
        new() { Key = "tags[]" },
    ];

    [Fact]
    public void A_step_can_take_each_value_and_each_list() => Assert.Equal(
        ["{{ record['e.mail'] }}", "{{ customer.name }}", "{{ id }}", "{{ lines }}", "{{ state }}", "{{ tags }}"],
        RecordNames.Of(Returns));

    [Fact]
    public void A_sample_has_a_value_for_each_field_and_a_member_in_each_list() => Assert.Equal(
        """{"e.mail":"ada@example.com","customer":{"name":"Ada"},"id":12,"lines":"""
        + """[{"sku":"sku","taxes":[{"rate":12.5}]}],"state":"open","tags":["tags"]}""",
        System.Text.Json.Nodes.JsonNode.Parse(RecordNames.Sample(Returns))!.ToJsonString());

    [Theory]
    [InlineData("{{ customer.name }} {{ record }}", null)]
    [InlineData("{{ lines | first }}", null)]
    [InlineData("{{ custmer.name }}", "custmer")]
    [InlineData("{{ own }}", null)]
    public void A_name_is_known_from_the_description_or_the_sample(string text, string? unknown) =>
        Assert.Equal(unknown, RecordNames.UnknownIn(text, """{"own":1}""", Returns));
}
