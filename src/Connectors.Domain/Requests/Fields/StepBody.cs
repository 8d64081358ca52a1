using Connectors.Domain.Definitions.Parts;

namespace Connectors.Domain.Requests.Fields;

/// <summary>The body of a step's request: of its endpoint's template, or built from fields.</summary>
internal static class StepBody
{
    private const string Record = "{{payload}}";

    /// <param name="endpoint">The endpoint.</param>
    /// <param name="values">What the step fills in, and the record that it gets.</param>
    /// <param name="variables">Finds the values of names, and gathers problems.</param>
    /// <returns>The body and its media type; nothing where nothing is sent.</returns>
    public static (MaskedText? Body, string? MediaType) Of(Endpoint endpoint, RequestValues values, VariableLookup variables)
    {
        if (StepInputs.Builds(endpoint, values.Shape.Keys)) return Built(endpoint, values, variables);
        var template = StepInputs.PassesRecord(endpoint) ? endpoint with { Body = Record } : endpoint;
        if (string.IsNullOrEmpty(template.Body)) return (null, null);
        if (BodyKinds.ProblemOf(template) is { } problem) variables.Refuse(problem);
        var type = BodyKinds.MediaTypeOf(template);
        return (BodyTemplate.Fill(template.Body, BodyKinds.Of(type), variables.Find), type);
    }

    private static (MaskedText?, string?) Built(Endpoint endpoint, RequestValues values, VariableLookup variables)
    {
        var (body, problems) = new FieldBody(values.Shape).Build(FieldNode.Of(endpoint.Fields), values.Source);
        foreach (var problem in problems) variables.Refuse(problem);
        var files = endpoint.Fields.Where(field => field.Type == FieldType.File).Select(field => field.Key).ToHashSet();
        var type = BodyKinds.MediaTypeOf(endpoint);
        if (BodyWriter.Write(body, type, files) is var (text, mediaType)) return (MaskedText.Open(text), mediaType);
        variables.Refuse(new Problem.BodyTakesNoValues(type));
        return (null, null);
    }
}
