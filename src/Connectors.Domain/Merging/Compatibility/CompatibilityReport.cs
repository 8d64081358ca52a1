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

    public static CompatibilityReport Between(ConnectorDefinition old, ConnectorDefinition @new) =>
        new([.. Changes(old, @new).Select(judged => judged.Finding)]);

    /// <summary>Every difference with its judgement, the worst first.</summary>
    public static IReadOnlyList<ReleaseChange> Changes(ConnectorDefinition old, ConnectorDefinition @new) =>
    [
        .. DefinitionDiff.Between(old, @new)
            .Select(change => new ReleaseChange(change, Judge(new JudgedChange(change, old.Content, @new.Content))))
            .OrderByDescending(judged => judged.Finding.Severity)
            .ThenBy(judged => judged.Finding.Path, StringComparer.Ordinal),
    ];

    /// <summary>Which version the changes need, when one release follows another.</summary>
    public VersionAdvice Advise(SemVersion from, SemVersion to) => VersionAdvice.For(Needs, from, to);

    private static Finding Judge(JudgedChange judged)
    {
        var change = judged.Change;
        var rule = CompatibilityRules.All.FirstOrDefault(rule => rule.IsAbout(judged));
        return rule is null
            ? new Finding("text-changed", Severity.Harmless, change.Path, change.Words)
            : new Finding(rule.Name, rule.Severity, change.Path, $"{change.Words} ({rule.Meaning})", rule.Widens(judged));
    }
}
