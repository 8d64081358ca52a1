using Connectors.Domain.Definitions.Parts;

namespace Connectors.Domain.Requests;

/// <summary>Finds the value of a name: the endpoint's own comes first, then the method's, then the connector's.</summary>
internal sealed class VariableLookup(ConnectorContent definition, AuthenticationMethod? method, Endpoint? endpoint, RequestValues values)
{
    private HashSet<Obstacle> _obstacles = [];

    public IReadOnlyCollection<Obstacle> Obstacles => _obstacles;

    /// <summary>The value; null where none was given, which is an obstacle if one is required.</summary>
    public Value? Find(string name)
    {
        if (name == "payload" && values.Payload is not null) return new Value(values.Payload, false);
        if (Declared(endpoint?.Variables, name) is { } asked) return Of(asked, values.Shape, VariableOwner.Shape);
        var variable = Declared(method?.Variables, name) ?? Declared(definition.Variables, name)
            ?? definition.Authentication.Select(other => Declared(other.Variables, name)).FirstOrDefault(found => found is not null);
        return variable is null ? null : Of(variable, values.Instance, VariableOwner.Instance);
    }

    public void Refuse(Obstacle obstacle) => _obstacles.Add(obstacle);

    /// <summary>Every secret that was given.</summary>
    public IEnumerable<string> Secrets() =>
        (method?.Variables ?? []).Where(variable => variable.Secret).Select(variable => variable.Key).Concat(values.Credentials).Distinct()
            .Select(key => values.Instance.GetValueOrDefault(key)).Append(values.AccessToken).OfType<string>();

    /// <summary>
    /// The same for texts of the connector itself, such as its base URL: what a shape fills in, or was handed, is not seen there.
    /// </summary>
    public VariableLookup OfConnector() => new(definition, method, null, values with { Payload = null }) { _obstacles = _obstacles };

    /// <summary>Notes what is required and was not given, used by a template or not.</summary>
    public void RequireAll()
    {
        foreach (var variable in definition.Variables.Concat(method?.Variables ?? []).Where(variable => variable.Required))
            Of(variable, values.Instance, VariableOwner.Instance);
        foreach (var variable in (endpoint?.Variables ?? []).Where(variable => variable.Required))
            Of(variable, values.Shape, VariableOwner.Shape);
    }

    private Value? Of(Variable variable, IReadOnlyDictionary<string, string> given, VariableOwner owner)
    {
        var text = FilledIn.TextOf(variable, given);
        if (text.Length > 0) return new Value(text, variable.Secret || values.Credentials.Contains(variable.Key));
        if (variable.Required) Refuse(new Obstacle.MissingVariable(variable.Key, variable.Label ?? variable.Key, owner));
        return null;
    }

    private static Variable? Declared(IReadOnlyList<Variable>? variables, string name) =>
        variables?.FirstOrDefault(variable => variable.Key == name);
}
