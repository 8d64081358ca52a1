using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Definitions.Tree;
using Connectors.Domain.Merging.Places;
using Connectors.Domain.Requests;
using Connectors.Domain.Requests.Fields;

namespace Connectors.Domain.Merging.Compatibility;

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

    /// <summary>The field that the change is about; null for other changes.</summary>
    public FieldChange? Field { get; } = FieldChange.Of(change.Place, old, @new);

    /// <summary>Whether a body that only passed records on is built from fields now, which passes them on too.</summary>
    public bool IsBuiltFromFields =>
        Texts.Old?.Trim() == "{{payload}}"
        && change.Place.Parent is { IsListMember: true } endpoint
        && @new.Endpoints.FirstOrDefault(one => one.Key == endpoint.Step) is { } after
        && StepInputs.PassesRecord(after);

    /// <summary>Whether two texts of an endpoint differ only in names between their braces, each of a variable that was renamed.</summary>
    public bool HasOnlyOtherPlaceholders =>
        Texts is (not null, not null) texts
        && Skeleton(texts.Old).SequenceEqual(Skeleton(texts.New), StringComparer.Ordinal)
        && Template.Names(texts.Old)
            .Zip(Template.Names(texts.New))
            .All(pair => pair.First == pair.Second || IsRenamed(pair.First, pair.Second));

    /// <summary>Old and new value as texts, where they are.</summary>
    public (string? Old, string? New) Texts => (
        change.OldValue is { Kind: NodeKind.Text } old ? old.Text : null,
        change.NewValue is { Kind: NodeKind.Text } @new ? @new.Text : null);

    /// <summary>Old and new value as numbers; NaN where they are none.</summary>
    public (double Old, double New) Numbers => (Number(change.OldValue), Number(change.NewValue));

    /// <summary>The variable that the change is about, after it; null for other changes.</summary>
    public Variable? Variable => change.Place.Parent is { IsListMember: true, Shape.Name: "variables" } variable
        ? VariablesOf(variable.Parent!.Parent!).FirstOrDefault(one => one.Key == variable.Step)
        : null;

    /// <summary>Whether a header or query parameter is left out of a request unless someone fills in what it uses.</summary>
    public bool IsSentOnlyIfGiven =>
        NewText("value"u8) is { Length: > 0 } value
        && change.Place.Parent?.Parent is { } endpoint
        && Template.Pieces(value).All(piece =>
            piece.IsName && VariableOf(endpoint, piece.Text) is { Required: false, Default: null or "" });

    private bool IsRenamed(string name, string other) =>
        change.Place.Parent is { IsListMember: true } endpoint
        && !Asks(@new, endpoint.Step, name)
        && !Asks(old, endpoint.Step, other);

    private static bool Asks(ConnectorContent content, string endpoint, string name) =>
        content.Endpoints.FirstOrDefault(one => one.Key == endpoint)?.Variables.Any(variable => variable.Key == name) == true;

    private static IEnumerable<string> Skeleton(string text) =>
        Template.Pieces(text).Select(piece => piece.IsName ? "{{}}" : piece.Text);

    private Variable? VariableOf(Place endpoint, string name) =>
        VariablesOf(endpoint)
            .Concat(@new.Variables)
            .Concat(@new.Authentication.SelectMany(method => method.Variables))
            .FirstOrDefault(one => one.Key == name);

    private IReadOnlyList<Variable> VariablesOf(Place owner) => owner switch
    {
        { Parent: null } => @new.Variables,
        { Shape.Name: "endpoints" } => @new.Endpoints.FirstOrDefault(one => one.Key == owner.Step)?.Variables ?? [],
        _ => @new.Authentication.FirstOrDefault(one => one.Key == owner.Step)?.Variables ?? [],
    };

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
