using Connectors.Domain.Definitions.Parts;

namespace Connectors.Domain.Requests;

/// <summary>Finds the value of a name: the endpoint's own comes first, then the method's, then the connector's.</summary>
internal sealed class VariableLookup(ConnectorContent definition, AuthenticationMethod? method, Endpoint? endpoint, RequestValues values)
{
    private const string Payload = "payload", NothingBefore = "The path uses the payload, but no step comes before this one.";
    private readonly DeclaredVariables _declared = new(definition, method, endpoint);
    private HashSet<Problem> _problems = [];

    public IReadOnlyCollection<Problem> Problems => _problems;

    /// <summary>The value; null where none was given, which is a problem if one is required.</summary>
    public Value? Find(string name)
    {
        if (name == Payload && values.Payload is not null) return new Value(values.Payload, false);
        return _declared.Find(name) is var (variable, owner) ? Of(variable, owner) : null;
    }

    /// <summary>Notes a problem where a name has no value, whether one is required or not.</summary>
    public void Need(string name)
    {
        if (Find(name) is { Text.Length: > 0 }) return;
        Refuse(_declared.Find(name) is var (variable, owner) ? Missing(variable, owner) : new Problem.Unfit(name, NothingBefore));
    }

    public void Refuse(Problem problem) => _problems.Add(problem);

    /// <summary>Every secret that was given.</summary>
    public IEnumerable<string> Secrets() =>
        (method?.Variables ?? []).Where(variable => variable.Secret).Select(variable => variable.Key).Concat(values.Credentials).Distinct()
            .Select(key => values.Instance.GetValueOrDefault(key)).Append(values.AccessToken).OfType<string>();

    /// <summary>
    /// The same for texts of the connector itself, such as its base URL: what a shape fills in, or was handed, is not seen there.
    /// </summary>
    public VariableLookup OfConnector() => new(definition, method, null, values with { Payload = null }) { _problems = _problems };

    /// <summary>Notes what is required and was not given, used by a template or not.</summary>
    public void RequireAll()
    {
        foreach (var variable in definition.AskedBy(method).Where(variable => variable.Required))
            Of(variable, VariableOwner.Instance);
        foreach (var variable in (endpoint?.Variables ?? []).Where(variable => variable.Required))
            Of(variable, VariableOwner.Shape);
    }

    private Value? Of(Variable variable, VariableOwner owner)
    {
        var text = owner == VariableOwner.Shape ? OfStep(variable) : FilledIn.TextOf(variable, values.Instance);
        if (text.Length > 0) return new Value(text, variable.Secret || values.Credentials.Contains(variable.Key));
        if (variable.Required) Refuse(Missing(variable, owner));
        return null;
    }

    // A text of the step may use the record; a default of the definition is taken as it is.
    private string OfStep(Variable variable)
    {
        var text = FilledIn.TextOf(variable, values.Shape);
        if (!values.Shape.ContainsKey(variable.Key) || !Template.IsExpression(text)) return text;
        switch (values.Source.ValueOf(text))
        {
            case MappedValue.Found(var token):
                return TokenText.Of(token);
            case MappedValue.Symbol(var digits):
                return digits;
            case MappedValue.Refused(var why):
                Refuse(new Problem.Unfit(variable.Label ?? variable.Key, why));
                return "";
            default:
                if (variable is { Required: true, Default: null or "" })
                    Refuse(new Problem.Unfit(variable.Label ?? variable.Key, $"The record has no value for {text}."));
                return variable.Default ?? "";
        }
    }

    private static Problem.MissingVariable Missing(Variable variable, VariableOwner owner) =>
        new(variable.Key, variable.Label ?? variable.Key, owner);
}
