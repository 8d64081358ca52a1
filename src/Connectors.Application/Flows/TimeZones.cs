using System.Text.RegularExpressions;
using Connectors.Domain.Flows.Scheduling;

namespace Connectors.Application.Flows;

/// <summary>The time zones that this computer knows. Their rules come from its time zone database (the package tzdata).</summary>
public static partial class TimeZones
{
    private const int MostAlike = 3;

    /// <summary>Ids of zones with a region, such as Europe/Berlin, in order; empty where the computer has no time zone database.</summary>
    public static IReadOnlyList<string> Ids { get; } =
    [
        .. TimeZoneInfo.GetSystemTimeZones()
            .Select(zone => zone.HasIanaId ? zone.Id : TimeZoneInfo.TryConvertWindowsIdToIanaId(zone.Id, out var id) ? id : "")
            .Where(id => Named().IsMatch(id) && !id.StartsWith("Etc/", StringComparison.Ordinal))
            .Distinct()
            .Order(StringComparer.Ordinal),
    ];

    /// <param name="id">An IANA id.</param>
    /// <returns>Null where this computer does not know it.</returns>
    public static TimeZoneInfo? Find(string id) =>
        id == StoredSchedule.Utc ? TimeZoneInfo.Utc
        : Named().IsMatch(id) && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? zone
        : null;

    /// <summary>What is wrong with the id of a zone; null where its times can be followed.</summary>
    public static string? FaultOf(string id) => FaultOf(id, Ids);

    /// <param name="id">An IANA id.</param>
    /// <param name="ids">The ids that are known.</param>
    internal static string? FaultOf(string id, IReadOnlyList<string> ids)
    {
        if (id == StoredSchedule.Utc || (ids.Count > 0 && Find(id) is not null)) return null;
        if (ids.Count == 0) return $"This server knows no time zones, so {id} can’t be used. Choose UTC, or have tzdata installed on it.";
        var alike = ids.Where(known => City(known).Equals(City(id), StringComparison.OrdinalIgnoreCase)).Take(MostAlike).ToList();
        return alike.Count > 0
            ? $"{id} is not a time zone. Did you mean {string.Join(" or ", alike)}?"
            : $"{id} is not a time zone. Enter a region and a city, such as Europe/Berlin.";
    }

    private static string City(string id) => id[(id.LastIndexOf('/') + 1)..].Replace(' ', '_');

    // The database also has abbreviations, and copies of itself in folders such as right/.
    [GeneratedRegex(@"^(Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Etc|Europe|Indian|Pacific)(/[\w+-]+){1,2}$")]
    private static partial Regex Named();
}
