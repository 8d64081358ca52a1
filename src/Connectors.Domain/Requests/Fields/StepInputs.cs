using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Requests.Passing;

namespace Connectors.Domain.Requests.Fields;

/// <summary>What a step is asked for: the variables of its endpoint, then the fields of the body.</summary>
public static class StepInputs
{
    /// <summary>Whether the body can be built from fields, since there is no template.</summary>
    public static bool HasFields(Endpoint endpoint) =>
        string.IsNullOrEmpty(endpoint.Body) && endpoint.Fields.Any(field => !field.ReadOnly);

    /// <summary>Whether a step builds the body from fields: it fills in some, or all that there are have fixed values.</summary>
    public static bool Builds(Endpoint endpoint, IEnumerable<string> keys) =>
        HasFields(endpoint) && (FillsFields(keys) || !Fields(endpoint).Any());

    /// <summary>Whether a step that fills in no field sends the record itself.</summary>
    public static bool PassesRecord(Endpoint endpoint) => HasFields(endpoint) && Fields(endpoint).Any();

    /// <summary>The fields that a step can fill in.</summary>
    public static IEnumerable<Field> Fields(Endpoint endpoint) => string.IsNullOrEmpty(endpoint.Body)
        ? endpoint.Fields.Where(field => field is { ReadOnly: false, Constant: null })
        : [];

    /// <summary>Everything that a step can fill in, fields under their keys (<see cref="FieldKeys"/>).</summary>
    public static IReadOnlyList<Variable> Of(Endpoint endpoint) =>
    [
        .. endpoint.Variables
            .Concat(Fields(endpoint).Select(field => new Variable
            {
                Key = FieldKeys.Of(field),
                Label = field.Label ?? field.Key,
                Help = field.Help,
            }))
            .DistinctBy(input => input.Key),
    ];

    /// <summary>Whether a step's own values use the record of the step before.</summary>
    public static bool UsesRecord(IReadOnlyDictionary<string, string> values) =>
        values.Any(pair => !PassingKeys.IsSetting(pair.Key) && Template.IsExpression(pair.Value));

    /// <summary>Whether a step fills in any field; without one the record of the step before is the body.</summary>
    public static bool FillsFields(IEnumerable<string> keys) => keys.Any(key => FieldKeys.PlaceOf(key) is not null);
}
