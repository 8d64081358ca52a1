using System.Globalization;

namespace Connectors.Domain.Flows.Scheduling;

/// <summary>A schedule in words: “Every 10 minutes”, “Mondays at 08:00 UTC”, “Every day at 06:00 Berlin time”.</summary>
public static class ScheduleWords
{
    private const int MostTimes = 4;

    private static readonly string[] Months = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];
    private static readonly string[] Days = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];

    /// <param name="cron">A schedule that can be followed, as it is stored.</param>
    public static string Of(string cron)
    {
        var stored = StoredSchedule.Of(cron);
        string[] fields = stored.Fields.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return fields is [var minute, var hour, var day, var month, var weekday]
            && ScheduleField.Parse(minute, 0, 59) is { } minutes
            && ScheduleField.Parse(hour, 0, 23) is { } hours
            && ScheduleField.Parse(day, 1, 31) is { } days
            && ScheduleField.Parse(month, 1, 12, Months) is { } months
            && WeekdaysOf(weekday) is { } weekdays
            && DaysOf(days, months, weekdays) is { } on
            && Words((minutes, hours), on, stored.TimeName) is { } words
            ? words
            : $"On the schedule {stored.Fields} ({stored.TimeName})";
    }

    private static string? Words((ScheduleField Minutes, ScheduleField Hours) at, string on, string zone)
    {
        if (Interval(at.Minutes, at.Hours, zone) is { } interval)
        {
            var all = on.Length == 0 ? interval : $"{interval}, {on}";
            var isSaid = interval.EndsWith(zone, StringComparison.Ordinal) || (on.Length == 0 && zone == StoredSchedule.Utc);
            return isSaid ? all : $"{all} ({zone})";
        }

        return Times(at.Minutes, at.Hours) is { } times ? $"{(on.Length == 0 ? "Every day" : Capital(on))} at {times} {zone}" : null;
    }

    private static string? Interval(ScheduleField minutes, ScheduleField hours, string zone)
    {
        var past = minutes is { Values: [0] } ? "" : $" at {List([.. minutes.Values.Select(Number)])} past";
        return (minutes, hours) switch
        {
            ({ Step: { } step }, { IsAny: true }) => Every(step, "minute"),
            ({ Step: { } step }, { IsRange: true }) =>
                $"{Every(step, "minute")} from {Clock(hours.Values[0], 0)} to {Clock(hours.Values[^1], 59)} {zone}",
            ({ Values.Count: <= MostTimes }, { IsAny: true }) => $"Every hour{past}",
            ({ Values: [var minute] }, { Step: { } step }) when step < 12 => $"{Every(step, "hour")} from {Clock(0, minute)} {zone}",
            ({ Values.Count: <= MostTimes }, { Step: { } step }) when step < 12 => $"{Every(step, "hour")}{past} from 00:00 {zone}",
            ({ Values: [var minute] }, { IsRange: true, Values.Count: > MostTimes }) =>
                $"Every hour from {Clock(hours.Values[0], minute)} to {Clock(hours.Values[^1], minute)} {zone}",
            _ => null,
        };
    }

    private static string? Times(ScheduleField minutes, ScheduleField hours) =>
        minutes.Values.Count * hours.Values.Count <= MostTimes
            ? List([.. hours.Values.SelectMany(hour => minutes.Values.Select(minute => Clock(hour, minute)))])
            : null;

    // Where both a day and a weekday are given, either is enough: the schedule itself is shown.
    private static string? DaysOf(ScheduleField days, ScheduleField months, ScheduleField weekdays)
    {
        var of = months.IsAny ? "" : List([.. months.Values.Select(Month)]);
        return (days.IsAny, weekdays.IsAny) switch
        {
            (true, true) => of.Length == 0 ? "" : $"every day in {of}",
            (true, false) => of.Length == 0 ? Weekdays(weekdays) : $"{Weekdays(weekdays)} in {of}",
            (false, true) when days is { Values: [var day] } && of.Length > 0 =>
                $"on {List([.. months.Values.Select(month => $"{day} {Month(month)}")])}",
            (false, true) => $"on day{(days.Values.Count == 1 ? "" : "s")} {List([.. days.Values.Select(Number)])} of "
                + (of.Length == 0 ? "every month" : of),
            _ => null,
        };
    }

    private static string Weekdays(ScheduleField weekdays) => weekdays.Values switch
    {
        [1, 2, 3, 4, 5] => "Monday to Friday",
        [0, 6] => "Saturdays and Sundays",
        [> 0, _, _, ..] when weekdays.IsRange => $"{Day(weekdays.Values[0])} to {Day(weekdays.Values[^1])}",
        // A week begins on Monday.
        var some => List([.. some.OrderBy(day => (day + 6) % 7).Select(day => Day(day) + "s")]),
    };

    // Seven is Sunday, as is zero.
    internal static ScheduleField? WeekdaysOf(string text)
    {
        if (ScheduleField.Parse(text, 0, 7, Days) is not { } found) return null;
        var values = found.Values.Select(day => day % 7).Distinct().Order().ToList();
        return new ScheduleField(values, values.Count == 7);
    }

    private static string Every(int step, string noun) => step == 1 ? $"Every {noun}" : $"Every {Number(step)} {noun}s";

    private static string Clock(int hour, int minute) => string.Create(CultureInfo.InvariantCulture, $"{hour:00}:{minute:00}");

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Month(int month) => CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month);

    private static string Day(int day) => CultureInfo.InvariantCulture.DateTimeFormat.GetDayName((DayOfWeek)day);

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    private static string List(IReadOnlyList<string> items) =>
        items.Count == 1 ? items[0] : $"{string.Join(", ", items.Take(items.Count - 1))} and {items[^1]}";
}
