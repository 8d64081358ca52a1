using Connectors.Domain.Flows.Scheduling;

namespace Connectors.Domain.Tests.Flows.Scheduling;

public sealed class ScheduleWordsTests
{
    [Theory]
    [InlineData("* * * * *", "Every minute")]
    [InlineData("*/10 * * * *", "Every 10 minutes")]
    [InlineData("0,10,20,30,40,50 * * * *", "Every 10 minutes")]
    [InlineData("*/45 * * * *", "Every hour at 0 and 45 past")]
    [InlineData("0 * * * *", "Every hour")]
    [InlineData("15 * * * *", "Every hour at 15 past")]
    [InlineData("5,35 * * * *", "Every hour at 5 and 35 past")]
    [InlineData("0 */2 * * *", "Every 2 hours from 00:00 UTC")]
    [InlineData("30 */6 * * *", "Every 6 hours from 00:30 UTC")]
    [InlineData("0 */12 * * *", "Every day at 00:00 and 12:00 UTC")]
    [InlineData("0 6 * * *", "Every day at 06:00 UTC")]
    [InlineData("  0  6  *  *  *  ", "Every day at 06:00 UTC")]
    [InlineData("0,30 6,18 * * *", "Every day at 06:00, 06:30, 18:00 and 18:30 UTC")]
    [InlineData("0 6 * * 1-5", "Monday to Friday at 06:00 UTC")]
    [InlineData("0 6 * * MON-FRI", "Monday to Friday at 06:00 UTC")]
    [InlineData("0 8 * * 1", "Mondays at 08:00 UTC")]
    [InlineData("0 8 * * 7", "Sundays at 08:00 UTC")]
    [InlineData("0 8 * * 0,1,3", "Mondays, Wednesdays and Sundays at 08:00 UTC")]
    [InlineData("0 8 * * 6,7", "Saturdays and Sundays at 08:00 UTC")]
    [InlineData("0 8 * * 2-4", "Tuesday to Thursday at 08:00 UTC")]
    [InlineData("0 8 * * 0-7", "Every day at 08:00 UTC")]
    [InlineData("0 0 1 * *", "On day 1 of every month at 00:00 UTC")]
    [InlineData("0 9 1,15 * *", "On days 1 and 15 of every month at 09:00 UTC")]
    [InlineData("0 9 1 1,7 *", "On 1 January and 1 July at 09:00 UTC")]
    [InlineData("0 9 * MAR *", "Every day in March at 09:00 UTC")]
    [InlineData("0 9 * 3 1", "Mondays in March at 09:00 UTC")]
    [InlineData("*/15 9-17 * * 1-5", "Every 15 minutes from 09:00 to 17:59 UTC, Monday to Friday")]
    [InlineData("*/10 * * * 1", "Every 10 minutes, Mondays (UTC)")]
    [InlineData("30 9-17 * * *", "Every hour from 09:30 to 17:30 UTC")]
    [InlineData("0 9 1 * 1", "On the schedule 0 9 1 * 1 (UTC)")]
    [InlineData("1,2,3,5,8,13 4 * * *", "On the schedule 1,2,3,5,8,13 4 * * * (UTC)")]
    [InlineData("0 9 L * *", "On the schedule 0 9 L * * (UTC)")]
    [InlineData("no schedule", "On the schedule no schedule (UTC)")]
    public void A_schedule_is_said_in_words(string cron, string words) =>
        Assert.Equal(words, ScheduleWords.Of(cron));
}
