namespace Connectors.Domain.Requests;

/// <summary>A request on its way: what schemes of sign-in add to.</summary>
internal sealed class RequestParts(VariableLookup variables)
{
    private readonly List<(string Name, MaskedText Value)> _headers = [];
    private readonly List<(string Name, MaskedText Value)> _query = [];

    public VariableLookup Variables { get; } = variables;

    public IReadOnlyList<(string Name, MaskedText Value)> Headers => _headers;

    public IReadOnlyList<(string Name, MaskedText Value)> Query => _query;

    /// <summary>Adds a header whose value is a template; left out where nothing was given for it.</summary>
    public void AddHeader(string name, string template)
    {
        var value = MaskedText.Join(Template.Pieces(template).Select(piece => piece.IsName
            ? HeaderValue(piece.Text)
            : MaskedText.Open(piece.Text)));
        if (value.IsEmpty && template.Length > 0) return;
        SetHeader(name, value);
    }

    /// <summary>Adds a header, in place of one of the same name.</summary>
    public void SetHeader(string name, MaskedText value)
    {
        if (!Escaping.IsHeaderName(name))
            Variables.Refuse(new Problem.Unfit(name, Escaping.HeaderNameFault(name)));
        else if (Escaping.HeaderFault(value.Reveal()) is { } why)
            Variables.Refuse(new Problem.Unfit(name, why));
        else
        {
            _headers.RemoveAll(header => string.Equals(header.Name, name, StringComparison.OrdinalIgnoreCase));
            _headers.Add((name, value));
        }
    }

    /// <summary>Adds a parameter, in place of one of the same name. The value is written unchanged.</summary>
    public void SetQuery(string name, MaskedText value)
    {
        _query.RemoveAll(parameter => parameter.Name == name);
        _query.Add((name, value));
    }

    private MaskedText HeaderValue(string name)
    {
        if (Variables.Find(name) is not { } value) return MaskedText.Empty;
        if (Escaping.HeaderFault(value.Text) is not { } why) return value.Written(text => text);
        Variables.Refuse(new Problem.Unfit(name, why));
        return MaskedText.Empty;
    }
}
