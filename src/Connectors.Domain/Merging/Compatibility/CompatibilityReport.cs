using Connectors.Domain.Definitions;
using Semver;

namespace Connectors.Domain.Merging.Compatibility;

/// <summary>What a change from one definition to another can do to those who use it.</summary>
/// <param name="Findings">Every difference, judged; the worst first.</param>
public sealed record CompatibilityReport(IReadOnlyList<Finding> Findings)
{
    /// <summary>The bump that the changes call for; none where nothing changed.</summary>
    public VersionBump Needs => Findings.Select(finding => finding.Needs).DefaultIfEmpty(VersionBump.None).Max();

    /// <summary>What lets the connector do more than before: hosts, scopes, methods that write.</summary>
    public IEnumerable<Finding> Widening => Findings.Where(finding => finding.Widens);

    public bool IsBreaking => Findings.Any(finding => finding.Severity == Severity.Breaking);

    public static CompatibilityReport Between(ConnectorDefinition old, ConnectorDefinition @new) => new(
    [
        .. DefinitionDiff.Between(old, @new).Select(change => Judge(new JudgedChange(change, old.Content, @new.Content)))
            .OrderByDescending(finding => finding.Severity).ThenBy(finding => finding.Path, StringComparer.Ordinal),
    ]);

    /// <summary>The bump between two versions.</summary>
    public static VersionBump BumpBetween(SemVersion from, SemVersion to) =>
        to.ComparePrecedenceTo(from) <= 0 ? VersionBump.None
        : to.Major != from.Major ? VersionBump.Major
        : to.Minor != from.Minor ? VersionBump.Minor
        : VersionBump.Patch;

    /// <summary>What is wrong with the version that the changes are published under; null where it says enough.</summary>
    /// <remarks>Below 1.0.0 a minor bump says what a major one says later (SemVer 2.0, 4).</remarks>
    public string? Complaint(SemVersion from, SemVersion to)
    {
        var published = BumpBetween(from, to);
        var enough = from.Major == 0 && to.Major == 0 && published == VersionBump.Minor ? VersionBump.Major : published;
        if (enough >= Needs) return null;
        var worst = Findings.First(finding => finding.Needs == Needs);
        var word = Needs switch { VersionBump.Major => "a major", VersionBump.Minor => "a minor", _ => "a patch" };
        return $"published as {to}, but {worst.Words}: this is {word} change";
    }

    private static Finding Judge(JudgedChange judged)
    {
        var change = judged.Change;
        var rule = CompatibilityRules.All.FirstOrDefault(rule => rule.IsAbout(judged));
        return rule is null
            ? new Finding("text-changed", Severity.Harmless, change.Path, change.Words)
            : new Finding(rule.Name, rule.Severity, change.Path, $"{change.Words} ({rule.Meaning})", rule.Widens(judged));
    }
}
