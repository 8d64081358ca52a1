using Connectors.Application.Flows;
using Connectors.Domain.Flows;


namespace Connectors.Application.Tests.Flows;

public sealed class FlowListTests
{
    private static readonly FlowLine[] Flows =
    [
        Line("Orders on") with { LastState = RunState.Done },
        Line("Refunds to campaign") with { LastState = RunState.Failed },
        Line("Refunds from Shop") with { LastState = RunState.Interrupted, IsBroken = true },
        Line("Stock") with { IsEnabled = false, IsOutOfDate = true },
    ];

    [Theory]
    [InlineData(null, FlowFilter.All, "Orders on, Refunds to campaign, Refunds from Shop, Stock")]
    [InlineData("  ", FlowFilter.Broken, "Refunds from Shop")]
    [InlineData(null, FlowFilter.OutOfDate, "Stock")]
    [InlineData(null, FlowFilter.Failed, "Refunds to campaign, Refunds from Shop")]
    [InlineData(null, FlowFilter.Disabled, "Stock")]
    [InlineData(" refunds ", FlowFilter.All, "Refunds to campaign, Refunds from Shop")]
    [InlineData("refunds", FlowFilter.Broken, "Refunds from Shop")]
    [InlineData("stock", FlowFilter.Failed, "")]
    [InlineData("50%", FlowFilter.All, "")]
    public void Flows_are_found_by_a_part_of_their_name_and_by_how_they_stand(string? search, FlowFilter filter, string names)
    {
        var list = FlowList.Of(Flows, search, filter, 1);

        Assert.Equal(names, string.Join(", ", list.Flows.Select(flow => flow.Name)));
        Assert.Equal(list.Flows.Count, list.Of(filter));
    }

    [Theory]
    [InlineData(-1, 1, 50)]
    [InlineData(1, 1, 50)]
    [InlineData(3, 3, 20)]
    [InlineData(99, 3, 20)]
    public void A_page_that_is_none_is_the_nearest_one(int asked, int page, int count)
    {
        var list = FlowList.Of([.. Enumerable.Range(1, 120).Select(number => Line($"Flow {number:000}"))], null, FlowFilter.All, asked);

        Assert.Equal((page, 3, count), (list.Page, list.Pages, list.Flows.Count));
    }

    private static FlowLine Line(string name) => new(Guid.NewGuid(), name, true, null, 2, null, null);
}
