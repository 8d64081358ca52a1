using Connectors.Domain.Catalog;

namespace Connectors.Web.Presentation;

/// <summary>How long a release works at the third party, in words.</summary>
public static class SupportWords
{
    /// <summary>“Works until 3 March 2027”.</summary>
    public static string Of(Support support) =>
        support.IsOver ? $"Stopped working on {Wording.Day(support.Until)}" : $"Works until {Wording.Day(support.Until)}";

    public static string TagOf(Support support) => support.IsOver ? "tag-bad" : "tag-attention";

    /// <summary>What to do about an installed release.</summary>
    /// <param name="support">How long it works.</param>
    /// <param name="offered">The newer version that the marketplace offers; null where it offers none.</param>
    public static string Advice(Support support, string? offered) =>
        (support.IsOver
            ? $"The publisher says that this release stopped working at the third party on {Wording.Day(support.Until)}. "
            : $"The publisher says that this release works at the third party until {Wording.Day(support.Until)}. ")
        + (offered is null ? "No newer release is offered yet." : $"Update to {offered}.");

    /// <summary>What to do about an installed release that was withdrawn.</summary>
    /// <param name="offered">The newer version that the marketplace offers; null where it offers none.</param>
    public static string Withdrawn(string? offered) =>
        "The publisher withdrew this release. It keeps working here, and is no longer offered to others. "
        + (offered is null
            ? "No newer release is offered yet: read the release notes, or ask the publisher why."
            : $"Update to {offered}.");
}
