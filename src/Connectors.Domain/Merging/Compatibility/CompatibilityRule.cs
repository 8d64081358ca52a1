namespace Connectors.Domain.Merging.Compatibility;

/// <summary>A row of the table of rules: which changes it is about, and what they do.</summary>
/// <param name="Name">What the finding is called.</param>
/// <param name="Pattern">
/// The places it is about, keys as <c>*</c>: <c>endpoints[*].path</c>. A closing <c>…</c> means anything within.
/// </param>
/// <param name="Kinds">What happened there; empty for anything.</param>
/// <param name="Severity">How bad it is.</param>
/// <param name="Meaning">What it means to those who use the connector.</param>
internal sealed record CompatibilityRule(string Name, string Pattern, ChangeKind[] Kinds, Severity Severity, string Meaning)
{
    /// <summary>What must hold besides; always, where nothing is said.</summary>
    public Func<JudgedChange, bool> When { get; init; } = static _ => true;

    /// <summary>Whether the change lets the connector do more than before.</summary>
    public Func<JudgedChange, bool> Widens { get; init; } = static _ => false;

    public bool IsAbout(JudgedChange change) =>
        (Kinds.Length == 0 || Kinds.Contains(change.Kind))
        && (Pattern.EndsWith('…') ? change.Pattern.StartsWith(Pattern[..^1], StringComparison.Ordinal) : change.Pattern == Pattern)
        && When(change);
}
