using Connectors.Application.Flows;
using Connectors.Domain.Flows;
using Connectors.Domain.Ids;
using Connectors.Web.Presentation;

namespace Connectors.Web.Tests.Presentation;

public sealed class RunBarsTests
{
    private static readonly DateTime Start = new(2026, 3, 1, 8, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void The_newest_run_is_on_the_right_and_the_longest_is_the_highest()
    {
        var bars = RunBars.Of([Run(RunState.Failed, 1), Run(RunState.Done, 8), Run(RunState.Queued, null)]);

        Assert.Equal(["part-quiet", "part-good", "part-bad"], bars.Select(bar => bar.Style));
        Assert.Equal([0, 10, 20], bars.Select(bar => bar.X));
        Assert.Equal((RunBars.Height, 0), (bars[1].Height, bars[1].Y));
        Assert.Equal("3 runs: 1 waiting, 1 done, 1 failed", RunBars.Sum(bars));
        Assert.True(bars[0].Height < bars[2].Height);
        Assert.Equal("failed, 3 records, 1.0 s, 1 March 2026, 08:00 UTC", bars[2].Words);
    }

    [Theory]
    [InlineData(0.04, "0.0 s")]
    [InlineData(9.96, "10.0 s")]
    [InlineData(59.9, "59 s")]
    [InlineData(200.0, "3 min 20 s")]
    [InlineData(7500.0, "2 h 5 min")]
    [InlineData(null, null)]
    public void A_duration_has_the_units_that_matter(double? seconds, string? expected) =>
        Assert.Equal(expected, RunBars.Duration(Run(RunState.Done, seconds)));

    [Fact]
    public void Without_runs_there_are_no_bars() => Assert.Empty(RunBars.Of([]));

    private static RunLine Run(RunState state, double? seconds) => new(
        new RunId(Guid.NewGuid()), new FlowId(Guid.NewGuid()), "Orders", state, null, Start,
        seconds is null ? null : Start, seconds is { } time ? Start.AddSeconds(time) : null, 3, null);
}
