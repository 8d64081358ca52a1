using Connectors.Domain.Definitions;
using Connectors.Domain.Ids;
using Connectors.Domain.Updating;
using Connectors.Domain.Updating.Effects;
using Connectors.Domain.Updating.Facts;
using Connectors.Domain.Updating.Options;
using Connectors.Domain.Updating.Planning;
using static Connectors.Domain.Tests.Updating.Given;

namespace Connectors.Domain.Tests.Updating.Moving;

public sealed class MovePlanTests
{
    private static readonly ConnectorDefinition Edited = Definition(Orders, Stock, Refunds);

    private static readonly ConnectorDefinition Newer = Definition(Orders, Stock, Drafts);

    [Fact]
    public void Everything_moves_by_default_and_the_old_version_is_removed()
    {
        var way = Plan(MoveChoices.Safest).Options[0];

        Assert.Equal((1, 1), (way.Sums.Edits, way.Sums.Kept));
        Assert.Equal(InstanceWay.Move, Assert.Single(way.Lead.Moves.Instances).Choice.Way);
        Assert.All(way.Flows, flow => Assert.Equal(FlowFate.Identical, flow.Fate));
        Assert.Equal(
            ["EditNewer", "MoveInstance", "PointFlow", "PointFlow", "Retire"], way.Lead.Steps.Select(step => step.GetType().Name));
        Assert.Empty(way.Consents);
    }

    [Fact]
    public void A_choice_changes_the_hash_of_the_plan()
    {
        var hashes = new[] { MoveChoices.Safest, MoveChoices.Safest with { KeepsOld = true }, Only("Orders in") }
            .Select(choices => Plan(choices).Document.Hash);

        Assert.Equal(3, hashes.Distinct().Count());
    }

    [Fact]
    public void A_flow_that_lacks_something_on_the_newer_version_needs_a_consent()
    {
        var way = Plan(MoveChoices.Safest, Definition(Orders)).Options[0];

        Assert.IsType<Consent.BreakFlows>(Assert.Single(way.Consents));
        Assert.Equal(FlowFate.Breaks, way.Flows.Single(flow => flow.Name == "Stock in").Fate);
    }

    [Fact]
    public void What_the_newer_version_asks_for_is_filled_in_with_the_move()
    {
        var plan = Plan(MoveChoices.Safest, Asking);
        var way = plan.Options[0];
        var seen = new SeenPlan(plan.Document.Hash, plan.Document.Json);
        var request = new UpdateRequest(Id, Move.Name, seen, [.. way.Consents.Select(consent => consent.Key)], Actor);

        Assert.Equal(["tenant"], way.Lead.Moves.Asked.Select(asked => asked.Variable.Key));
        Assert.Equal(["Tenant"], Assert.IsType<UpdateResult.NotFilled>(UpdateRules.Refusal(plan, request)).Labels);
        var filled = new Dictionary<InstanceId, IReadOnlyDictionary<string, string>>
        {
            [Shop.Id] = new Dictionary<string, string> { ["tenant"] = "north" },
        };
        Assert.Null(UpdateRules.Refusal(plan, request with { Filled = filled }));
    }

    [Fact]
    public void A_value_in_an_address_that_gets_credentials_is_not_asked_for()
    {
        var newer = Some.Definition("""
            { "format": "connector/1", "name": "Shop", "baseUrl": "https://shop.example",
              "authentication": [ { "key": "key", "name": "Key", "type": "oauth2ClientCredentials",
                "tokenUrl": "https://{{tenant}}.example/token",
                "variables": [ { "key": "tenant", "required": true }, { "key": "clientId", "required": true },
                  { "key": "clientSecret", "required": true, "secret": true } ] } ],
              "endpoints": [ { "key": "orders.list", "path": "/orders" } ] }
            """);

        var way = Plan(MoveChoices.Safest, newer).Options[0];

        Assert.Equal(["clientId", "clientSecret"], way.Lead.Moves.Asked.Select(asked => asked.Variable.Key).Order());
        Assert.Contains(way.Consents, consent => consent is Consent.StopInstances);
    }

