using Connectors.Domain.Definitions.Parts;

namespace Connectors.Web.Presentation;

/// <summary>Rate limits in words.</summary>
public static class LimitWords
{
    /// <summary>“4 per second”, or “none”.</summary>
    public static string Of(RateLimit? limit) =>
        limit is { Requests: { } requests } ? $"{requests} per {limit.Per.ToString().ToLowerInvariant()}" : "none";

    /// <summary>An instance’s own limit, or that of its connector.</summary>
    public static string Of(RateLimit? own, RateLimit? connector) =>
        own is null && connector is { Requests: not null } ? $"{Of(connector)} (the connector’s limit)" : Of(own);

    /// <summary>What leaving the limit of an instance blank means.</summary>
    public static string Blank(RateLimit? connector) => connector is { Requests: not null }
        ? $"Leave blank to use the connector’s limit ({Of(connector)})."
        : "Leave blank for no limit.";
}
