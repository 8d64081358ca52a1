using Connectors.Domain.Flows;
using Connectors.Domain.Ids;
using Connectors.Domain.Requests.Passing;

namespace Connectors.Domain.Tests.Flows;

public sealed class FlowDiffTests
{
    private static readonly StepId First = new(new Guid("11111111-0000-0000-0000-000000000000"));
    private static readonly StepId Second = new(new Guid("22222222-0000-0000-0000-000000000000"));
    private static readonly InstanceId Old = new(new Guid("aaaaaaaa-0000-0000-0000-000000000000"));
    private static readonly InstanceId New = new(new Guid("bbbbbbbb-0000-0000-0000-000000000000"));
    private static readonly ShapeState List = Shape(First, Old, "orders.list"), Create = Shape(Second, Old, "orders.create");
    private static readonly FlowState Before = new("Orders on", null, true, [List, Create]);

    private static IEnumerable<(string, string)> Paid =>
        new Conditions([Condition.Entered("status", Comparison.Is, "paid")]).Stored.Select(pair => (pair.Key, pair.Value));

    private static IEnumerable<(string, string)> Kept => new Lookup("found", true, true).Stored.Select(pair => (pair.Key, pair.Value));

    public static TheoryData<FlowState, FlowChange[]> Rows => new()
    {
        { Before, [] },
        { Before with { Name = "Orders" }, [new FlowChange.Renamed("Orders on", "Orders")] },
        { Before with { Cron = "0 6 * * *" }, [new FlowChange.Scheduled(null, "0 6 * * *")] },
        { Before with { IsEnabled = false }, [new FlowChange.Switched(false)] },
        { Before with { Shapes = [List] }, [new FlowChange.ShapeRemoved(Create)] },
        { Before with { Shapes = [Create, List] }, [new FlowChange.Reordered()] },
        {
            Before with { Shapes = [List with { EndpointKey = "orders.all" }, Create] },
            [new FlowChange.EndpointChosen("orders.list", "orders.all")]
        },
        {
            Before with { Shapes = [List, Create with { InstanceId = New }] },
            [new FlowChange.Moved(Create, Create with { InstanceId = New })]
        },
        {
            Before with { Shapes = [Shape(First, Old, "orders.list", ("status", "paid")), Create] },
            [new FlowChange.ValueChanged("orders.list", "status", null, "paid")]
        },
        {
            Before with { Shapes = [List, Shape(Second, Old, "orders.create", [.. Paid])] },
            [new FlowChange.PassingChanged("orders.create", null, "only records where status is paid")]
        },
        {
            Before with { Shapes = [List, Shape(Second, Old, "orders.create", [.. Kept])] },
            [new FlowChange.PassingChanged("orders.create", null, new Lookup("found", true, true).Words)]
        },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void Each_change_of_a_flow_is_named_in_both_directions(FlowState after, FlowChange[] changes)
    {
        Assert.Equal(changes, FlowDiff.Between(Before, after));
        Assert.Equal(changes.Length, FlowDiff.Between(after, Before).Count);
    }

    [Fact]
    public void A_shape_that_came_or_went_does_not_make_the_others_reordered()
    {
        var another = Shape(new StepId(Guid.NewGuid()), New, "refunds.list");

        Assert.Equal([new FlowChange.ShapeAdded(another)], FlowDiff.Between(Before, Before with { Shapes = [another, List, Create] }));
        Assert.Equal([new FlowChange.ShapeRemoved(List)], FlowDiff.Between(Before, Before with { Shapes = [Create] }));
    }

    [Fact]
    public void That_old_braces_are_confirmed_is_named()
    {
        (string, string) old = ("status", "{{ status }}");
        var before = Before with { Shapes = [Shape(First, Old, "orders.list", old)] };
        var after = Before with { Shapes = [Shape(First, Old, "orders.list", old, (PassingKeys.Braces, "expressions"))] };

        Assert.Equal(
            [new FlowChange.PassingChanged("orders.list", "double braces as written", "double braces are expressions")],
            FlowDiff.Between(before, after));
    }

    [Fact]
    public void The_first_revision_changed_nothing() => Assert.Empty(FlowDiff.Between(null, Before));

    private static ShapeState Shape(StepId id, InstanceId instance, string endpoint, params (string Key, string Value)[] values) =>
        new(id, instance, endpoint, values.ToDictionary(value => value.Key, value => value.Value));
}
