using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Requests;
using Connectors.Domain.Requests.Fields;
using Connectors.Domain.Requests.Mapping;
using Connectors.Domain.Requests.Rendering;

namespace Connectors.Domain.Tests.Requests.Fields;

public sealed class StepBodyTests
{
    private const string Order = """
        {"id":7,"email":"ada@acme.example","total":1.10,"count":2,"flag":"true","gone":null,"address":{"city":"Delft","rate":1.10},
         "lines":[{"sku":"A","amount":1},{"sku":"B"}],"tags":["new","gift"],"zip":"00123","none":[],
         "order":{"customer":{"email":"x@acme.example"},"state":"paid"},"things":[{"item":"T"}],"item":"own"}
        """;

    /// <summary>Fields and what a step gives for them, and the body.</summary>
    [Theory]
    [InlineData("email", "{{ email }}", """{"email":"ada@acme.example"}""")]
    [InlineData("number:n", "{{ total }}", """{"n":1.10}""")]
    [InlineData("number:n", "12.50", """{"n":12.50}""")]
    [InlineData("integer:n", "{{ count }}", """{"n":2}""")]
    [InlineData("text", "{{ total }}", """{"text":"1.10"}""")]
    [InlineData("boolean:b", "{{ flag }}", """{"b":true}""")]
    [InlineData("json:j", "{{ address }}", """{"j":{"city":"Delft","rate":1.10}}""")]
    [InlineData("json:j", "[1,2]", """{"j":[1,2]}""")]
    [InlineData("a.b.c", "{{ id }}", """{"a":{"b":{"c":"7"}}}""")]
    [InlineData("tags[]", "{{ tags }}", """{"tags":["new","gift"]}""")]
    [InlineData("tags[]", "one", """{"tags":["one"]}""")]
    [InlineData("['a.b']", "x", """{"a.b":"x"}""")]
    [InlineData("[].x", "{{ id }}", """[{"x":"7"}]""")]
    [InlineData("object:place|place.city", "{{ address }}|Ghent", """{"place":{"city":"Ghent","rate":1.10}}""")]
    [InlineData("a|b", "{{ gone }}|x", """{"b":"x"}""")]
    [InlineData("a.gone|b", "{{ gone }}|x", """{"b":"x"}""")]
    [InlineData("a.gone!|b", "{{ gone }}|x", """{"b":"x"}""")]
    [InlineData("rows[].gone!|b", "{{ gone }}|x", """{"b":"x"}""")]
    [InlineData("object:rows[]|rows[].sku!|b", "{{ gone }}|{{ sku }}|x", """{"b":"x"}""")]
    [InlineData("object:rows[]|rows[].code|integer:rows[].n", "{{ lines }}|{{ sku }}|{{ amount }}",
        """{"rows":[{"code":"A","n":1},{"code":"B"}]}""")]
    [InlineData("rows[].code", "{{ id }}", """{"rows":[{"code":"7"}]}""")]
    [InlineData("object:rows[]", "{{ things }}", """{"rows":[{"item":"T"}]}""")]
    [InlineData("tags[]!", "{{ none }}", """{"tags":[]}""")]
    [InlineData("json:j", "{{ zip }}", """{"j":"00123"}""")]
    [InlineData("json:j", "'text'", """{"j":"'text'"}""")]
    [InlineData("object:order!|object:order.customer!|order.customer.email", "{{ order }}",
        """{"order":{"customer":{"email":"x@acme.example"},"state":"paid"}}""")]
    [InlineData("object:order|order.state", "{{ order }}|X-{{ order.state }}",
        """{"order":{"customer":{"email":"x@acme.example"},"state":"X-paid"}}""")]
    [InlineData("object:rows[]|rows[].code|rows[].order", "{{ lines }}|{{ item.sku }}|{{ record.id }}",
        """{"rows":[{"code":"A","order":"7"},{"code":"B","order":"7"}]}""")]
    public void A_body_is_built_from_what_has_a_value(string fields, string texts, string body) =>
        Assert.Equal(body, $"{Given.Request(Input(Fields(fields), texts)).Body}");

