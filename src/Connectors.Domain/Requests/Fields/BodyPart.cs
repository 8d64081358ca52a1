using Connectors.Domain.Definitions.Parts;
using Newtonsoft.Json.Linq;

namespace Connectors.Domain.Requests.Fields;

/// <summary>A part of a body that is built.</summary>
/// <param name="Token">Null where it is left out.</param>
/// <param name="IsGiven">Whether the step gave a value in it.</param>
/// <param name="Missing">What it lacks, if it is sent.</param>
internal sealed record BodyPart(JToken? Token, bool IsGiven, IReadOnlyList<Problem> Missing)
{
    /// <summary>What is wrong with it, sent or not.</summary>
    public IReadOnlyList<Problem> Faults { get; init; } = [];

    /// <summary>What objects lack that are left out, since they have no value at all.</summary>
    public IReadOnlyList<Problem> LeftOut { get; init; } = [];

    public static BodyPart Together(IReadOnlyList<BodyPart> parts) =>
        new(null, parts.Any(part => part.IsGiven), [.. parts.SelectMany(part => part.Missing).Distinct()])
        {
            Faults = [.. parts.SelectMany(part => part.Faults).Distinct()],
            LeftOut = [.. parts.SelectMany(part => part.LeftOut).Distinct()],
        };

    /// <summary>A value as its field wants it; a copy, so that the record stays what it is.</summary>
    public static BodyPart Typed(FieldNode node, MappedValue value)
    {
        var (token, fault) = FieldValue.Of(node.Field ?? new Field { Type = FieldType.Json }, value);
        return fault is null ? new BodyPart(token is null ? null : TokenCopy.Of(token), token is not null, []) : Wrong(node, fault);
    }

    public static BodyPart Wrong(FieldNode node, string why) => new(null, true, []) { Faults = [Unfit(node, why)] };

    /// <summary>What a field lacks that is not filled in. Of an object, its members say that.</summary>
    public static IReadOnlyList<Problem> Missed(FieldNode node) => node.Field is { Type: FieldType.Object } ? [] : Lacks(node);

    public static IReadOnlyList<Problem> Lacks(FieldNode node) => node.Field is { Required: true } field
        ? [new Problem.MissingVariable(FieldKeys.Of(field), field.Label ?? field.Key, VariableOwner.Shape)]
        : [];

    /// <summary>What a field lacks that is filled in, for a record without the value.</summary>
    public static IReadOnlyList<Problem> Absent(FieldNode node) =>
        node.Field is { Required: true } ? [Unfit(node, "It is required, and the record has no value for it.")] : [];

    private static Problem.Unfit Unfit(FieldNode node, string why) => new(node.Field?.Label ?? node.Place, why);
}
