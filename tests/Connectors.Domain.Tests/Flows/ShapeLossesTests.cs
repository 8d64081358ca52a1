using System.Text;
using Connectors.Domain.Definitions;
using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Flows;
using Connectors.Domain.Requests;
using Connectors.Domain.Requests.Rendering;

namespace Connectors.Domain.Tests.Flows;

public sealed class ShapeLossesTests
{
    private const string Methods =
        """{ "key": "token", "type": "bearer", "variables": [ { "key": "secret", "required": true, "secret": true } ] }""";

    private const string Consenting =
        """
        { "key": "token", "type": "oauth2AuthorizationCode", "authorizationUrl": "https://a.example/a", "tokenUrl": "https://a.example/t",
          "variables": [ { "key": "secret", "required": true, "secret": true } ] }
        """;

    private const string List =
        """
        { "key": "list", "name": "Receive orders", "query": [ { "key": "s", "value": "{{status}}" } ],
          "variables": [ { "key": "status", "label": "Order status" } ] }
        """;

    private static readonly ConnectorContent Now = Content(Methods, List);
    private static readonly FlowShape Shape = new(new InstanceFacts("token", Set("secret"), HasToken: false), "list", Set("status"));

    public static TheoryData<string, string, Problem?> Offers => new()
    {
        { Methods, List, null },
        { Methods, """{ "key": "other" }""", new Problem.MissingEndpoint("list") { Name = "Receive orders" } },
        { Methods, """{ "key": "list" }""", new Problem.UnknownValue("status") { Label = "Order status" } },
        {
            Methods,
            """{ "key": "list", "variables": [ { "key": "status" }, { "key": "year", "required": true } ] }""",
            new Problem.MissingVariable("year", "year", VariableOwner.Shape)
        },
        { """{ "key": "other", "type": "none" }""", List, new Problem.MissingMethod("token") },
        { Consenting, List, new Problem.NotSignedIn() },
    };

    [Theory]
    [MemberData(nameof(Offers))]
    public void What_an_update_takes_from_a_shape_is_named_before_it(string methods, string endpoints, Problem? loss)
    {
        var offered = Content(methods, endpoints);

        Assert.Empty(ShapeCheck.Problems(Now, Shape));
        Assert.Equal(loss, ShapeCheck.Losses(Now, Now, offered, Shape).SingleOrDefault()?.Problem);
        Assert.Equal(loss is null, ShapeCheck.Problems(offered, Shape).Count == 0);
    }

    [Fact]
    public void A_loss_is_ours_where_only_a_modification_provides_it()
    {
        var release = Content(Methods, """{ "key": "list" }""");

        Assert.True(Assert.Single(ShapeCheck.Losses(Now, release, release, Shape)).IsOurs);
        Assert.False(Assert.Single(ShapeCheck.Losses(Now, Now, release, Shape)).IsOurs);
    }

    [Fact]
    public void An_instance_that_nobody_signed_in_yet_loses_no_sign_in_and_one_that_is_signed_in_keeps_it()
    {
        var consenting = Content(Consenting, List);
        var signedIn = Shape with { Instance = Shape.Instance with { HasToken = true } };

        Assert.Empty(ShapeCheck.Losses(consenting, consenting, consenting, Shape));
        Assert.Empty(ShapeCheck.Problems(consenting, signedIn));
    }

    [Fact]
    public void Values_of_an_instance_that_nothing_asks_for_any_more_are_named()
    {
        var before = Content(Methods, List, """{ "key": "store", "label": "Store name" }, { "key": "region" }, { "key": "empty" }""");
        var after = Content(Methods, List, """{ "key": "region" }""");
        var instance = new InstanceFacts("token", Set("secret", "store", "region"), HasToken: false);

        Assert.Equal(["Store name"], InstanceCheck.Unused(before, after, instance));
        Assert.Empty(InstanceCheck.Unused(before, before, instance));
    }

    private static HashSet<string> Set(params string[] keys) => [.. keys];

    private static ConnectorContent Content(string methods, string endpoints, string variables = "")
    {
        var json = $$"""
            { "format": "connector/1", "name": "Shop", "baseUrl": "https://a.example", "variables": [ {{variables}} ],
              "authentication": [ {{methods}} ], "endpoints": [ {{endpoints}} ] }
            """;
        return Assert.IsType<DefinitionResult.Accepted>(ConnectorDefinition.Parse(Encoding.UTF8.GetBytes(json))).Definition.Content;
    }
}
