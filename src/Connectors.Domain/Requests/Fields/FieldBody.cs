using Connectors.Domain.Definitions.Parts;
using Newtonsoft.Json.Linq;

namespace Connectors.Domain.Requests.Fields;

/// <summary>Builds a body from its fields and the texts of a step. What is optional and has no value is left out.</summary>
/// <param name="texts">The step's texts, by their keys (<see cref="FieldKeys"/>).</param>
internal sealed class FieldBody(IReadOnlyDictionary<string, string> texts)
{
    /// <summary>A part of the body.</summary>
    /// <param name="Token">Null where it is left out.</param>
    /// <param name="IsGiven">Whether the step gave a value in it.</param>
    /// <param name="Problems">What is wrong with it, if it is sent.</param>
    private sealed record Part(JToken? Token, bool IsGiven, IReadOnlyList<Problem> Problems);

    public (JToken Body, IReadOnlyList<Problem> Problems) Build(FieldNode root, RecordSource source)
    {
        var part = root.Members is { } members ? OfList(members, source) : OfObject(root, source);
        return (part.Token ?? new JObject(), part.Problems);
    }

    private Part Of(FieldNode node, RecordSource source) =>
        node.Members is { } members ? OfList(members, source)
        : node.Children.Count > 0 ? OfObject(node, source)
        : OfValue(node, source);

    private Part OfObject(FieldNode node, RecordSource source)
    {
        var whole = node.Field is null || node.Step == FieldPlace.Each ? null : OfValue(node, source);
        var (owner, problems) = (whole?.Token as JObject ?? [], (whole?.Problems ?? []).ToList());
        var isGiven = whole?.IsGiven == true;
        foreach (var child in node.Children)
        {
            var part = Of(child, source);
            if (part.Token is null && owner.ContainsKey(child.Step)) continue;
            if (part.Token is not null) owner[child.Step] = part.Token;
            isGiven |= part.IsGiven;
            problems.AddRange(part.Problems);
        }

        var isSent = isGiven || node.IsRequired || node.Step.Length == 0;
        return isSent ? new Part(owner, isGiven, problems) : new Part(null, false, [.. problems.OfType<Problem.Unfit>()]);
    }

    private Part OfList(FieldNode members, RecordSource source)
    {
        var isFilled = members.Children.Any(child => child.All.Any(IsFilled));
        if (!IsFilled(members))
            return isFilled ? Listed(members, [source], isFilled) : new Part(null, false, MissingIn(members));
        return source.ValueOf(TextOf(members)) switch
        {
            MappedValue.Absent => new Part(null, false, Absent(members)),
            MappedValue.Refused(var why) => new Part(null, false, [Unfit(members, why)]),
            var value => Listed(members, source.MembersOf(value), isFilled),
        };
    }

    private Part Listed(FieldNode members, IReadOnlyList<RecordSource> sources, bool isFilled)
    {
        var parts = sources.Select(source => isFilled ? Inner(members, source) : AsItIs(members, source)).ToList();
        var list = new JArray(parts.Where(part => part.IsGiven).Select(part => part.Token));
        return new Part(list.Count > 0 ? list : null, list.Count > 0, [.. parts.SelectMany(part => part.Problems).Distinct()]);
    }

    private Part Inner(FieldNode members, RecordSource source) =>
        members.Members is { } deeper ? OfList(deeper, source)
        : OfObject(members, source) is var part && part.IsGiven ? part
        : new Part(null, false, part.Problems);

    private static Part AsItIs(FieldNode members, RecordSource source) => Typed(members, source.ValueOf("{{ item }}"));

    private Part OfValue(FieldNode node, RecordSource source)
    {
        if (node.Field is not { } field) return new Part(null, false, []);
        if (field.Constant is { } constant) return new Part(FieldValue.OfText(field, constant), false, []);
        if (!IsFilled(node)) return Usual(field) is { } usual ? new Part(usual, false, []) : new Part(null, false, Missing(node));
        var part = Typed(node, source.ValueOf(TextOf(node)));
        if (part.Token is not null || part.Problems.Count > 0) return part;
        return Usual(field) is { } instead ? new Part(instead, false, []) : new Part(null, false, Absent(node));
    }

    private static Part Typed(FieldNode node, MappedValue value)
    {
        var (token, fault) = FieldValue.Of(node.Field ?? new Field { Type = FieldType.Json }, value);
        return fault is null ? new Part(token, token is not null, []) : new Part(null, true, [Unfit(node, fault)]);
    }

    private static JToken? Usual(Field field) => field is { Required: true, Default: { } text } ? FieldValue.OfText(field, text) : null;

    private bool IsFilled(FieldNode node) => texts.TryGetValue(FieldKeys.Of(node.Place), out var text) && text.Length > 0;

    private string TextOf(FieldNode node) => texts[FieldKeys.Of(node.Place)];

    // Of an object, its members say what is missing.
    private static IReadOnlyList<Problem> Missing(FieldNode node) => node.Field is { Type: FieldType.Object } ? [] : MissingIn(node);

    private static IReadOnlyList<Problem> MissingIn(FieldNode node) => node.Field is { Required: true } field
        ? [new Problem.MissingVariable(FieldKeys.Of(field), field.Label ?? field.Key, VariableOwner.Shape)]
        : [];

    private static IReadOnlyList<Problem> Absent(FieldNode node) =>
        node.Field is { Required: true } ? [Unfit(node, "It is required, and the record has no value for it.")] : [];

    private static Problem.Unfit Unfit(FieldNode node, string why) => new(node.Field?.Label ?? node.Place, why);
}
