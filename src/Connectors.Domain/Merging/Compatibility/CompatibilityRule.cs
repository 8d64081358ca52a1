using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Definitions.Tree;
using Connectors.Domain.Merging.Places;

namespace Connectors.Domain.Merging.Compatibility;

/// <summary>A row of the table of rules: which changes it is about, and what they do.</summary>
/// <param name="Name">What the finding is called.</param>
/// <param name="Pattern">
/// The places it is about, keys as <c>*</c>: <c>endpoints[*].path</c>. A closing <c>…</c> stands for anything within.
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

/// <summary>A change as rules see it.</summary>
internal sealed class JudgedChange(Change change, ConnectorContent old, ConnectorContent @new)
{
    public Change Change => change;

    public ChangeKind Kind => change.Kind;

    public string Pattern { get; } = PatternOf(change.Place);

    /// <summary>A text property of what was added, or null.</summary>
    public string? NewText(ReadOnlySpan<byte> property) => TextOf(change.NewValue, property);

    /// <summary>Whether a flag of what was added is set.</summary>
    public bool NewFlag(ReadOnlySpan<byte> property) =>
        change.NewValue is { Kind: NodeKind.Object } item && item.TryFind(property, out var flag) && flag.Kind == NodeKind.True;

    /// <summary>Whether an endpoint sends as it sent, or receives as it received, although it says so in another way.</summary>
    public bool KeepsDirection =>
        change.Place.Parent is { IsListMember: true } endpoint
        && DirectionOf(old, endpoint.Step) is { } before
        && DirectionOf(@new, endpoint.Step) == before;

    /// <summary>Old and new value as texts, where they are.</summary>
    public (string? Old, string? New) Texts => (
        change.OldValue is { Kind: NodeKind.Text } old ? old.Text : null,
        change.NewValue is { Kind: NodeKind.Text } @new ? @new.Text : null);

    /// <summary>Old and new value as numbers; NaN where they are none.</summary>
    public (double Old, double New) Numbers => (Number(change.OldValue), Number(change.NewValue));

    private static Direction? DirectionOf(ConnectorContent content, string key) =>
        content.Endpoints.FirstOrDefault(endpoint => endpoint.Key == key)?.EffectiveDirection;

    private static double Number(TreeValue? value) =>
        value is { Kind: NodeKind.Number } number
            ? double.Parse(number.Raw, System.Globalization.CultureInfo.InvariantCulture)
            : double.NaN;

    private static string? TextOf(TreeValue? value, ReadOnlySpan<byte> property) =>
        value is { Kind: NodeKind.Object } item && item.TryFind(property, out var text) && text.Kind == NodeKind.Text ? text.Text : null;

    private static string PatternOf(Place place) => place.Parent is null ? ""
        : place.IsListMember ? $"{PatternOf(place.Parent)}[*]"
        : place.Parent.Parent is null ? place.Step
        : $"{PatternOf(place.Parent)}.{place.Step}";
}
