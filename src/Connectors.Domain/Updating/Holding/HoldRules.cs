using Connectors.Domain.Catalog;

namespace Connectors.Domain.Updating.Holding;

/// <summary>When a hold applies. What has ended is offered again by itself.</summary>
public static class HoldRules
{
    public const int MostDays = 365;

    public const int LongestReason = 300;

    /// <summary>Whether a release waits.</summary>
    /// <param name="hold">The hold.</param>
    /// <param name="offered">The release that the marketplace offers.</param>
    /// <param name="publishedAt">When it was published (UTC).</param>
    /// <param name="now">The time (UTC).</param>
    public static bool Applies(HoldTerms hold, ReleaseVersion offered, DateTime publishedAt, DateTime now) => hold.Kind switch
    {
        HoldKind.Skip => offered == hold.Version,
        HoldKind.UntilVersion => hold.Version is { } version && offered < version,
        _ => EndsAt(hold, publishedAt) is { } end && now < end,
    };

    /// <summary>When it ends (UTC); null where a release ends it.</summary>
    public static DateTime? EndsAt(HoldTerms hold, DateTime publishedAt) => hold.Kind switch
    {
        HoldKind.UntilDate => hold.Until,
        HoldKind.CoolDown => publishedAt.AddDays(hold.Days ?? 0),
        _ => null,
    };
}