    [Fact]
    public void Without_any_field_the_record_is_the_body() =>
        Assert.Equal("{\"a\":1}", $"{Given.Request(Input(Fields("email!"), "") is var input
            ? input with { Values = input.Values with { Payload = "{\"a\":1}" } }
            : input).Body}");

    [Fact]
    public void Constants_and_defaults_of_required_fields_are_sent_and_what_is_read_only_is_not() => Assert.Equal(
        """{"a":"x","kind":"order","n":5}""",
        $"{Given.Request(Input(
            [
                new Field { Key = "a" },
                new Field { Key = "kind", Constant = "order" },
                new Field { Key = "n", Type = FieldType.Integer, Required = true, Default = "5" },
                new Field { Key = "optional", Default = "y" },
                new Field { Key = "id", ReadOnly = true, Required = true },
            ],
            "x")).Body}");

    /// <summary>Fields and texts, and what is wrong.</summary>
    [Theory]
    [InlineData("a|b!", "x", "Enter b.")]
    [InlineData("a|c.d!", "x", "")]
    [InlineData("a", "{{ gone }}", "")]
    [InlineData("a|c.d!|c.e", "x||y", "Enter c.d.")]
    [InlineData("a|object:c!|c.d!", "x", "Enter c.d.")]
    [InlineData("a|object:rows[]!", "x", "Enter rows[].")]
    [InlineData("a!", "{{ gone }}", "a: It is required, and the record has no value for it.")]
    [InlineData("a.b!", "{{ gone }}", "a.b: It is required, and the record has no value for it.")]
    [InlineData("integer:n", "{{ total }}", "n: It takes a whole number.")]
    [InlineData("number:n", "{{ email }}", "n: It takes a number such as 12.5, with a point.")]
    [InlineData("boolean:b", "yes", "b: It takes true or false.")]
    [InlineData("integer:n", "{{ zip }}", "n: It takes a number such as 12.5, with a point.")]
    [InlineData("number:n", ".5", "n: It takes a number such as 12.5, with a point.")]
    [InlineData("a", "{{ tags }}",
        "a: It takes text, and the value is a list or an object. Choose one of its values, or use | join: \", \".")]
    [InlineData("rows[].code!|rows[].n", "|{{ id }}", "Enter rows[].code.")]
    [InlineData("rows[].code!|rows[].n", "{{ gone }}|{{ id }}", "rows[].code: It is required, and the record has no value for it.")]
    [InlineData("object:rows[]|rows[].amount!|rows[].sku", "{{ lines }}|{{ amount }}|{{ sku }}",
        "rows[].amount: It is required, and the record has no value for it.")]
    public void A_body_that_lacks_a_value_or_has_a_wrong_one_is_not_sent(string fields, string texts, string problems) => Assert.Equal(
        problems,
        RequestRenderer.Render(Input(Fields(fields), texts)) is RenderResult.Refused refused
            ? string.Join('|', refused.Problems.Select(ProblemText.Of))
            : "");

    [Fact]
    public void A_body_of_fixed_values_is_sent_without_asking() => Assert.Equal(
        """{"kind":"order","tags":["new"]}""",
        BodyOf([new Field { Key = "kind", Constant = "order" }, new Field { Key = "tags[]", Constant = "new" }], ""));

    [Fact]
    public void Fixed_values_come_beside_those_of_each_member_of_a_list() => Assert.Equal(
        """{"rows":[{"sku":"A","amount":1,"kind":"x"},{"sku":"B","kind":"x"}]}""",
        BodyOf(
            [new Field { Key = "rows[]", Type = FieldType.Object }, new Field { Key = "rows[].kind", Constant = "x" }],
            "{{ lines }}"));

    [Fact]
    public void A_record_stays_what_it_is_however_often_it_is_sent()
    {
        var input = Input(Fields("object:order|order.state"), "{{ order }}|X-{{ order.state }}");

        Assert.Equal($"{Given.Request(input).Body}", $"{Given.Request(input).Body}");
    }

    [Fact]
    public void A_value_that_is_not_allowed_is_refused_with_those_that_are() => Assert.Equal(
        "a: It takes only open, paid.",
        ProblemText.Of(Assert.Single(Given.Problems(Input([new Field { Key = "a", Allowed = ["open", "paid"] }], "{{ id }}")))));

    [Fact]
    public void A_form_leaves_out_what_has_no_value() => Assert.Equal(
        "a%5Bb%5D=x%20%26&lines%5B0%5D%5Bsku%5D=A&lines%5B1%5D%5Bsku%5D=B&tags=new&tags=gift",
        $"{Given.Request(Input(Fields("a.b|empty|object:lines[]|lines[].sku|tags[]"), "x &||{{ lines }}|{{ sku }}|{{ tags }}",
            "application/x-www-form-urlencoded")).Body}");

    [Fact]
    public void A_form_of_several_parts_has_a_part_for_each_value_and_a_boundary_that_follows_from_them()
    {
        var request = Given.Request(Input(Fields("a|file:in.document"), "{{ email }}|line one", "multipart/form-data"));
        var boundary = request.ContentType!.Split("boundary=")[1];

        Assert.Equal(
            $"--{boundary}\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nada@acme.example\r\n"
            + $"--{boundary}\r\nContent-Disposition: form-data; name=\"in[document]\"; filename=\"in[document]\"\r\n"
            + $"Content-Type: application/octet-stream\r\n\r\nline one\r\n--{boundary}--\r\n",
            $"{request.Body}");
    }

    [Fact]
    public void A_body_of_another_type_is_not_built() =>
        Assert.Equal([new Problem.BodyTakesNoValues("text/csv")], Given.Problems(Input(Fields("a"), "x", "text/csv")));

    private static string BodyOf(IReadOnlyList<Field> fields, string texts) => $"{Given.Request(Input(fields, texts)).Body}";

    /// <summary>“integer:n!” is a required whole number.</summary>
    private static IReadOnlyList<Field> Fields(string fields) =>
    [
        .. fields.Split('|').Select(field => new Field
        {
            Key = field.Split(':')[^1].TrimEnd('!'),
            Type = field.Split(':') is [var type, _] ? Enum.Parse<FieldType>(type, ignoreCase: true) : FieldType.Text,
            Required = field.EndsWith('!'),
        }),
    ];

    private static RequestInput Input(IReadOnlyList<Field> fields, string texts, string? contentType = null)
    {
        var given = fields
            .Zip(texts.Split('|'), (field, text) => (Key: FieldKeys.Of(field), Text: text))
            .Where(pair => pair.Text.Length > 0)
            .ToArray();
        var endpoint = new Endpoint { Key = "e", Method = "POST", Fields = fields, ContentType = contentType };
        var input = Given.Input(Given.Connector(endpoint), given);
        return input with { Values = input.Values with { Source = OneRecord.Of(Order) } };
    }
}
