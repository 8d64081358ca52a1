using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Flows;
using Connectors.Domain.Requests;
using Connectors.Domain.Requests.Rendering;
using Connectors.Domain.Tests.Requests;

namespace Connectors.Domain.Tests.Flows;

/// <summary>Whatever a request would be refused for and is known before, is said before.</summary>
public sealed class ShapeCheckTests
{
    private static readonly Variable Optional = new() { Key = "id", Label = "Order" };

    [Theory]
    [InlineData("/orders/{{id}}", null, null, true)]
    [InlineData("/orders/{{id}}", null, "", true)]
    [InlineData("/orders/{{id}}", null, "7", false)]
    [InlineData("/orders/{{id}}", "7", null, false)]
    [InlineData("/orders/{{id}}", "7", "", true)]
    [InlineData("/orders/{{id}}/lines", null, null, true)]
    [InlineData("/orders/no-{{id}}.json", null, null, true)]
    [InlineData("/orders/{{id}}?full={{x}}", null, "7", false)]
    [InlineData("/orders?id={{id}}", null, null, false)]
    [InlineData("/orders//lines", null, null, false)]
    [InlineData("/orders/", null, null, false)]
    public void An_empty_value_in_a_path_is_missing_whether_it_is_required_or_not(
        string path, string? standard, string? own, bool isMissing)
    {
        var endpoint = new Endpoint { Key = "e", Method = "DELETE", Path = path, Variables = [Optional with { Default = standard }] };
        var values = own is null ? [] : new Dictionary<string, string> { ["id"] = own };
        var input = Given.Input(Given.Connector(endpoint));

        AssertMisses(
            input with { Values = new RequestValues(new Dictionary<string, string>(), values) },
            isMissing ? [new Problem.MissingVariable("id", "Order", VariableOwner.Shape)] : []);
    }

    [Theory]
    [InlineData("https://acme.example/{{id}}/v1", "/orders", "7", "", true)]
    [InlineData("https://acme.example/{{id}}", "/orders", null, null, true)]
    [InlineData("https://acme.example/{{id}}", "/orders", null, "7", false)]
    [InlineData("https://acme.example/v1", "/{{id}}/orders", "7", "", true)]
    [InlineData("https://acme.example/v1", "/{{id}}/orders", "7", null, false)]
    [InlineData("https://acme.example/v1//x", "/orders", null, null, false)]
    public void What_the_instance_has_to_have_for_a_path_is_missing_on_the_instance(
        string baseUrl, string path, string? standard, string? own, bool isMissing)
    {
        var connector = Given.Connector(new Endpoint { Key = "e", Path = path }, baseUrl: baseUrl) with
        {
            Variables = [Optional with { Default = standard }],
        };
        var values = own is null ? [] : new Dictionary<string, string> { ["id"] = own };

        AssertMisses(
            Given.Input(connector) with { Values = new RequestValues(values, new Dictionary<string, string>()) },
            isMissing ? [new Problem.MissingVariable("id", "Order", VariableOwner.Instance)] : []);
    }

    [Fact]
    public void Where_nothing_comes_before_there_is_no_payload_for_a_path()
    {
        var input = Given.Input(Given.Connector(new Endpoint { Key = "e", Path = "/orders/{{payload}}" }));

        Assert.Equal("payload", Assert.IsType<Problem.Unfit>(Assert.Single(Given.Problems(input))).Name);
        var handedOver = input with { Values = input.Values with { Payload = "7" } };
        Assert.Equal("https://acme.example/api/v2/orders/7", Given.Request(handedOver).Url.Reveal());
    }

    private static void AssertMisses(RequestInput input, Problem[] problems)
    {
        var instance = new InstanceFacts("none", FilledIn.KeysOf(input.Values.Instance), HasToken: false)
        {
            Emptied = FilledIn.EmptiedOf(input.Values.Instance),
        };
        var shape = new FlowShape(instance, "e", FilledIn.KeysOf(input.Values.Shape))
        {
            Emptied = FilledIn.EmptiedOf(input.Values.Shape),
        };

        Assert.Equal(problems, ShapeCheck.Problems(input.Definition, shape));
        Assert.Equal(problems, RequestRenderer.Render(input) is RenderResult.Refused refused ? refused.Problems : []);
    }
}
