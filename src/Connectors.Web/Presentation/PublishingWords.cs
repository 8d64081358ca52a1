using Connectors.Domain.Catalog;
using Connectors.Domain.Merging.Compatibility;

namespace Connectors.Web.Presentation;

/// <summary>What publishers read.</summary>
public static class PublishingWords
{
    /// <summary>The version that the changes need.</summary>
    public static string Needs(VersionAdvice advice) => advice.Needed switch
    {
        VersionBump.Major => $"These changes break flows or instances: they need a major version, {advice.Suggested} or later.",
        VersionBump.Minor => $"These changes need a minor version, {advice.Suggested} or later.",
        VersionBump.Patch => $"These changes need a patch version, {advice.Suggested} or later.",
        _ => advice.From.IsPrerelease
            ? $"Any version after the pre-release {advice.From} will do."
            : $"No functional changes. Any version after {advice.From} will do.",
    };

    public static string Taken(ReleaseVersion version) =>
        $"Version {version} exists, and a published version never changes. Use a newer version.";

    /// <summary>What to do about a version that is too small.</summary>
    public static string TooSmall(VersionAdvice advice) => $"{advice.Complaint} Change the version, or confirm {advice.To} below.";
}
