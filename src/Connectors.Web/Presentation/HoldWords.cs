using Connectors.Application.Updating.Choices;
using Connectors.Domain.Updating.Holding;

namespace Connectors.Web.Presentation;

/// <summary>Holds in words.</summary>
public static class HoldWords
{
    /// <summary>“until 3 March 2027”, without who and why.</summary>
    /// <param name="hold">The hold.</param>
    /// <param name="publishedAt">When the offered release was published (UTC).</param>
    public static string Of(Hold hold, DateTime publishedAt) => hold.Kind switch
    {
        HoldKind.Skip => $"{hold.Version} is skipped, until a newer release",
        HoldKind.UntilVersion => $"Pinned until {hold.Version} or later",
        HoldKind.CoolDown => $"Waits until {Wording.Day(HoldRules.EndsAt(hold, publishedAt)!.Value)}, "
            + $"{Wording.Count(hold.Days ?? 0, "day")} after publication",
        _ => $"Pinned until {Wording.Day(hold.Until!.Value)}",
    };

    public static string Of(HoldFault fault) => fault switch
    {
        HoldFault.NoReason => "Enter a reason, so that others know why it waits.",
        HoldFault.ReasonTooLong => $"Shorten the reason to {HoldRules.LongestReason} characters.",
        HoldFault.NoVersion => "Enter a version such as 2.0.0.",
        HoldFault.VersionNotLater => "Enter a version later than the one that is offered now.",
        HoldFault.DateNotInFuture => "Choose a date after today.",
        HoldFault.DaysOutOfRange => $"Enter 1 to {HoldRules.MostDays} days.",
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, "A fault without words."),
    };

    /// <summary>The field that a fault is about.</summary>
    public static string FieldOf(HoldFault fault) => fault switch
    {
        HoldFault.NoVersion or HoldFault.VersionNotLater => "version",
        HoldFault.DateNotInFuture => "until",
        HoldFault.DaysOutOfRange => "days",
        _ => "reason",
    };
}
