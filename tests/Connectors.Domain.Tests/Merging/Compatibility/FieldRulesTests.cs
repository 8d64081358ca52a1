using Connectors.Domain.Merging.Compatibility;

namespace Connectors.Domain.Tests.Merging.Compatibility;

public sealed class FieldRulesTests
{
    private const string Id = """{"key":"order.id"}""";

    /// <summary>The fields of a body before and after, and how the change is judged.</summary>
    [Theory]
    [InlineData(Id, """{"key":"order.id"},{"key":"order.note"}""", "field-added", Severity.Harmless)]
    [InlineData(Id, """{"key":"order.id"},{"key":"order.note","required":true}""", "required-field-added", Severity.Breaking)]
    [InlineData(Id, """{"key":"order.id"},{"key":"note","required":true}""", "required-field-added", Severity.Breaking)]
    [InlineData(Id, """{"key":"order.id"},{"key":"gift.note","required":true}""", "field-added", Severity.Harmless)]
    [InlineData(
        Id,
        """{"key":"order.id"},{"key":"gift","type":"object","required":true},{"key":"gift.note","required":true}""",
        "required-field-added", Severity.Breaking)]
    [InlineData(Id, """{"key":"order.id"},{"key":"note","required":true,"default":"x"}""", "field-added", Severity.Harmless)]
    [InlineData(Id, """{"key":"order.id"},{"key":"note","required":true,"constant":"x"}""", "field-added", Severity.Notable)]
    [InlineData(Id, """{"key":"order.id"},{"key":"note","required":true,"readOnly":true}""", "field-added", Severity.Harmless)]
    [InlineData("""{"key":"order.id"},{"key":"note"}""", Id, "field-removed", Severity.Breaking)]
    [InlineData("""{"key":"order.id"},{"key":"note","readOnly":true}""", Id, "field-removed", Severity.Harmless)]
    [InlineData("""{"key":"order.id"}""", """{"key":"id"}""", "field-removed", Severity.Breaking)]
    [InlineData("""{"key":"id"}""", """{"key":"id","required":true}""", "field-required", Severity.Breaking)]
    [InlineData("""{"key":"id","default":"1"}""", """{"key":"id","default":"1","required":true}""", "field-required", Severity.Harmless)]
    [InlineData("""{"key":"id","required":true}""", """{"key":"id"}""", "field-optional", Severity.Harmless)]
    [InlineData("""{"key":"id"}""", """{"key":"id","type":"number"}""", "field-type-changed", Severity.Breaking)]
    [InlineData("""{"key":"id","type":"integer"}""", """{"key":"id","type":"number"}""", "field-type-changed", Severity.Harmless)]
    [InlineData("""{"key":"id","type":"number"}""", """{"key":"id","type":"integer"}""", "field-type-changed", Severity.Breaking)]
    [InlineData("""{"key":"id","type":"boolean"}""", """{"key":"id","type":"json"}""", "field-type-changed", Severity.Harmless)]
    [InlineData("""{"key":"id","format":"date"}""", """{"key":"id","format":"date-time"}""", "field-format-changed", Severity.Breaking)]
    [InlineData("""{"key":"id","format":"int32"}""", """{"key":"id","format":"int64"}""", "field-format-changed", Severity.Harmless)]
    [InlineData("""{"key":"id"}""", """{"key":"id","format":"email"}""", "field-format-changed", Severity.Notable)]
    [InlineData("""{"key":"id"}""", """{"key":"id","allowed":["a"]}""", "field-values-narrowed", Severity.Breaking)]
    [InlineData("""{"key":"id","allowed":["a","b"]}""", """{"key":"id","allowed":["a"]}""", "field-values-narrowed", Severity.Breaking)]
    [InlineData("""{"key":"id","allowed":["a"]}""", """{"key":"id","allowed":["a","b"]}""", "field-values-widened", Severity.Harmless)]
    [InlineData("""{"key":"id","allowed":["a"]}""", """{"key":"id"}""", "field-values-widened", Severity.Harmless)]
    [InlineData("""{"key":"id"}""", """{"key":"id","readOnly":true}""", "field-read-only", Severity.Breaking)]
    [InlineData("""{"key":"id","constant":"a"}""", """{"key":"id","constant":"b"}""", "field-constant-changed", Severity.Notable)]
    [InlineData("""{"key":"id"}""", """{"key":"id","constant":"b"}""", "field-constant-added", Severity.Breaking)]
    [InlineData("""{"key":"id","constant":"b"}""", """{"key":"id"}""", "field-constant-changed", Severity.Notable)]
    [InlineData(
        """{"key":"id","required":true,"constant":"b"}""", """{"key":"id","required":true}""",
        "field-constant-removed", Severity.Breaking)]
    [InlineData(
        """{"key":"id","required":true,"default":"a"}""", """{"key":"id","required":true}""", "field-default-removed", Severity.Breaking)]
    [InlineData(
        """{"key":"id","required":true,"default":"a"}""", """{"key":"id","required":true,"default":"b"}""",
        "field-default-changed", Severity.Notable)]
    [InlineData("""{"key":"id","default":"a"}""", """{"key":"id","default":"b"}""", "field-texts-changed", Severity.Harmless)]
    [InlineData("""{"key":"id","help":"a"}""", """{"key":"id","help":"b"}""", "field-texts-changed", Severity.Harmless)]
    public void A_change_of_what_is_sent_is_judged_by_the_table(string before, string after, string rule, Severity severity) =>
        Assert.Equal((rule, severity), Worst(Sending(before), Sending(after)));

