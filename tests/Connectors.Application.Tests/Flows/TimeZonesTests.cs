using System.Globalization;
using Connectors.Application.Flows;

namespace Connectors.Application.Tests.Flows;

/// <summary>Schedules follow the clocks of their time zones, on the days too on which those change.</summary>
public sealed class TimeZonesTests
{
    [Theory]
    [InlineData("TZ=Europe/Berlin 0 6 * * *", "2026-03-28T12:00", "03-29 04:00, 03-30 04:00")]
    [InlineData("TZ=Europe/Berlin 0 6 * * *", "2026-10-24T12:00", "10-25 05:00, 10-26 05:00")]
    [InlineData("TZ=America/New_York 0 6 * * *", "2026-03-07T12:00", "03-08 10:00, 03-09 10:00")]
    [InlineData("TZ=Asia/Kolkata 0 6 * * *", "2026-03-07T12:00", "03-08 00:30, 03-09 00:30")]
    [InlineData("TZ=Asia/Kolkata 15 * * * *", "2026-03-07T12:00", "03-07 12:45, 03-07 13:45")]
    [InlineData("0 6 * * *", "2026-03-28T12:00", "03-29 06:00, 03-30 06:00")]
    public void A_time_of_day_is_that_of_the_zone(string cron, string after, string due) => Assert.Equal(due, Due(cron, after, 2));

    [Theory]
    [InlineData("TZ=Europe/Berlin 30 2 * * *", "2026-03-28T12:00", "03-29 01:00, 03-30 00:30")]
    [InlineData("TZ=Europe/Berlin 15,45 2 * * *", "2026-03-28T12:00", "03-29 01:00, 03-30 00:15")]
    [InlineData("TZ=America/New_York 30 2 * * *", "2026-03-07T12:00", "03-08 07:00, 03-09 06:30")]
    [InlineData("TZ=Australia/Lord_Howe 15 2 * * *", "2026-10-03T12:00", "10-03 15:30, 10-04 15:15")]
    [InlineData("TZ=America/Santiago 30 0 * * *", "2026-09-05T12:00", "09-06 04:00, 09-07 03:30")]
    public void A_time_that_the_clock_skips_is_due_once_right_after(string cron, string after, string due) =>
        Assert.Equal(due, Due(cron, after, 2));

    [Theory]
    [InlineData("TZ=Europe/Berlin 30 2 * * *", "2026-10-24T12:00", "10-25 00:30, 10-26 01:30")]
    [InlineData("TZ=America/New_York 30 1 * * *", "2026-10-31T12:00", "11-01 05:30, 11-02 06:30")]
    [InlineData("TZ=Australia/Lord_Howe 45 1 * * *", "2026-04-04T12:00", "04-04 14:45, 04-05 15:15")]
    public void A_time_that_comes_twice_is_due_once(string cron, string after, string due) => Assert.Equal(due, Due(cron, after, 2));

    [Fact]
    public void What_is_due_every_hour_is_due_in_both_of_a_doubled_hour() =>
        Assert.Equal("10-25 00:00, 10-25 01:00, 10-25 02:00", Due("TZ=Europe/Berlin 0 * * * *", "2026-10-24T23:30", 3));

    [Theory]
    [InlineData("UTC", null)]
    [InlineData("Europe/Berlin", null)]
    [InlineData("Etc/GMT+5", null)]
    [InlineData("Berlin", "Did you mean Europe/Berlin?")]
    [InlineData("America/new york", "Did you mean America/New_York?")]
    [InlineData("Europe/Nowhere", "such as Europe/Berlin")]
    [InlineData("CET", "such as Europe/Berlin")]
    [InlineData("right/Europe/Paris", "Did you mean Europe/Paris?")]
    [InlineData("../Europe/Berlin", "Did you mean Europe/Berlin?")]
    public void An_unknown_zone_is_refused_with_what_would_be_right(string id, string? words)
    {
        if (words is null) Assert.Null(TimeZones.FaultOf(id));
        else Assert.Contains(words, TimeZones.FaultOf(id), StringComparison.Ordinal);
    }

    [Fact]
    public void A_computer_without_time_zones_says_what_is_missing()
    {
        Assert.Contains("tzdata", TimeZones.FaultOf("Europe/Berlin", []), StringComparison.Ordinal);
        Assert.Null(TimeZones.FaultOf("UTC", []));
    }

    [Theory]
    [InlineData("TZ=Europe/Berlin 0 6 * *", "five fields")]
    [InlineData("TZ=Europe/Berlin", "five fields")]
    [InlineData("TZ=Europe/Berlin 0 24 * * *", "The hour must be from 0 to 23")]
    [InlineData("TZ=Paris 0 6 * * *", "Did you mean Europe/Paris?")]
    public void A_schedule_says_what_is_wrong_with_it(string cron, string words) =>
        Assert.Contains(words, Schedules.FaultOf(cron), StringComparison.Ordinal);

    // UTC.
    private static string Due(string cron, string after, int count) => string.Join(", ", Schedules
        .Following(cron, DateTimeOffset.Parse(after + "Z", CultureInfo.InvariantCulture))
        .Take(count)
        .Select(due => due.ToString("MM-dd HH:mm", CultureInfo.InvariantCulture)));
}
