using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Requests;
using Connectors.Domain.Requests.Fields;

namespace Connectors.Domain.Flows;

/// <summary>What a flow does that hardly anybody wants, known before it runs.</summary>
public enum FlowWarning
{
    /// <summary>It sends what came before, and nothing did.</summary>
    SendsNothing,

    /// <summary>It receives without using what came before, which goes no further.</summary>
    DropsRecords,
}

/// <summary>Looks at the order of a flow's shapes.</summary>
public static class FlowCheck
{
    /// <param name="shapes">
    /// The shapes' endpoints in order, null for one that is missing, and whether their own values use the record of the shape before.
    /// </param>
    /// <returns>For each shape, in order, what is to be said of it; null where nothing is.</returns>
    public static IReadOnlyList<FlowWarning?> Of(IReadOnlyList<(Endpoint? Endpoint, bool UsesRecord)> shapes) =>
        [.. shapes.Select((shape, at) => shape.Endpoint is null ? null : Of(shape.Endpoint, shape.UsesRecord, isFirst: at == 0))];

    /// <summary>Whether an endpoint's request uses the records of the step before.</summary>
    public static bool UsesPayload(Endpoint endpoint) =>
        endpoint.Query
            .Concat(endpoint.Headers)
            .Select(part => part.Value)
            .Append(endpoint.Path)
            .Append(StepInputs.PassesRecord(endpoint) ? "{{payload}}" : endpoint.Body)
            .SelectMany(Template.Names)
            .Contains("payload");

    private static FlowWarning? Of(Endpoint endpoint, bool usesRecord, bool isFirst) =>
        (endpoint.EffectiveDirection, usesRecord || UsesPayload(endpoint), isFirst) switch
        {
            (Direction.Send, true, true) => FlowWarning.SendsNothing,
            (Direction.Receive, false, false) => FlowWarning.DropsRecords,
            _ => null,
        };
}
