using Connectors.Domain.Definitions;
using Connectors.Domain.Flows;
using Connectors.Domain.Ids;
using Connectors.Domain.Requests;
using Connectors.Domain.Updating.Facts;
using Connectors.Domain.Updating.Planning;
using Connectors.Domain.Updating.Rehearsing;

namespace Connectors.Domain.Tests.Updating.Rehearsing;

public sealed class RehearsalRulesTests
{
    private const string Shop = "https://shop.example", Elsewhere = "https://new.example";

    // What the step's endpoint is now and after the update; an empty one is missing.
    [Theory]
    [InlineData("GET receive /orders", "GET receive /orders", null)]
    [InlineData("GET receive /orders", "GET receive /v2/orders", null)]
    [InlineData("HEAD receive /orders", "HEAD receive /orders", null)]
    [InlineData("POST send /orders", "POST send /orders", RehearsalRefusal.Sends)]
    [InlineData("GET receive /orders", "GET send /orders", RehearsalRefusal.Sends)]
    [InlineData("GET send /orders", "GET receive /orders", RehearsalRefusal.Sends)]
    [InlineData("POST send /orders", "", RehearsalRefusal.Sends)]
    [InlineData("POST receive /orders", "POST receive /orders", RehearsalRefusal.MayWrite)]
    [InlineData("GET receive /orders", "POST receive /orders", RehearsalRefusal.MayWrite)]
    [InlineData("POST receive /orders", "GET receive /orders", RehearsalRefusal.MayWrite)]
    [InlineData("OPTIONS receive /orders", "OPTIONS receive /orders", RehearsalRefusal.MayWrite)]
    [InlineData("GET receive /orders/{{payload}}", "GET receive /orders/{{payload}}", RehearsalRefusal.NeedsRecords)]
    [InlineData("GET receive /orders", "GET receive /orders/{{payload}}", RehearsalRefusal.NeedsRecords)]
    [InlineData("GET receive /orders", "", RehearsalRefusal.Broken)]
    [InlineData("", "", RehearsalRefusal.Broken)]
    [InlineData("", "GET receive /orders", null)]
    public void The_first_rule_that_matches_decides_whether_a_step_is_rehearsed(string now, string then, RehearsalRefusal? refusal) =>
        Assert.Equal(refusal, RefusalOf(On(Shop, now), On(Shop, then), Given.Shop));

    [Fact]
    public void A_step_whose_own_values_use_the_record_needs_one()
    {
        var orders = On(Shop, "GET receive /orders");
        var facts = FactsOf(orders, On(Shop, "GET receive /v2/orders"), Given.Shop);
        var step = facts.Flows[0].Steps[0] with { Values = new Dictionary<string, string> { ["status"] = "{{ state }}" } };
        var asking = facts with { Flows = [facts.Flows[0] with { Steps = [step] }] };

        Assert.Equal(RehearsalRefusal.NeedsRecords, RehearsalRules.Of(asking, UpdatePlanner.Plan(asking).Find("update")!)[0].Refusal);
    }

    [Fact]
    public void What_goes_to_another_address_waits_for_consent()
    {
        const string Orders = "GET receive /orders";

        Assert.Equal(RehearsalRefusal.NeedsConsent, RefusalOf(On(Shop, Orders), On(Elsewhere, Orders), Given.Shop));
        Assert.Equal(
            RehearsalRefusal.NeedsConsent,
            RefusalOf(Open(Shop), Open(Elsewhere), Given.Shop with { MethodKey = "none", Credentials = new HashSet<string>() }));
    }

    [Theory]
    [InlineData(InstanceState.SignedIn, null)]
    [InlineData(InstanceState.NotTested, null)]
    [InlineData(InstanceState.Failing, null)]
    [InlineData(InstanceState.NeedsSignIn, RehearsalRefusal.NotSignedIn)]
    public void An_instance_that_needs_sign_in_is_left_alone(InstanceState state, RehearsalRefusal? refusal) =>
        Assert.Equal(
            refusal,
            RefusalOf(On(Shop, "GET receive /orders"), On(Shop, "GET receive /v2/orders"), Given.Shop with { State = state }));

    [Fact]
    public void A_step_that_the_update_repairs_waits_where_its_instance_lacks_something_now()
    {
        var instance = Given.Shop with { MethodKey = "none", Credentials = new HashSet<string>() };
        var asks = Open(Shop, """, "variables": [ { "key": "region", "required": true } ]""");

        Assert.Equal(RehearsalRefusal.Broken, RefusalOf(asks, Open(Shop), instance));
        Assert.Null(RefusalOf(asks, Open(Shop), instance with { Values = new Dictionary<string, string> { ["region"] = "eu" } }));
    }

