using System.Globalization;
using Connectors.Application.Flows;
using Connectors.Domain.Flows.Scheduling;
using Connectors.Web.Presentation;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Connectors.Web.Pages.Flows;

/// <summary>What the form of a flow asks of its schedule.</summary>
public sealed class ScheduleForm
{
    public ScheduleKind Kind { get; set; }

    public int Every { get; set; } = 15;

    public int Minute { get; set; }

    public string? Time { get; set; } = "06:00";

    public IList<DayOfWeek> Days { get; set; } = [];

    public int Day { get; set; } = 1;

    public string? Cron { get; set; }

    /// <summary>The IANA id of the time zone; null for a new schedule, which is in that of the browser, or in UTC.</summary>
    public string? Zone { get; set; }

    /// <summary>The days of a week, Monday first.</summary>
    public static IReadOnlyList<DayOfWeek> Week { get; } =
    [
        DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday,
        DayOfWeek.Saturday, DayOfWeek.Sunday,
    ];

    /// <summary>The kinds as the form offers them.</summary>
    public static IReadOnlyList<(ScheduleKind Kind, string Label)> Kinds { get; } =
    [
        (ScheduleKind.ByHand, "By hand only"),
        (ScheduleKind.Minutes, "Every few minutes"),
        (ScheduleKind.Hourly, "Every hour"),
        (ScheduleKind.Daily, "Every day"),
        (ScheduleKind.Weekly, "On days of the week"),
        (ScheduleKind.Monthly, "Every month"),
        (ScheduleKind.Own, "Cron expression"),
    ];

    /// <summary>The time zones that can be chosen, by region.</summary>
    public static IReadOnlyList<IGrouping<string, string>> Regions { get; } =
        [.. TimeZones.Ids.GroupBy(id => id[..id.IndexOf('/', StringComparison.Ordinal)])];

    /// <summary>A zone that is stored but not offered, such as one with an older name; else null.</summary>
    public string? UnlistedZone => Zone is null or StoredSchedule.Utc || TimeZones.Ids.Contains(Zone) ? null : Zone;

    /// <summary>A time zone within its region: “New York”, “Argentina / Ushuaia”.</summary>
    public static string PlaceOf(string zone) =>
        zone[(zone.IndexOf('/', StringComparison.Ordinal) + 1)..].Replace("/", " / ", StringComparison.Ordinal).Replace('_', ' ');

    /// <summary>The schedule as it would be stored; null to run by hand only.</summary>
    public string? Stored => Plan.Cron;

    /// <summary>The schedule in words; null for one that can't be followed.</summary>
    public string? Words => string.IsNullOrWhiteSpace(Stored) || Schedules.FaultOf(Stored) is not null ? null : FlowWords.Trigger(Stored);

    /// <summary>Whether a day is ticked; until days are chosen, Monday to Friday are.</summary>
    public bool IsTicked(DayOfWeek day) => (Kind == ScheduleKind.Weekly ? Days : Week.Take(5)).Contains(day);

    private SchedulePlan Plan => new(Kind)
    {
        Every = Every,
        Time = Kind == ScheduleKind.Hourly ? new TimeOnly(0, Math.Clamp(Minute, 0, 59)) : TimeOf(Time) ?? default,
        Days = [.. Week.Where(Days.Contains)],
        Day = Day,
        Own = Cron,
        Zone = string.IsNullOrWhiteSpace(Zone) ? StoredSchedule.Utc : Zone.Trim(),
    };

    public static ScheduleForm From(string? cron)
    {
        var plan = SchedulePlan.Of(cron);
        var form = new ScheduleForm { Kind = plan.Kind, Every = plan.Every, Day = plan.Day };
        if (!string.IsNullOrWhiteSpace(cron)) (form.Cron, form.Zone) = (StoredSchedule.Of(cron).Fields, plan.Zone);
        if (plan.Kind == ScheduleKind.Hourly) form.Minute = plan.Time.Minute;
        else form.Time = plan.Time.ToString("HH:mm", CultureInfo.InvariantCulture);
        if (plan.Kind == ScheduleKind.Weekly) form.Days = [.. plan.Days];
        return form;
    }

    /// <summary>Says beside its field what is wrong.</summary>
    /// <param name="state">What is wrong with the form.</param>
    /// <param name="name">The name that the fields begin with.</param>
    public void Check(ModelStateDictionary state, string name)
    {
        foreach (var unasked in Unasked) state.Remove($"{name}.{unasked}");
        if (FaultOf() is var (field, words)) state.AddModelError($"{name}.{field}", words);
    }

    private (string Field, string Words)? FaultOf() => Kind switch
    {
        ScheduleKind.Minutes when !SchedulePlan.Intervals.Contains(Every) => (nameof(Every), "Choose one of the intervals."),
        ScheduleKind.Hourly when Minute is < 0 or > 59 => (nameof(Minute), "Enter a minute from 0 to 59."),
        ScheduleKind.Daily or ScheduleKind.Weekly or ScheduleKind.Monthly when TimeOf(Time) is null =>
            (nameof(Time), "Enter a time, such as 06:00."),
        ScheduleKind.Weekly when Days.Count == 0 => (nameof(Days), "Choose at least one day."),
        ScheduleKind.Monthly when Day is < 1 or > SchedulePlan.LastDay =>
            (nameof(Day), $"Enter a day from 1 to {SchedulePlan.LastDay}; not every month has later ones."),
        not ScheduleKind.ByHand and not ScheduleKind.Minutes when TimeZones.FaultOf(Plan.Zone) is { } wrong => (nameof(Zone), wrong),
        _ => Schedules.FaultOf(Stored) is { } wrong ? (nameof(Cron), wrong) : null,
    };

    // Fields that the chosen kind does not show are not checked.
    private IEnumerable<string> Unasked => new (string Field, ScheduleKind[] Kinds)[]
    {
        (nameof(Every), [ScheduleKind.Minutes]),
        (nameof(Minute), [ScheduleKind.Hourly]),
        (nameof(Time), [ScheduleKind.Daily, ScheduleKind.Weekly, ScheduleKind.Monthly]),
        (nameof(Days), [ScheduleKind.Weekly]),
        (nameof(Day), [ScheduleKind.Monthly]),
        (nameof(Cron), [ScheduleKind.Own]),
        (nameof(Zone), [ScheduleKind.Hourly, ScheduleKind.Daily, ScheduleKind.Weekly, ScheduleKind.Monthly, ScheduleKind.Own]),
    }.Where(one => !one.Kinds.Contains(Kind)).Select(one => one.Field);

    private static TimeOnly? TimeOf(string? text) =>
        TimeOnly.TryParseExact(text?.Trim(), ["HH:mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time
            : null;
}
