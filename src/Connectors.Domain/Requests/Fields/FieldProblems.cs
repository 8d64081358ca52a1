using Connectors.Domain.Definitions.Parts;

namespace Connectors.Domain.Requests.Fields;

/// <summary>What a step's fields lack, known without its values.</summary>
public static class FieldProblems
{
    /// <param name="endpoint">The endpoint.</param>
    /// <param name="filled">The keys of what the step fills in.</param>
    /// <returns>A problem for each required field without a value, inside of what is sent.</returns>
    public static IEnumerable<Problem> Of(Endpoint endpoint, IReadOnlySet<string> filled) =>
        !StepInputs.HasFields(endpoint) ? []
        : BodyWriter.ProblemOf(BodyKinds.MediaTypeOf(endpoint), isBuilt: StepInputs.Builds(endpoint, filled)) is { } problem ? [problem]
        : StepInputs.Builds(endpoint, filled)
            ? new FieldBody(filled.ToDictionary(key => key, key => key)).Build(FieldNode.Of(endpoint.Fields), new Everything()).Problems
            : [];

    /// <summary>A record that has a value for every text.</summary>
    private sealed class Everything : RecordSource
    {
        internal override MappedValue ValueOf(string text) => new MappedValue.Symbol("1");

        internal override MappedValue Itself => new MappedValue.Symbol("1");

        internal override IReadOnlyList<RecordSource> MembersOf(MappedValue value) => [this];
    }
}
