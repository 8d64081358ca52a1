using Connectors.Domain.Definitions;
using Connectors.Domain.Definitions.Faults;
using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Requests.Rendering;

namespace Connectors.Domain.Updating.Planning;

/// <summary>Whole endpoints as answers to questions.</summary>
public static class EndpointAnswers
{
    /// <summary>The endpoint to begin with: the answer given before, else mine, else theirs.</summary>
    public static Endpoint Start(Question question) =>
        new[] { question.Decision.Value, question.Decision.Mine, question.Decision.Theirs }
            .OfType<string>()
            .Select(EndpointJson.TryRead)
            .OfType<Endpoint>()
            .FirstOrDefault() ?? new Endpoint();

    /// <summary>What keeps an endpoint from being the answer.</summary>
    /// <param name="question">The question.</param>
    /// <param name="endpoint">The endpoint.</param>
    /// <param name="result">The definition that it would become part of.</param>
    /// <returns>Its pointer in the definition, and its faults.</returns>
    public static (string Pointer, IReadOnlyList<Fault> Faults) Check(Question question, Endpoint endpoint, ConnectorContent result)
    {
        var all = result.Endpoints.ToList();
        var at = all.FindIndex(other => other.Key == question.EndpointKey);
        if (at < 0) (at, all) = (all.Count, [.. all, endpoint]);
        else all[at] = endpoint;
        var pointer = $"/endpoints/{at}";
        var rules = EndpointRule.Faults(endpoint, Start(question)).Select(fault => fault with { Pointer = pointer + fault.Pointer });
        return (pointer, [.. Faults(result with { Endpoints = all }).Except(Faults(result)), .. rules]);
    }

    private static IReadOnlyList<Fault> Faults(ConnectorContent content) =>
        ConnectorDefinition.Create(content) is DefinitionResult.Refused(var faults) ? faults : [];
}
