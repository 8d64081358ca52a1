using Connectors.Domain.Definitions.Parts;

namespace Connectors.Domain.Requests;

/// <summary>What a name of a template means: the endpoint's own variable comes first, then the method's, then the connector's.</summary>
internal sealed class DeclaredVariables(ConnectorContent definition, AuthenticationMethod? method, Endpoint? endpoint)
{
    public (Variable Variable, VariableOwner Owner)? Find(string name)
    {
        if (Named(endpoint?.Variables, name) is { } asked) return (asked, VariableOwner.Shape);
        var variable = Named(method?.Variables, name) ?? Named(definition.Variables, name)
            ?? definition.Authentication.Select(other => Named(other.Variables, name)).FirstOrDefault(found => found is not null);
        return variable is null ? null : (variable, VariableOwner.Instance);
    }

    private static Variable? Named(IReadOnlyList<Variable>? variables, string name) =>
        variables?.FirstOrDefault(variable => variable.Key == name);
}
