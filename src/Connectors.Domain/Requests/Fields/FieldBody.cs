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
    /// <param name="Missing">What it lacks, if it is sent.</param>
    private sealed record Part(JToken? Token, bool IsGiven, IReadOnlyList<Problem> Missing)
    {
        /// <summary>What is wrong with it, sent or not.</summary>
        public IReadOnlyList<Problem> Faults { get; init; } = [];

        /// <summary>What objects lack that are left out, since they have no value at all.</summary>
        public IReadOnlyList<Problem> LeftOut { get; init; } = [];
    }

    public (JToken Body, IReadOnlyList<Problem> Problems) Build(FieldNode root, RecordSource source)
    {
        var part = root.Members is { } members ? OfList(members, source) : OfObject(root, source);
        // With no value at all, what was left out was meant to be sent.
        return (part.Token ?? new JObject(), [.. part.Faults, .. part.Missing, .. part.IsGiven ? [] : part.LeftOut]);
    }

    private Part Of(FieldNode node, RecordSource source) =>
        node.Members is { } members ? OfList(members, source)
        : node.Children.Count > 0 ? OfObject(node, source)
        : OfValue(node, source);

    private Part OfObject(FieldNode node, RecordSource source)
    {
        var whole = node.Field is null || node.Step == FieldPlace.Each ? null : OfValue(node, source);
        var (owner, isGiven) = (whole?.Token as JObject ?? [], whole?.IsGiven == true);
        List<Part> parts = whole is null ? [] : [whole];
        foreach (var child in node.Children)
        {
            var part = Of(child, source);
            if (part.Token is null && owner.ContainsKey(child.Step)) continue;
            if (part.Token is not null) owner[child.Step] = part.Token;
            isGiven |= part.IsGiven;
            parts.Add(part);
        }

        var isSent = isGiven || node.IsRequired || node.Step.Length == 0;
        var all = Together(parts) with { Token = owner, IsGiven = isGiven };
        return isSent ? all : all with { Token = null, Missing = [], LeftOut = [.. all.LeftOut, .. all.Missing] };
    }

    private Part OfList(FieldNode members, RecordSource source)
    {
        var isFilled = members.Children.Any(child => child.All.Any(IsFilled));
        if (!IsFilled(members))
            return isFilled ? Listed(members, [source], isFilled) : new Part(null, false, MissingIn(members));
        return source.ValueOf(TextOf(members)) switch
        {
            MappedValue.Absent => new Part(null, false, Absent(members)),
            MappedValue.Refused(var why) => Wrong(members, why),
            var value => Listed(members, source.MembersOf(value), isFilled),
        };
    }

    private Part Listed(FieldNode members, IReadOnlyList<RecordSource> sources, bool isFilled)
    {
        var parts = sources.Select(source => isFilled ? Inner(members, source) : AsItIs(members, source)).ToList();
        var list = new JArray(parts.Where(part => part.IsGiven).Select(part => part.Token));
        return Together(parts) with { Token = list.Count > 0 ? list : null, IsGiven = list.Count > 0 };
    }

    private static Part Together(IReadOnlyList<Part> parts) => new(null, false, [.. parts.SelectMany(part => part.Missing).Distinct()])
    {
        Faults = [.. parts.SelectMany(part => part.Faults).Distinct()],
        LeftOut = [.. parts.SelectMany(part => part.LeftOut).Distinct()],
    };

    private Part Inner(FieldNode members, RecordSource source) =>
        members.Members is { } deeper ? OfList(deeper, source)
        : OfObject(members, source);

    private static Part AsItIs(FieldNode members, RecordSource source) => Typed(members, source.ValueOf("{{ item }}"));

    private Part OfValue(FieldNode node, RecordSource source)
    {
        if (node.Field is not { } field) return new Part(null, false, []);
        if (field.Constant is { } constant) return new Part(FieldValue.OfText(field, constant), false, []);
        if (!IsFilled(node)) return Usual(field) is { } usual ? new Part(usual, false, []) : new Part(null, false, Missing(node));
        var part = Typed(node, source.ValueOf(TextOf(node)));
        if (part.Token is not null || part.Faults.Count > 0) return part;
        return Usual(field) is { } instead ? new Part(instead, false, []) : new Part(null, false, Absent(node));
    }

    private static Part Typed(FieldNode node, MappedValue value)
    {
        var (token, fault) = FieldValue.Of(node.Field ?? new Field { Type = FieldType.Json }, value);
        return fault is null ? new Part(token, token is not null, []) : Wrong(node, fault);
    }

    private static Part Wrong(FieldNode node, string why) => new(null, true, []) { Faults = [Unfit(node, why)] };

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
