using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Requests.Passing;

namespace Connectors.Domain.Requests.Fields;

/// <summary>What is known of the records that come to a step.</summary>
/// <param name="Fields">Their fields.</param>
/// <param name="IsWhole">Whether the description says everything: a name that it doesn't have is unknown.</param>
public sealed record KnownRecord(IReadOnlyList<Field> Fields, bool IsWhole)
{
    public static KnownRecord Nothing { get; } = new([], false);

    /// <summary>What the last of some steps passes on: what its endpoint returns; of a look-up, beside the record.</summary>
    /// <param name="steps">Endpoints and values in their order; null for an endpoint that is missing.</param>
    public static KnownRecord After(IEnumerable<(Endpoint? Endpoint, IReadOnlyDictionary<string, string> Values)> steps) =>
        steps.Aggregate(Nothing, (known, step) => (step.Endpoint, Lookup.Of(step.Values)) switch
        {
            ({ EffectiveDirection: Direction.Receive } endpoint, { } lookup) =>
                known with { Fields = [.. known.Fields, .. Beside(lookup, endpoint.Returns)] },
            var (endpoint, _) => new KnownRecord(endpoint?.Returns ?? [], endpoint is { Returns.Count: > 0 }),
        });

    private static IEnumerable<Field> Beside(Lookup lookup, IReadOnlyList<Field> returns)
    {
        var owner = FieldPlace.Written("", lookup.Name) + (lookup.IsList ? FieldPlace.Each : "");
        if (returns.Count == 0) return [new Field { Key = owner, Type = FieldType.Json }];
        return returns
            .Where(field => FieldPlace.Parse(field.Key) is not null)
            .Select(field => field with { Key = $"{owner}{(field.Key[0] == '[' ? "" : ".")}{field.Key}" })
            .Prepend(new Field { Key = owner, Type = FieldType.Object });
    }
}
