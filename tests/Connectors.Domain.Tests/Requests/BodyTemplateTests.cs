using System.Text.Json;
using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Flows;
using Connectors.Domain.Requests;

namespace Connectors.Domain.Tests.Requests;

public sealed class BodyTemplateTests
{
    private const string BreaksOut = "a\",\"admin\":true,\"b\":\"<&=\n";
    private const string AsForm = "a%22%2C%22admin%22%3Atrue%2C%22b%22%3A%22%3C%26%3D%0A";
    private const string AsXml = "a&quot;,&quot;admin&quot;:true,&quot;b&quot;:&quot;&lt;&amp;=\n";

    [Theory]
    [InlineData(null)]
    [InlineData("application/json")]
    [InlineData("Application/JSON; charset=utf-8")]
    [InlineData("application/vnd.api+json")]
    [InlineData("text/json")]
    [InlineData("application/x-ndjson")]
    [InlineData("application/ndjson")]
    [InlineData("application/jsonl")]
    [InlineData("application/json-seq")]
    [InlineData("application/x-amz-json-1.1")]
    public void In_whatever_is_JSON_a_value_stays_one_text_on_one_line(string? type)
    {
        var body = Body(type, """{"name":"{{x}}","more":{{x}}}""");

        using var document = JsonDocument.Parse(body);
        Assert.Equal([BreaksOut, BreaksOut], document.RootElement.EnumerateObject().Select(property => property.Value.GetString()));
        Assert.DoesNotContain('\n', body);
    }

    [Theory]
    [InlineData("application/x-www-form-urlencoded", AsForm)]
    [InlineData("application/xml", AsXml)]
    [InlineData("text/xml", AsXml)]
    [InlineData("application/soap+xml", AsXml)]
    [InlineData("text/plain", BreaksOut)]
    [InlineData("text/plain; charset=utf-8", BreaksOut)]
    [InlineData("text/markdown", BreaksOut)]
    [InlineData("application/octet-stream", BreaksOut)]
    public void In_other_media_types_a_value_is_written_as_their_rule_says(string type, string written) =>
        Assert.Equal($"name={written}", Body(type, "name={{x}}"));

    [Theory]
    [InlineData("application/graphql", "application/graphql")]
    [InlineData("multipart/form-data; boundary=x", "multipart/form-data")]
    [InlineData("multipart/x-json", "multipart/x-json")]
    [InlineData("text/csv", "text/csv")]
    [InlineData("text/html", "text/html")]
    [InlineData("*/*", "*/*")]
    [InlineData("anything", "anything")]
    public void A_body_that_has_no_rule_takes_no_values_and_says_so_by_its_media_type_before_it_is_sent(string type, string named)
    {
        foreach (var template in new[] { "name={{x}}", "{{payload}}" })
        {
            var connector = Given.Connector(Endpoint(type, template));
            var input = Given.Input(connector, ("x", "a"));

            var problem = Assert.Single(Given.Problems(input with { Values = input.Values with { Payload = "{}" } }));

            Assert.Equal(new Problem.BodyTakesNoValues(named), problem);
            Assert.Contains(named, ProblemText.Of(problem), StringComparison.Ordinal);
            var instance = new InstanceFacts("none", new HashSet<string>(), HasToken: false);
            Assert.Equal([problem], ShapeCheck.Problems(connector, new FlowShape(instance, "e", new HashSet<string>())));
        }
    }

    [Fact]
    public void A_body_without_values_is_sent_as_it_is_whatever_it_is() =>
        Assert.Equal("{ orders { id } }", Body("application/graphql", "{ orders { id } }"));

    [Fact]
    public void JSON_of_several_lines_stays_on_its_line() =>
        Assert.Equal("{\"a\":[1,   2]}\n", Body("application/x-ndjson", "{\"a\":{{x}}}\n", "[1,\r\n 2]"));

    [Theory]
    [InlineData("a={{x}}&b=1", "", "b=1")]
    [InlineData("a=&b={{x}}", "", "a=")]
    [InlineData("a={{x}}&b={{x}}", "v&w", "a=v%26w&b=v%26w")]
    [InlineData("a=x{{x}}&b={{x}}", "", "a=x")]
    public void A_field_of_a_form_without_a_value_is_left_out(string template, string value, string body) =>
        Assert.Equal(body, Body("application/x-www-form-urlencoded", template, value));

    private static Endpoint Endpoint(string? type, string template) =>
        new() { Key = "e", Method = "POST", ContentType = type, Body = template };

    private static string Body(string? type, string template, string value = BreaksOut) =>
        Given.Request(Given.Input(Given.Connector(Endpoint(type, template)), ("x", value))).Body!.Reveal();
}
