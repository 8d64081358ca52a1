using Connectors.Domain.Flows;
using Connectors.Domain.Flows.Alerting;
using Connectors.Domain.Ids;

namespace Connectors.Domain.Tests.Flows.Alerting;

public sealed class FlowNewsTests
{
    private static readonly FlowId One = new(Guid.Parse("00000000-0000-4000-8000-000000000001")),
        Other = new(Guid.Parse("00000000-0000-4000-8000-000000000002"));

    // D done, F failed, I interrupted; the news as the number of the run and whether the flow fails or works.
    [Theory]
    [InlineData(false, "", "")]
    [InlineData(false, "D", "")]
    [InlineData(false, "F", "1 fails")]
    [InlineData(false, "I", "1 fails")]
    [InlineData(false, "FF", "1 fails")]
    [InlineData(false, "DFIF", "2 fails")]
    [InlineData(false, "FD", "1 fails, 2 works")]
    [InlineData(false, "FDF", "1 fails, 2 works, 3 fails")]
    [InlineData(true, "F", "")]
    [InlineData(true, "D", "1 works")]
    [InlineData(true, "DD", "1 works")]
    [InlineData(true, "FDF", "2 works, 3 fails")]
    public void Is_where_a_run_ended_otherwise_than_the_one_before(bool failedBefore, string runs, string expected)
    {
        var news = FlowNews.Of(runs.Select((letter, at) => Run(One, letter, at + 1)), failedBefore ? [One] : []);

        Assert.Equal(expected, string.Join(", ", news.Select(one => $"{one.Run.Name} {(one.IsFailing ? "fails" : "works")}")));
    }

    [Fact]
    public void Is_told_for_each_flow_by_itself()
    {
        var news = FlowNews.Of([Run(One, 'F', 1), Run(Other, 'D', 2), Run(One, 'F', 3), Run(Other, 'F', 4)], []);

        Assert.Equal([(One, "1"), (Other, "4")], news.Select(one => (one.Run.Flow, one.Run.Name)));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 5)]
    [InlineData(3, 15)]
    [InlineData(4, 60)]
    [InlineData(40, 60)]
    public void A_receiver_that_does_not_take_messages_is_left_alone_longer_each_time(int failures, int minutes) =>
        Assert.Equal(TimeSpan.FromMinutes(minutes), AlertPause.After(failures));

    private static EndedRun Run(FlowId flow, char letter, int number) => new(
        flow,
        $"{number}",
        default,
        letter switch { 'D' => RunState.Done, 'F' => RunState.Failed, _ => RunState.Interrupted },
        DateTime.UnixEpoch.AddMinutes(number));
}
