using System.Globalization;

namespace Connectors.Domain.Flows.Scheduling;

/// <summary>A schedule as a form asks for it.</summary>
/// <param name="Kind">How it repeats; the other values count where their kind asks for them.</param>
public sealed record SchedulePlan(ScheduleKind Kind)
{
    /// <summary>The last day that every month has.</summary>
    public const int LastDay = 28;

    /// <summary>The minutes that a schedule can repeat after, so that it is due at the same minutes in each hour.</summary>
    public static IReadOnlyList<int> Intervals { get; } = [1, 5, 10, 15, 20, 30];

    /// <summary>Minutes from one time to the next.</summary>
    public int Every { get; init; } = 15;

    /// <summary>The time of day; of an hourly schedule only the minute counts.</summary>
    public TimeOnly Time { get; init; } = new(6, 0);

    /// <summary>The days of a weekly schedule, Monday first.</summary>
    public IReadOnlyList<DayOfWeek> Days { get; init; } = [];

    /// <summary>The day of a monthly schedule, 1 to <see cref="LastDay"/>.</summary>
    public int Day { get; init; } = 1;

    /// <summary>The five fields that somebody wrote, with or without a time zone before them.</summary>
    public string? Own { get; init; }

    /// <summary>The IANA id of the time zone of its times.</summary>
    public string Zone { get; init; } = StoredSchedule.Utc;

    /// <summary>The schedule as it is stored; null to run by hand only.</summary>
    public string? Cron => string.IsNullOrWhiteSpace(Fields) ? Fields : InZone(Fields).ToString();

    // A number of minutes after the last time is the same moment everywhere.
    private StoredSchedule InZone(string fields) => Kind == ScheduleKind.Minutes || StoredSchedule.NamesZone(fields)
        ? StoredSchedule.Of(fields)
        : StoredSchedule.Of(fields) with { Zone = Zone };

    private string? Fields => Kind switch
    {
        ScheduleKind.ByHand => null,
        ScheduleKind.Minutes => Every == 1 ? "* * * * *" : Line($"*/{Every} * * * *"),
        ScheduleKind.Hourly => Line($"{Time.Minute} * * * *"),
        ScheduleKind.Daily => Line($"{Time.Minute} {Time.Hour} * * *"),
        ScheduleKind.Weekly => Line($"{Time.Minute} {Time.Hour} * * ") + string.Join(',', Days.Select(day => (int)day).Order()),
        ScheduleKind.Monthly => Line($"{Time.Minute} {Time.Hour} {Day} * *"),
        ScheduleKind.Own => Own,
        _ => throw new InvalidOperationException($"No schedule for {Kind}."),
    };

    /// <summary>Reads a stored schedule; what no other kind can say is somebody's own.</summary>
    public static SchedulePlan Of(string? cron)
    {
        if (string.IsNullOrWhiteSpace(cron)) return new SchedulePlan(ScheduleKind.ByHand);
        var stored = StoredSchedule.Of(cron);
        string[] fields = stored.Fields.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var simple = Simple(fields) is { } found && (found.Kind != ScheduleKind.Minutes || stored.IsUtc) ? found : null;
        return (simple ?? new SchedulePlan(ScheduleKind.Own) { Own = stored.Fields }) with { Zone = stored.Zone };
    }

    private static SchedulePlan? Simple(string[] fields) => fields switch
    {
        [var minute, "*", "*", "*", "*"] when IntervalOf(minute) is { } every => new SchedulePlan(ScheduleKind.Minutes) { Every = every },
        [var minute, "*", "*", "*", "*"] when TimeOf("0", minute) is { } time => new SchedulePlan(ScheduleKind.Hourly) { Time = time },
        [var minute, var hour, "*", "*", "*"] when TimeOf(hour, minute) is { } time => new SchedulePlan(ScheduleKind.Daily) { Time = time },
        [var minute, var hour, "*", "*", var days] when TimeOf(hour, minute) is { } time && DaysOf(days) is { } on =>
            new SchedulePlan(ScheduleKind.Weekly) { Time = time, Days = on },
        [var minute, var hour, var day, "*", "*"] when TimeOf(hour, minute) is { } time && NumberOf(day, 1, LastDay) is { } on =>
            new SchedulePlan(ScheduleKind.Monthly) { Time = time, Day = on },
        _ => null,
    };

    private static int? IntervalOf(string minute)
    {
        if (minute == "*") return 1;
        var text = minute.StartsWith("*/", StringComparison.Ordinal) ? minute[2..] : "";
        return NumberOf(text, 1, 59) is { } every && Intervals.Contains(every) ? every : null;
    }

    private static TimeOnly? TimeOf(string hour, string minute) =>
        NumberOf(hour, 0, 23) is { } at && NumberOf(minute, 0, 59) is { } past ? new TimeOnly(at, past) : null;

    private static IReadOnlyList<DayOfWeek>? DaysOf(string text) => ScheduleWords.WeekdaysOf(text) is { IsAny: false } found
        ? [.. found.Values.Select(day => (DayOfWeek)day).OrderBy(day => ((int)day + 6) % 7)]
        : null;

    private static int? NumberOf(string text, int least, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : null;

    private static string Line(FormattableString text) => FormattableString.Invariant(text);
}

/// <summary>How a schedule repeats.</summary>
public enum ScheduleKind
{
    ByHand,

    /// <summary>After a number of minutes.</summary>
    Minutes,
    Hourly,
    Daily,

    /// <summary>On some days of each week.</summary>
    Weekly,
    Monthly,

    /// <summary>As five fields say it.</summary>
    Own,
}
