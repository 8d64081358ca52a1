using System.Globalization;
using Connectors.Domain.Ids;

namespace Connectors.Application.Recording.Log;

/// <summary>What was changed.</summary>
public enum ActivityKind
{
    Connector,
    Instance,
    Flow,
}

/// <summary>Which changes are asked for.</summary>
public sealed record ActivityQuery
{
    /// <summary>Only changes of these; null for all.</summary>
    public ActivityKind? Kind { get; init; }

    /// <summary>Only changes by this member; null for all.</summary>
    public MemberId? By { get; init; }

    /// <summary>Only changes from then on (UTC); null for all.</summary>
    public DateTime? From { get; init; }

    /// <summary>Only changes before then (UTC); null for all.</summary>
    public DateTime? Until { get; init; }

    /// <summary>Where the changes that were shown end; null to begin with the newest.</summary>
    public ActivityPlace? After { get; init; }
}

/// <summary>A place in the log: a page begins behind it, however many changes were added since.</summary>
/// <param name="At">When the last change that was shown was made.</param>
/// <param name="Shown">How many changes of that same time were shown, since one act may change several things.</param>
public readonly record struct ActivityPlace(DateTime At, int Shown)
{
    private const int Most = 10_000;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{At.Ticks}.{Shown}");

    /// <summary>Reads what <see cref="ToString"/> wrote; null for anything else.</summary>
    public static ActivityPlace? Parse(string? text)
    {
        if (text?.Split('.') is not [var at, var shown]) return null;
        if (!long.TryParse(at, CultureInfo.InvariantCulture, out var ticks) || ticks < 0 || ticks > DateTime.MaxValue.Ticks) return null;
        return int.TryParse(shown, CultureInfo.InvariantCulture, out var count) && count is >= 0 and <= Most
            ? new ActivityPlace(new DateTime(ticks, DateTimeKind.Utc), count)
            : null;
    }
}
