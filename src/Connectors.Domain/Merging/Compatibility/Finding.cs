namespace Connectors.Domain.Merging.Compatibility;

/// <summary>What a change can do to those who use a connector.</summary>
public enum Severity
{
    /// <summary>Everything keeps working.</summary>
    Harmless,

    /// <summary>Something behaves differently, or soon will.</summary>
    Notable,

    /// <summary>Flows or instances stop working, or need a person to act.</summary>
    Breaking,
}

/// <summary>How a version must be raised (SemVer 2.0).</summary>
public enum VersionBump
{
    None,
    Patch,
    Minor,
    Major,
}

/// <summary>One change, judged.</summary>
/// <param name="Rule">The name of the rule that judged it, such as <c>endpoint-removed</c>.</param>
/// <param name="Severity">How bad it is.</param>
/// <param name="Path">Where, in terms of keys.</param>
/// <param name="Words">What changed, and what it means.</param>
/// <param name="Widens">Whether it lets the connector do more than before: another host, another scope, a method that writes.</param>
public sealed record Finding(string Rule, Severity Severity, string Path, string Words, bool Widens = false)
{
    /// <summary>The bump that this change calls for by itself.</summary>
    public VersionBump Needs => Severity switch
    {
        Severity.Breaking => VersionBump.Major,
        Severity.Notable => VersionBump.Minor,
        _ => Rule.EndsWith("-added", StringComparison.Ordinal) ? VersionBump.Minor : VersionBump.Patch,
    };
}

/// <summary>A change of a release and what it can do.</summary>
public sealed record ReleaseChange(Change Change, Finding Finding);
