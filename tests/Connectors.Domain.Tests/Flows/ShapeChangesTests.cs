using Connectors.Domain.Definitions;
using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Flows;
using Connectors.Domain.Ids;
using Connectors.Domain.Merging.Compatibility;
using Connectors.Domain.Requests;
using Connectors.Domain.Requests.Fields;

namespace Connectors.Domain.Tests.Flows;

public sealed class ShapeChangesTests
{
    private static readonly ConnectorContent Before = new()
    {
        Name = "Shop",
        BaseUrl = "https://a.example",
        Variables = [new() { Key = "site", Default = "uk" }],
        Authentication = [new() { Key = "key", Type = AuthenticationType.ApiKey, Parameter = "X-Key" }, new() { Key = "none" }],
        Endpoints = [new() { Key = "orders.list", Path = "/orders" }, new() { Key = "odd]key", Path = "/odd" }],
    };

    public static TheoryData<ConnectorContent, string> Changes => new()
    {
        { Before, "" },
        { Before with { Summary = "A shop", RateLimit = new() { Requests = 1 } }, "" },
        { Before with { Endpoints = [Before.Endpoints[0] with { Name = "Orders" }, Before.Endpoints[1]] }, "" },
        { Before with { Endpoints = [Before.Endpoints[0], Before.Endpoints[1] with { Path = "/even" }] }, "" },
        { Before with { Authentication = [Before.Authentication[0]] }, "" },
        { Before with { Endpoints = [Before.Endpoints[0] with { Path = "/orders2" }, Before.Endpoints[1]] }, "path-changed" },
        { Before with { Endpoints = [Before.Endpoints[1]] }, "endpoint-removed" },
        {
            Before with { Authentication = [Before.Authentication[0] with { Parameter = "X-Other" }, Before.Authentication[1]] },
            "authentication-place-changed"
        },
        { Before with { Variables = [new() { Key = "site", Default = "de" }] }, "default-changed" },
        { Before with { BaseUrl = "https://b.example" }, "host-changed" },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void A_shape_notices_what_it_uses(ConnectorContent after, string rule)
    {
        var report = CompatibilityReport.Between(Definition(Before), Definition(after));
        var shape = new FlowShape(new InstanceFacts("key", new HashSet<string>(), false), "orders.list", new HashSet<string>());

        Assert.Equal(rule, string.Join(' ', ShapeChanges.Of(report, shape).Select(finding => finding.Rule)));
    }

    /// <summary>What a shape fills in, and which of three changes it notices: note removed, rank required, source sent.</summary>
    [Theory]
    [InlineData("", "field-removed required-field-added field-added")]
    [InlineData("note", "field-removed required-field-added field-added")]
    [InlineData("id", "required-field-added field-added")]
    public void A_shape_notices_changes_of_the_fields_that_it_fills_in(string filled, string rules)
    {
        ConnectorContent With(params Field[] fields) =>
            Before with { Endpoints = [new() { Key = "orders.create", Method = "POST", Fields = fields }] };
        var report = CompatibilityReport.Between(
            Definition(With(new() { Key = "id" }, new() { Key = "note" })),
            Definition(With(new() { Key = "id" }, new() { Key = "rank", Required = true }, new() { Key = "source", Constant = "us" })));
        var keys = filled.Length == 0 ? [] : new HashSet<string> { FieldKeys.Of(filled) };
        var shape = new FlowShape(new InstanceFacts("key", new HashSet<string>(), false), "orders.create", keys);

        Assert.Equal(rules, string.Join(' ', ShapeChanges.Of(report, shape).Select(finding => finding.Rule)));
    }

    [Fact]
    public void What_was_accepted_holds_for_no_other_definition_and_no_other_flow()
    {
        var effect = new EditEffect([new FlowEffect(new FlowId(Guid.NewGuid()), "Orders", [], ["Path"])], []);
        var more = effect with { Instances = [new InstanceEffect(new InstanceId(Guid.NewGuid()), "Production", [])] };
        var stops = effect with { Flows = [effect.Flows[0] with { Stops = [new Problem.NotSignedIn()] }] };
        var (before, after) = (Definition(Before).Fingerprint, Definition(Before with { Name = "Shop 2" }).Fingerprint);

        Assert.Equal(effect.Token(before), (effect with { }).Token(before));
        Assert.Distinct([effect.Token(before), effect.Token(after), more.Token(before), stops.Token(before)]);
    }

    private static ConnectorDefinition Definition(ConnectorContent content) =>
        Assert.IsType<DefinitionResult.Accepted>(ConnectorDefinition.Create(content)).Definition;
}
