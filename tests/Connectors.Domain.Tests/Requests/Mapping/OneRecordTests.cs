using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Requests;
using Connectors.Domain.Requests.Mapping;
using Connectors.Domain.Requests.Rendering;

namespace Connectors.Domain.Tests.Requests.Mapping;

public sealed class OneRecordTests
{
    private const string Order = """
        {"id":7,"total":1.10,"big":12345678901234567890.5,"paid":true,"created":"2026-03-31T10:15:00Z","note":null,"state":"open",
         "customer":{"name":"Ada","e.mail":"ada@acme.example"},"tags":["new","gift"],"lines":[{"sku":"A"},{"sku":"B"}],"record":"own"}
        """;

    /// <summary>The text of a step, and what is sent for it.</summary>
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("Hello {{customer.name}}!", "Hello Ada!")]
    [InlineData("{{ id }}", "7")]
    [InlineData("{{ total }}", "1.10")]
    [InlineData("{{ big }}", "12345678901234567890.5")]
    [InlineData("{{ paid }}", "true")]
    [InlineData("{{ customer['e.mail'] }}", "ada@acme.example")]
    [InlineData("{{ lines[1].sku }}", "B")]
    [InlineData("{{ lines.size }}", "2")]
    [InlineData("{{ tags | join: \", \" }}", "new, gift")]
    [InlineData("{{ tags | first }}-{{ tags | last }}", "new-gift")]
    [InlineData("{{ state | upcase }}", "OPEN")]
    [InlineData("{{ created | date: \"%d.%m.%Y\" }}", "31.03.2026")]
    [InlineData("{{ total | times: 3 | format_number: \"0.00\" }}", "3.30")]
    [InlineData("{{ note | default: \"none\" }}", "none")]
    [InlineData("{{ missing | default: \"none\" }}", "none")]
    [InlineData("no. {{ missing | default: \"\" }}", "no. ")]
    [InlineData("{{ tags }}", "[\"new\",\"gift\"]")]
    [InlineData("{{ record }}", "own")]
    [InlineData("Dear {{ \"{{\" }}name}}", "Dear {{name}}")]
    [InlineData("{% if %}", "{% if %}")]
    [InlineData("<b>{{ customer.name }}</b>", "<b>Ada</b>")]
    public void A_text_becomes_what_the_record_says(string text, string sent) =>
        Assert.Equal($"https://acme.example/api/v2?x={Uri.EscapeDataString(sent)}", Url(text));

    [Theory]
    [InlineData("{{ missing }}")]
    [InlineData("{{ missing | default: \"\" }}")]
    [InlineData("{{ note }}")]
    [InlineData("{{ customer.phone.home }}")]
    public void A_value_that_the_record_lacks_is_left_out(string text) => Assert.Equal("https://acme.example/api/v2", Url(text));

    [Theory]
    [InlineData("Hello {{ custmer }}", "The record has no custmer. Add | default: \"\" where it may be absent.")]
    [InlineData("Hello {{ customer.phone }}", "The record has no customer.phone. Add | default: \"\" where it may be absent.")]
    [InlineData("{{ id | divided_by: 0 }}", "{{ id | divided_by: 0 }} can't be evaluated for this record.")]
    public void A_text_that_does_not_fit_the_record_is_a_problem_and_never_sent(string text, string why) =>
        Assert.Equal([new Problem.Unfit("x", why)], Problems(text));

    [Theory]
    [InlineData("{{ id | nosuch }}", "There is no function nosuch. Use one of: abs, append,")]
    [InlineData("{{ customer.name", "The text between the braces can't be read")]
    [InlineData("{{ (1..9) | join: \"\" }}", "")]
    [InlineData("{{ note | default: \"{\" | nosuch }}", "There is no function nosuch.")]
    [InlineData("{{ id | append: x | plus: (y | nosuch) }}", "")]
    [InlineData("{{ id | }}", "The text between the braces can't be read at character")]
    [InlineData("{% for a in b %}{{ a }}{% endfor %}", "{% … %} is not supported.")]
    public void What_can_never_be_evaluated_is_known_before_there_is_a_record(string text, string why)
    {
        Assert.StartsWith(why, MappingFaults.In(text), StringComparison.Ordinal);
        Assert.StartsWith(why, Assert.IsType<Problem.Unfit>(Assert.Single(Problems(text))).Why, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_can_not_be_made_to_grow_without_bound()
    {
        var replace = $" | replace: \"A\", \"{new string('A', 30)}\"";
        var growing = $"{{{{ customer.name{string.Concat(Enumerable.Repeat(replace, 19))} }}}}";

        Assert.Equal([new Problem.Unfit("x", "The function replace makes more than 1 million characters.")], Problems(growing));
        Assert.Equal(
            [new Problem.Unfit("x", "The function format_number makes more than 1 million characters.")],
            Problems("{{ id | format_number: \"F999999999\" }}"));
    }

    [Fact]
    public void A_text_knows_no_current_time() =>
        Assert.Equal(
            [new Problem.Unfit("x", "There is no current time. Use a date of the record.")],
            Problems("{{ \"now\" | date: \"%Y\" }}"));

    [Fact]
    public void A_text_of_many_brackets_is_refused_before_it_is_read()
    {
        Assert.Equal("The text has more than 60 brackets. Shorten it.", MappingFaults.In($"{{{{ {new string('[', 2_000)} }}}}"));
    }

    private static string Url(string text) => $"{Given.Request(Input(text)).Url}";

    private static IReadOnlyList<Problem> Problems(string text) => Given.Problems(Input(text));

    private static RequestInput Input(string text)
    {
        var endpoint = new Endpoint { Key = "e", Query = [new NamedValue { Key = "x", Value = "{{x}}" }] };
        var input = Given.Input(Given.Connector(endpoint), ("x", text));
        return input with { Values = input.Values with { Source = OneRecord.Of(Order) } };
    }
}