    [Fact]
    public void Credentials_that_were_given_for_another_address_than_the_current_one_are_not_used()
    {
        var edited = On("https://edited.example", "GET receive /orders");
        var facts = Given.Facts(edited, On("https://edited.example", "GET receive /v2/orders")) with
        {
            Baseline = Given.Release("1.0.0", On(Shop, "GET receive /orders")),
            Flows = [FlowOf(Given.Shop)],
        };

        Assert.Equal(RehearsalRefusal.NotSignedIn, RehearsalRules.Of(facts, UpdatePlanner.Plan(facts).Find("overwrite")!)[0].Refusal);
    }

    [Fact]
    public void Steps_over_the_limit_are_left_and_those_with_the_same_request_count_once()
    {
        var facts = FactsOf(On(Shop, "GET receive /orders"), On(Shop, "GET receive /v2/orders"), Given.Shop);
        var step = Assert.Single(RehearsalRules.Of(facts, UpdatePlanner.Plan(facts).Find("update")!));
        RehearsalStep Other(string value) => new(step.Connector, step.Flow, step.FlowName, step.Effect with
        {
            Step = step.Effect.Step with { Values = new Dictionary<string, string> { ["status"] = value } },
        }, step.Refusal);

        var within = RehearsalRules.Within([step, Other("open"), step, Other("paid"), Other("open")], 2);

        Assert.Equal(
            [null, null, null, RehearsalRefusal.OverLimit, null],
            within.Select(one => one.Refusal));
    }

    [Theory]
    [InlineData("GET", true, "https://shop.example/orders", true)]
    [InlineData("HEAD", true, "https://shop.example:443/orders", true)]
    [InlineData("GET", false, "https://shop.example/orders", false)]
    [InlineData("POST", true, "https://shop.example/orders", false)]
    [InlineData("DELETE", true, "https://shop.example/orders", false)]
    [InlineData("GET", true, "https://new.example/orders", false)]
    [InlineData("GET", true, "http://shop.example/orders", false)]
    [InlineData("GET", true, "https://shop.example:8443/orders", false)]
    public void Only_requests_that_read_at_a_known_address_may_be_sent(string method, bool receives, string url, bool isSent)
    {
        var request = new RenderedRequest(method, MaskedText.Open(url), [], null, null) { OnlyReceives = receives };

        Assert.Equal(isSent, RehearsalRules.MaySend(request, new HashSet<string> { Shop }));
    }

    [Fact]
    public void A_way_with_open_questions_or_beside_the_connector_or_without_flows_can_not_be_rehearsed()
    {
        var facts = Given.Facts(On(Shop, "GET receive /mine"), On(Shop, "GET receive /theirs")) with
        {
            Baseline = Given.Release("1.0.0", On(Shop, "GET receive /orders")),
            Flows = [FlowOf(Given.Shop)],
        };
        bool Allows(UpdateFacts of, string option) => RehearsalRules.Allows(UpdatePlanner.Plan(of).Find(option)!);

        Assert.Equal(
            (false, false, true), (Allows(facts, "keep"), Allows(facts, "alongside"), Allows(facts, "overwrite")));
        Assert.False(Allows(facts with { Flows = [] }, "overwrite"));
    }

    private static RehearsalRefusal? RefusalOf(ConnectorDefinition now, ConnectorDefinition then, DependentInstance instance)
    {
        var facts = FactsOf(now, then, instance);
        return Assert.Single(RehearsalRules.Of(facts, UpdatePlanner.Plan(facts).Find("update")!)).Refusal;
    }

    private static UpdateFacts FactsOf(ConnectorDefinition now, ConnectorDefinition then, DependentInstance instance) =>
        Given.Facts(now, then) with
        {
            Baseline = Given.Release("1.0.0", now),
            Instances = [instance],
            Flows = [FlowOf(instance)],
        };

    private static DependentFlow FlowOf(DependentInstance instance) =>
        new(new FlowId(Guid.NewGuid()), "Orders on", [new DependentStep(2, instance, "orders.list", new Dictionary<string, string>())]);

    private static ConnectorDefinition On(string baseUrl, string endpoint) =>
        endpoint.Split(' ') is [var method, var direction, var path]
            ? Given.On(
                baseUrl,
                Given.Stock,
                $$"""{"key":"orders.list","method":"{{method}}","direction":"{{direction}}","path":"{{path}}"}""")
            : Given.On(baseUrl, Given.Stock);

    private static ConnectorDefinition Open(string baseUrl, string more = "") => Some.Definition($$"""
        { "format": "connector/1", "name": "Shop", "baseUrl": "{{baseUrl}}"{{more}},
          "authentication": [ { "key": "none", "name": "None", "type": "none" } ], "endpoints": [{{Given.Orders}}] }
        """);
}
