using Connectors.Domain.Flows.Scheduling;

namespace Connectors.Domain.Tests.Flows.Scheduling;

/// <summary>A schedule is read into a form and written back as it was.</summary>
public sealed class SchedulePlanTests
{
    [Theory]
    [InlineData(null, ScheduleKind.ByHand)]
    [InlineData(" ", ScheduleKind.ByHand)]
    [InlineData("* * * * *", ScheduleKind.Minutes)]
    [InlineData("*/15 * * * *", ScheduleKind.Minutes)]
    [InlineData("*/7 * * * *", ScheduleKind.Own)]
    [InlineData("5 * * * *", ScheduleKind.Hourly)]
    [InlineData("0 6 * * *", ScheduleKind.Daily)]
    [InlineData("0 6 * * 1,2,3,4,5", ScheduleKind.Weekly)]
    [InlineData("0 6 1 * *", ScheduleKind.Monthly)]
    [InlineData("0 6 29 * *", ScheduleKind.Own)]
    [InlineData("0 6 1 1 *", ScheduleKind.Own)]
    [InlineData("0 6 1 * 1", ScheduleKind.Own)]
    [InlineData("0,30 6 * * *", ScheduleKind.Own)]
    [InlineData("60 6 * * *", ScheduleKind.Own)]
    [InlineData("every day", ScheduleKind.Own)]
    [InlineData("TZ=Europe/Berlin 0 6 * * *", ScheduleKind.Daily)]
    [InlineData("TZ=Asia/Kolkata 5 * * * *", ScheduleKind.Hourly)]
    [InlineData("TZ=Asia/Kolkata */15 * * * *", ScheduleKind.Own)]
    [InlineData("TZ=America/New_York 0 6 1 1 *", ScheduleKind.Own)]
    public void What_a_form_can_say_is_told_from_what_it_can_not(string? cron, ScheduleKind kind)
    {
        var plan = SchedulePlan.Of(cron);

        Assert.Equal(kind, plan.Kind);
        Assert.Equal(string.IsNullOrWhiteSpace(cron) ? null : cron, plan.Cron);
    }

    [Theory]
    [InlineData("0 6 * * 1-5", "1,2,3,4,5")]
    [InlineData("0 6 * * MON-FRI", "1,2,3,4,5")]
    [InlineData("0 6 * * 6,7", "0,6")]
    public void Days_are_read_however_they_are_written(string cron, string days) =>
        Assert.Equal($"0 6 * * {days}", SchedulePlan.Of(cron).Cron);

    [Theory]
    [InlineData(ScheduleKind.Daily, "TZ=Europe/Berlin 0 6 * * *")]
    [InlineData(ScheduleKind.Minutes, "*/15 * * * *")]
    [InlineData(ScheduleKind.ByHand, null)]
    public void A_time_zone_is_kept_where_it_makes_a_difference(ScheduleKind kind, string? cron) =>
        Assert.Equal(cron, new SchedulePlan(kind) { Zone = "Europe/Berlin" }.Cron);

    [Theory]
    [InlineData("0 6 1 1 *", "TZ=Europe/Berlin 0 6 1 1 *")]
    [InlineData("CRON_TZ=America/New_York  0 6 1 1 *", "TZ=America/New_York 0 6 1 1 *")]
    [InlineData("TZ=UTC 0 6 1 1 *", "0 6 1 1 *")]
    public void A_time_zone_that_is_written_before_the_fields_counts(string own, string cron) =>
        Assert.Equal(cron, new SchedulePlan(ScheduleKind.Own) { Own = own, Zone = "Europe/Berlin" }.Cron);

    [Fact]
    public void Days_begin_with_Monday() => Assert.Equal(
        [DayOfWeek.Monday, DayOfWeek.Saturday, DayOfWeek.Sunday], SchedulePlan.Of("30 22 * * 0,1,6").Days);

    [Fact]
    public void A_time_is_kept_to_the_minute() => Assert.Equal(new TimeOnly(22, 5), SchedulePlan.Of("5 22 3 * *").Time);
}
