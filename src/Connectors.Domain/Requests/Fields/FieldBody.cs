using Connectors.Domain.Definitions.Parts;
using Newtonsoft.Json.Linq;

namespace Connectors.Domain.Requests.Fields;

/// <summary>Builds a body from its fields and the texts of a step. What is optional and has no value is left out.</summary>
/// <param name="texts">The step's texts, by their keys (<see cref="FieldKeys"/>).</param>
internal sealed class FieldBody(IReadOnlyDictionary<string, string> texts)
{
    // A name that no field has, for the members of an object of which nothing is known.
    private const string Unknown = "…";

    public (JToken Body, IReadOnlyList<Problem> Problems) Build(FieldNode root, RecordSource source)
    {
        var part = root.Members is { } members ? OfList(members, source) : OfObject(root, source, given: null);
        // With no value at all, what was left out was meant to be sent.
        return (part.Token ?? new JObject(), [.. part.Faults, .. part.Missing, .. part.IsGiven ? [] : part.LeftOut]);
    }

    private BodyPart Of(FieldNode node, RecordSource source, JToken? given) =>
        node.Members is { } members ? OfList(members, source)
        : node.Children.Count > 0 ? OfObject(node, source, given as JObject)
        : OfValue(node, source);

    /// <param name="node">An object.</param>
    /// <param name="source">The record.</param>
    /// <param name="given">What it has already, from a value for a whole that holds it.</param>
    private BodyPart OfObject(FieldNode node, RecordSource source, JObject? given)
    {
        var whole = given is null ? WholeOf(node, source) : new BodyPart(given, true, []);
        var owner = whole?.Token as JObject ?? [];
        List<BodyPart> parts = whole is null ? [] : [whole];
        foreach (var child in node.Children.Where(child => !IsKept(owner, child)))
        {
            var part = Of(child, source, owner[child.Step]);
            if (part.Token is not null) owner[child.Step] = part.Token;
            parts.Add(part);
        }

        var all = BodyPart.Together(parts) with { Token = owner };
        return all.IsGiven || node.IsRequired || node.Step.Length == 0
            ? all
            : all with { Token = null, Missing = [], LeftOut = [.. all.LeftOut, .. all.Missing] };
    }

    // A value for the whole object; the step's values for its members come on top.
    private BodyPart? WholeOf(FieldNode node, RecordSource source)
    {
        if (node.Field is not { } field || node.Step == FieldPlace.Each || !IsFilled(node)) return null;
        if (source.ValueOf(TextOf(node)) is MappedValue.Symbol(var digits))
            return new BodyPart(new JObject { [Unknown] = digits }, true, []);
        var part = BodyPart.Typed(node, source.ValueOf(TextOf(node)));
        return part.Token is null && part.Faults.Count == 0 && field.Required ? part with { Missing = BodyPart.Absent(node) } : part;
    }

    // Where the whole is unknown, so is whether it has the member.
    private bool IsKept(JObject owner, FieldNode child) =>
        (owner.ContainsKey(Unknown) || owner[child.Step] is not (null or JValue { Value: null })) && !child.All.Any(IsSet);

    private BodyPart OfList(FieldNode members, RecordSource source)
    {
        var isSet = members.Children.Any(child => child.All.Any(IsSet));
        if (!IsFilled(members))
        {
            if (Fixed(members) is { } only) return new BodyPart(new JArray(only), false, []);
            return members.Children.Any(child => child.All.Any(IsFilled))
                ? Listed(members, [Inner(members, source, given: null)])
                : new BodyPart(null, false, BodyPart.Lacks(members));
        }

        return source.ValueOf(TextOf(members)) switch
        {
            MappedValue.Absent => new BodyPart(null, false, BodyPart.Absent(members)),
            MappedValue.Refused(var why) => BodyPart.Wrong(members, why),
            var value => Listed(
                members,
                [.. source.MembersOf(value).Select(one => isSet ? Member(members, one) : BodyPart.Typed(members, one.Itself))]),
        };
    }

    // With fixed values alone, a member has its own ones beside them.
    private BodyPart Member(FieldNode members, RecordSource source) =>
        members.Children.Any(child => child.All.Any(IsFilled))
            ? Inner(members, source, given: null)
            : Inner(members, source, BodyPart.Typed(members, source.Itself).Token as JObject);

    private BodyPart Inner(FieldNode members, RecordSource source, JObject? given) =>
        members.Members is { } deeper ? OfList(deeper, source) : OfObject(members, source, given);

    private static BodyPart Listed(FieldNode members, IReadOnlyList<BodyPart> parts)
    {
        var list = new JArray(parts.Where(part => part.IsGiven).Select(part => part.Token));
        var isSent = list.Count > 0 || (parts.Count == 0 && members.Field?.Required == true);
        return BodyPart.Together(parts) with { Token = isSent ? list : null, IsGiven = isSent };
    }

    private BodyPart OfValue(FieldNode node, RecordSource source)
    {
        if (node.Field is not { Constant: null } || !IsFilled(node))
            return Fixed(node) is { } only ? new BodyPart(only, false, []) : new BodyPart(null, false, BodyPart.Missed(node));
        var part = BodyPart.Typed(node, source.ValueOf(TextOf(node)));
        if (part.Token is not null || part.Faults.Count > 0) return part;
        return Fixed(node) is { } usual ? new BodyPart(usual, false, []) : new BodyPart(null, false, BodyPart.Absent(node));
    }

    private static JToken? Fixed(FieldNode node) => node.Field switch
    {
        { Constant: { } constant } field => FieldValue.OfText(field, constant),
        { Required: true, Default: { } usual } field => FieldValue.OfText(field, usual),
        _ => null,
    };

    private bool IsSet(FieldNode node) => IsFilled(node) || node.Field?.Constant is not null;

    private bool IsFilled(FieldNode node) => texts.TryGetValue(FieldKeys.Of(node.Place), out var text) && text.Length > 0;

    private string TextOf(FieldNode node) => texts[FieldKeys.Of(node.Place)];
}