    [Fact]
    public void Edits_that_change_what_flows_of_the_newer_version_send_are_shown()
    {
        var there = Flow("On the newer", "orders.list");
        var edited = Definition(
            """{"key":"orders.list","name":"Receive orders","path":"/orders","query":[{"key":"all","value":"yes"}]}""", Stock);
        var facts = Facts(edited, Newer);
        var moving = Moving(facts, MoveChoices.Safest);

        var way = UpdatePlanner.Plan(moving with { Move = moving.Move! with { Flows = [there], Instances = [Shop] } }).Options[0];

        Assert.Equal(("On the newer", FlowFate.Differs), (Assert.Single(way.Flows).Name, way.Flows[0].Fate));
    }

    [Fact]
    public void A_value_that_nothing_asks_for_any_more_is_named_and_left_out()
    {
        var old = Definition("""
            {"key":"orders.list","path":"/orders","query":[{"key":"status","value":"{{status}}"}],"variables":[{"key":"status"}]}
            """);
        var step = new DependentStep(1, Shop, "orders.list", new Dictionary<string, string> { ["status"] = "paid" });
        var facts = Facts(old, Definition(Orders)) with
        {
            Baseline = Release("1.0.0", old),
            Flows = [new DependentFlow(new FlowId(Guid.NewGuid()), "Paid orders", [step])],
        };

        var way = UpdatePlanner.Plan(Moving(facts, MoveChoices.Safest)).Options[0];

        Assert.Equal(["status"], Assert.Single(Assert.Single(way.Lead.Moves.Flows).Steps).Unused);
        Assert.Equal(FlowFate.Differs, Assert.Single(way.Flows).Fate);
    }

    [Fact]
    public void A_flow_waits_with_every_instance_that_it_uses()
    {
        var other = Shop with { Id = new InstanceId(Guid.NewGuid()), Name = "Second", MethodKey = "gone" };
        var both = new DependentFlow(new FlowId(Guid.NewGuid()), "Both", [StepOf(Shop, 1), StepOf(other, 2)]);
        var facts = Facts(Edited, Newer) with { Instances = [Shop, other], Flows = [both, Flow("Orders in", "orders.list")] };

        var moves = UpdatePlanner.Plan(Moving(facts, MoveChoices.Safest)).Options[0].Lead.Moves;

        Assert.Equal(["Both"], moves.Waiting.Select(flow => flow.Name));
        Assert.Equal(["Orders in"], moves.Flows.Select(move => move.Flow.Name));
        Assert.Equal([InstanceWay.Copy, InstanceWay.New], moves.Instances.Select(one => one.Choice.Way));
        Assert.False(moves.Retires);
    }

    [Fact]
    public void A_way_that_is_not_open_counts_as_none()
    {
        var choices = Only("Orders in") with
        {
            Instances = new Dictionary<InstanceId, ChosenWay> { [Shop.Id] = new(InstanceWay.Move) },
        };

        Assert.Equal(InstanceWay.Copy, Assert.Single(Plan(choices).Options[0].Lead.Moves.Instances).Choice.Way);
    }

    private static ConnectorDefinition Asking => Some.Definition($$"""
        { "format": "connector/1", "name": "Shop", "baseUrl": "https://shop.example",
          "variables": [ { "key": "tenant", "label": "Tenant", "required": true } ],
          "authentication": [ { "key": "key", "name": "Key", "type": "apiKey", "in": "header", "parameter": "X-Key",
            "value": "{{"{{token}}"}}", "variables": [ { "key": "token", "required": true, "secret": true } ] } ],
          "endpoints": [ {{Orders}}, {{Stock}} ] }
        """);

    private static UpdatePlan Plan(MoveChoices choices, ConnectorDefinition? newer = null)
    {
        var facts = Facts(Edited, newer ?? Newer) with { Flows = [Flow("Orders in", "orders.list"), Flow("Stock in", "stock.list")] };
        return UpdatePlanner.Plan(Moving(facts, choices));
    }

    private static UpdateFacts Moving(UpdateFacts facts, MoveChoices choices) =>
        facts with { Beside = Beside, Move = new MoveTarget(Beside, choices) { Release = facts.Offered! } };

    private static MoveChoices Only(string flow) => MoveChoices.Safest with { Flows = new HashSet<FlowId> { Flow(flow, "").Id } };

    private static DependentStep StepOf(DependentInstance instance, int position) =>
        new(position, instance, "orders.list", new Dictionary<string, string>()) { Id = new StepId(Guid.NewGuid()) };
}
