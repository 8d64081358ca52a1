using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Requests.Authentication;

namespace Connectors.Domain.Requests.Rendering;

/// <summary>What an instance would miss on a definition, known without its values.</summary>
public static class InstanceCheck
{
    /// <param name="definition">What the connector is, or would be after an update.</param>
    /// <param name="instance">The instance.</param>
    public static IReadOnlyList<Problem> Problems(ConnectorContent definition, InstanceFacts instance)
    {
        if (definition.MethodOf(instance.MethodKey) is not { } method) return [new Problem.MissingMethod(instance.MethodKey)];
        var missing = definition.AskedBy(method)
            .Where(variable => IsNeeded(definition, variable) && !instance.HasText(variable))
            .Select(variable => new Problem.MissingVariable(variable.Key, variable.Label ?? variable.Key, VariableOwner.Instance));
        return
        [
            .. missing,
            .. instance.IsUnreadable ? [new Problem.UnreadableCredentials()] : Array.Empty<Problem>(),
            .. AuthenticationSchemes.Of(method.Type).AsksForConsent && !instance.HasToken
                ? [new Problem.NotSignedIn()]
                : Array.Empty<Problem>(),
        ];
    }

    /// <summary>Whether an instance needs a value: it is required, or part of the base URL's path.</summary>
    public static bool IsNeeded(ConnectorContent definition, Variable variable) =>
        variable.Required || AddressTemplate.SegmentNamesOfAbsolute(definition.BaseUrl).Contains(variable.Key);

    /// <summary>The labels of values that an update would leave without use: nothing asks for them any more.</summary>
    public static IReadOnlyList<string> Unused(ConnectorContent current, ConnectorContent offered, InstanceFacts instance)
    {
        var asked = Variables(offered, instance).Select(variable => variable.Key).ToHashSet();
        return
        [
            .. Variables(current, instance)
                .Where(variable => instance.Filled.Contains(variable.Key) && !asked.Contains(variable.Key))
                .Select(variable => variable.Label ?? variable.Key),
        ];
    }

    private static IEnumerable<Variable> Variables(ConnectorContent definition, InstanceFacts instance) =>
        definition.AskedBy(definition.MethodOf(instance.MethodKey));
}
