using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Requests.Fields;

namespace Connectors.Domain.Requests.Equivalence;

/// <summary>What the fields of a step take, where its values are not known beforehand: fewer values may fit after a change.</summary>
internal static class FieldSettings
{
    public static IEnumerable<RequestDifference> Differences(Endpoint before, Endpoint after, RequestValues values)
    {
        if (!StepInputs.HasFields(before) || !StepInputs.HasFields(after)) return [];
        return
            from field in before.Fields
            where Template.Names(values.Shape.GetValueOrDefault(FieldKeys.Of(field))).Any()
            let other = after.Fields.FirstOrDefault(one => one.Key == field.Key)
            where other is not null && IsNarrower(field, other)
            select new RequestDifference(RequestPlace.Field, field.Label ?? field.Key, Takes(field), Takes(other));
    }

    private static bool IsNarrower(Field before, Field after) =>
        (before.Type != after.Type && after.Type != FieldType.Json && (before.Type, after.Type) != (FieldType.Integer, FieldType.Number))
        || (after.Allowed.Count > 0 && (before.Allowed.Count == 0 || before.Allowed.Except(after.Allowed).Any()));

    private static string Takes(Field field) => field.Allowed.Count > 0
        ? string.Join(", ", field.Allowed)
        : field.Type switch
        {
            FieldType.Integer => "a whole number",
            FieldType.Number => "a number",
            FieldType.Boolean => "true or false",
            FieldType.Object => "an object",
            FieldType.Json => "anything",
            FieldType.File => "a file",
            _ => "text",
        };
}
