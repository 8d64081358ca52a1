using Connectors.Domain.Definitions.Parts;

namespace Connectors.Web.Presentation;

/// <summary>Rate limits in words.</summary>
public static class LimitWords
{
    /// <summary>“4 per second”, or “none”.</summary>
    public static string Of(RateLimit? limit) =>
        limit is { Requests: { } requests } ? $"{requests} per {limit.Per.ToString().ToLowerInvariant()}" : "none";
}
