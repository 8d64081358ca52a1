using Connectors.Domain.Catalog;
using Connectors.Domain.Merging.Compatibility;

namespace Connectors.Web.Presentation;

/// <summary>Messages for publishers.</summary>
public static class PublishingWords
{
    /// <summary>The version that the changes need.</summary>
    public static string Needs(VersionAdvice advice) => advice.Needed switch
    {
        VersionBump.Major => $"These changes break flows or instances: they need a major version, {advice.Suggested} or later.",
        VersionBump.Minor => $"These changes need a minor version, {advice.Suggested} or later.",
        VersionBump.Patch => $"These changes need a patch version, {advice.Suggested} or later.",
        _ => advice.From.IsPrerelease
            ? $"Use any version after the prerelease {advice.From}."
            : $"No functional changes. Use any version after {advice.From}.",
    };

    public static string Taken(ReleaseVersion version) =>
        $"Version {version} exists, and a published version never changes. Use a newer version.";

    /// <summary>The version is too low.</summary>
    public static string TooSmall(VersionAdvice advice) => $"{advice.Complaint} Change the version, or confirm {advice.To} below.";
}