    /// <summary>The fields of records before and after, and how the change is judged.</summary>
    [Theory]
    [InlineData(Id, """{"key":"order.id"},{"key":"note"}""", "returned-field-added", Severity.Harmless)]
    [InlineData("""{"key":"order.id"},{"key":"note"}""", Id, "returned-field-removed", Severity.Breaking)]
    [InlineData(Id, "", "returned-field-removed", Severity.Notable)]
    [InlineData("""{"key":"id","required":true}""", """{"key":"id"}""", "returned-field-optional", Severity.Breaking)]
    [InlineData("""{"key":"id"}""", """{"key":"id","required":true}""", "returned-field-required", Severity.Harmless)]
    [InlineData("""{"key":"id"}""", """{"key":"id","type":"integer"}""", "returned-field-type-changed", Severity.Breaking)]
    [InlineData("""{"key":"n","type":"number"}""", """{"key":"n","type":"integer"}""", "returned-field-type-changed", Severity.Harmless)]
    [InlineData("""{"key":"n","type":"integer"}""", """{"key":"n","type":"number"}""", "returned-field-type-changed", Severity.Breaking)]
    [InlineData("""{"key":"id","format":"date"}""", """{"key":"id","format":"uuid"}""", "returned-field-format-changed", Severity.Notable)]
    [InlineData(
        """{"key":"s","allowed":["a"]}""", """{"key":"s","allowed":["a","b"]}""",
        "returned-field-values-changed", Severity.Notable)]
    [InlineData(
        """{"key":"s","allowed":["a","b"]}""", """{"key":"s","allowed":["a"]}""",
        "returned-field-texts-changed", Severity.Harmless)]
    public void A_change_of_what_comes_back_is_judged_by_the_table(string before, string after, string rule, Severity severity) =>
        Assert.Equal((rule, severity), Worst(Endpoint($"\"returns\":[{before}]"), Endpoint($"\"returns\":[{after}]")));

    [Fact]
    public void A_body_that_gets_a_description_breaks_nothing()
    {
        var findings = Report(
            Endpoint("\"body\":\"{{payload}}\""), Sending("""{"key":"id","required":true},{"key":"note"}""")).Findings;

        Assert.Equal(["body-described", "field-described", "field-described"], findings.Select(finding => finding.Rule).Order());
        Assert.All(findings, finding => Assert.Equal(Severity.Harmless, finding.Severity));
    }

    [Theory]
    [InlineData("""{ "order": {{payload}} }""", "body-changed", Severity.Breaking)]
    [InlineData("", "required-field-added", Severity.Breaking)]
    public void A_body_that_becomes_another_one_breaks(string body, string rule, Severity severity) => Assert.Equal(
        (rule, severity),
        Worst(Endpoint($"\"body\":{System.Text.Json.JsonSerializer.Serialize(body)}"), Sending("""{"key":"id","required":true}""")));

    /// <summary>The path and its variables afterwards; before, it was /orders/{{b}}/{{c}}.</summary>
    [Theory]
    [InlineData("/orders/{{a}}/{{c}}", "a,c", "path-placeholder-renamed", Severity.Harmless)]
    [InlineData("/orders/{{c}}/{{b}}", "b,c", "path-changed", Severity.Breaking)]
    [InlineData("/orders/{{a}}/{{c}}", "a,b,c", "path-changed", Severity.Breaking)]
    [InlineData("/order/{{b}}/{{c}}", "b,c", "path-changed", Severity.Breaking)]
    [InlineData("/orders/{{b}}", "b,c", "path-changed", Severity.Breaking)]
    public void A_renamed_placeholder_is_no_new_address(string path, string variables, string rule, Severity severity)
    {
        string With(string at, string keys) =>
            Endpoint($"\"path\":\"{at}\",\"variables\":[{string.Join(',', keys.Split(',').Select(key => $$"""{"key":"{{key}}"}"""))}]");

        Assert.Contains(
            Report(With("/orders/{{b}}/{{c}}", "b,c"), With(path, variables)).Findings,
            finding => finding.Rule == rule && finding.Severity == severity);
    }

    private static (string, Severity) Worst(string before, string after)
    {
        var worst = Report(before, after).Findings[0];
        return (worst.Rule, worst.Severity);
    }

    private static CompatibilityReport Report(string before, string after) =>
        CompatibilityReport.Between(Some.Definition(before), Some.Definition(after));

    private static string Sending(string fields) => Endpoint($"\"fields\":[{fields}]");

    private static string Endpoint(string more) => $$"""
        {"format":"connector/1","name":"A","baseUrl":"https://a.example","endpoints":[{"key":"e","method":"POST",{{more}}}]}
        """;
}
