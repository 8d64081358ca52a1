using Connectors.Domain.Definitions;
using Connectors.Domain.Updating.Effects;
using Connectors.Domain.Updating.Facts;
using Connectors.Domain.Updating.Moving;
using Connectors.Domain.Updating.Options;
using Connectors.Domain.Updating.Planning;

namespace Connectors.Domain.Tests.Updating;

/// <summary>When a release renames a placeholder in a path, flows keep the value that they filled in.</summary>
public sealed class CarriedValuesTests
{
    [Fact]
    public void The_plan_carries_the_value_and_proves_that_requests_stay_the_same()
    {
        var (current, offered) = (Of("id"), Of("orderId"));

        var plan = UpdatePlanner.Plan(Facts(current, offered, "id"));

        var update = plan.Find("update")!;
        var flow = Assert.Single(update.Flows);
        Assert.Equal(FlowFate.Identical, flow.Fate);
        Assert.Equal([("id", "orderId")], flow.Renamed);
        Assert.Empty(update.Consents);
        var step = Assert.Single(update.Lead.Steps.OfType<UpdateStep.CarryValues>());
        Assert.Equal(new Dictionary<string, string> { ["orderId"] = "17" }, Assert.Single(step.Steps).Values);
    }

    [Fact]
    public void Undoing_the_update_carries_the_value_back()
    {
        var (before, current) = (Of("id"), Of("orderId"));
        var facts = Facts(current, current, "orderId") with
        {
            Baseline = Given.Release("2.0.0", current),
            Offered = null,
            Undo = new UndoTarget(2, current, before, Given.Release("1.0.0", before)),
        };

        var undo = Assert.Single(UpdatePlanner.Plan(facts).Options);

        var step = Assert.Single(undo.Lead.Steps.OfType<UpdateStep.CarryValues>());
        Assert.Equal(new Dictionary<string, string> { ["id"] = "17" }, Assert.Single(step.Steps).Values);
        Assert.Equal(FlowFate.Identical, Assert.Single(undo.Flows).Fate);
    }

    [Fact]
    public void A_name_that_is_not_certainly_the_same_is_asked_for_as_before()
    {
        var update = UpdatePlanner.Plan(Facts(Of("id"), Given.Definition(Endpoint("/order/", "orderId")), "id")).Find("update")!;

        Assert.Equal(FlowFate.Breaks, Assert.Single(update.Flows).Fate);
        Assert.Empty(update.Lead.Steps.OfType<UpdateStep.CarryValues>());
    }

    [Fact]
    public void A_move_alongside_takes_the_value_along()
    {
        var step = Facts(Of("id"), Of("orderId"), "id").Flows[0].Steps[0];

        var moved = new Following(Of("id"), Of("orderId")).Follow(step, Given.Shop);

        Assert.Equal(new Dictionary<string, string> { ["orderId"] = "17" }, moved.Values);
    }

    private static ConnectorDefinition Of(string name) => Given.Definition(Endpoint("/orders/", name));

    private static string Endpoint(string path, string name) =>
        """{"key":"orders.get","path":"PATH{{NAME}}","variables":[{"key":"NAME","required":true}]}"""
            .Replace("PATH", path, StringComparison.Ordinal)
            .Replace("NAME", name, StringComparison.Ordinal);

    private static UpdateFacts Facts(ConnectorDefinition current, ConnectorDefinition offered, string name) =>
        Given.Facts(current, offered) with
        {
            Baseline = Given.Release("1.0.0", current),
            Flows =
            [
                Given.Flow("Orders", "orders.get") with
                {
                    Steps = [new DependentStep(1, Given.Shop, "orders.get", new Dictionary<string, string> { [name] = "17" })],
                },
            ],
        };
}
