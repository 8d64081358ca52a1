namespace Connectors.Domain.Flows.Scheduling;

/// <summary>A schedule in its parts. It is stored as one text: <c>0 6 * * *</c> in UTC, else <c>TZ=Europe/Berlin 0 6 * * *</c>.</summary>
/// <param name="Fields">Minute, hour, day, month and weekday.</param>
/// <param name="Zone">The IANA id of its time zone.</param>
public sealed record StoredSchedule(string Fields, string Zone)
{
    /// <summary>The time zone of a schedule that names none.</summary>
    public const string Utc = "UTC";

    // Other schedulers write the second one.
    private static readonly string[] Prefixes = ["TZ=", "CRON_TZ="];

    /// <summary>Whether its times are those of UTC.</summary>
    public bool IsUtc => Zone == Utc;

    /// <summary>What people call the time of its zone: “UTC”, “Berlin time”, “New York time”.</summary>
    public string TimeName => TimeNameOf(Zone);

    /// <summary>Reads a stored schedule. Nothing is checked.</summary>
    public static StoredSchedule Of(string text)
    {
        var trimmed = text.Trim();
        if (PrefixOf(trimmed) is not { } named) return new StoredSchedule(trimmed, Utc);
        var parts = trimmed[named.Length..].Split((char[]?)null, 2);
        return new StoredSchedule(parts.Length == 2 ? parts[1].Trim() : "", parts[0]);
    }

    /// <summary>Whether a time zone is written before the fields.</summary>
    public static bool NamesZone(string text) => PrefixOf(text.Trim()) is not null;

    /// <summary>What people call the time of a zone.</summary>
    /// <param name="zone">Its IANA id.</param>
    public static string TimeNameOf(string zone) => zone == Utc ? Utc
        : zone.StartsWith("Etc/", StringComparison.Ordinal) ? zone
        : $"{zone[(zone.LastIndexOf('/') + 1)..].Replace('_', ' ')} time";

    /// <summary>The text that is stored.</summary>
    public override string ToString() => IsUtc ? Fields : $"TZ={Zone} {Fields}";

    private static string? PrefixOf(string trimmed) =>
        Array.Find(Prefixes, prefix => trimmed.StartsWith(prefix, StringComparison.Ordinal));
}
