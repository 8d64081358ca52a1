using Connectors.Domain.Definitions.Parts;

namespace Connectors.Domain.Requests;

/// <summary>What an instance would miss on a definition, known from the names of what was filled in.</summary>
public static class InstanceCheck
{
    /// <param name="definition">What the connector is, or would be after an update.</param>
    /// <param name="methodKey">The instance's way to sign in.</param>
    /// <param name="filled">The keys of the variables that have a value.</param>
    public static IReadOnlyList<Obstacle> Misses(ConnectorContent definition, string methodKey, IReadOnlySet<string> filled)
    {
        if (definition.Authentication.FirstOrDefault(method => method.Key == methodKey) is not { } method)
            return [new Obstacle.MissingMethod(methodKey)];
        return
        [
            .. definition.Variables
                .Concat(method.Variables)
                .Where(variable => variable.Required && string.IsNullOrEmpty(variable.Default) && !filled.Contains(variable.Key))
                .Select(variable => new Obstacle.MissingVariable(variable.Key, variable.Label ?? variable.Key, VariableOwner.Instance)),
        ];
    }
}
