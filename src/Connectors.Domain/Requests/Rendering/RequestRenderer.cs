using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Requests.Authentication;
using Connectors.Domain.Requests.Fields;
using Connectors.Domain.Requests.Pagination;

namespace Connectors.Domain.Requests.Rendering;

/// <summary>Makes the request that a shape of a flow sends. Touches nothing, so that two can be compared.</summary>
public static class RequestRenderer
{
    public static RenderResult Render(RequestInput input)
    {
        var endpoint = input.Definition.Endpoints.FirstOrDefault(endpoint => endpoint.Key == input.EndpointKey);
        var method = input.Definition.MethodOf(input.MethodKey);
        var variables = new VariableLookup(input.Definition, method, endpoint, input.Values);
        if (endpoint is null) variables.Refuse(new Problem.MissingEndpoint(input.EndpointKey));
        if (method is null) variables.Refuse(new Problem.MissingMethod(input.MethodKey));
        variables.RequireAll();
        if (endpoint is null || method is null) return new RenderResult.Refused([.. variables.Problems]);
        var request = Render(input, endpoint, method, variables);
        return variables.Problems.Count == 0 ? new RenderResult.Rendered(request) : new RenderResult.Refused([.. variables.Problems]);
    }

    /// <summary>An address of the definition with the instance's values: where people consent, or where tokens come from.</summary>
    /// <returns>The address, or the problems.</returns>
    public static (MaskedText? Address, IReadOnlyList<Problem> Problems) Address(
        ConnectorContent definition, AuthenticationMethod method, RequestValues values, string? template)
    {
        var variables = new VariableLookup(definition, method, null, values);
        var address = new AddressTemplate(variables).Absolute(template ?? "", "address");
        return variables.Problems.Count == 0 ? (address, []) : (null, [.. variables.Problems]);
    }

    /// <summary>
    /// Whether what was filled in for an instance does: everything that is required, a base URL that holds,
    /// and credentials that can be sent.
    /// </summary>
    public static (MaskedText? BaseUrl, IReadOnlyList<Problem> Problems) Instance(
        ConnectorContent definition, AuthenticationMethod method, RequestValues values)
    {
        var variables = new VariableLookup(definition, method, null, values);
        variables.RequireAll();
        if (AuthenticationSchemes.Of(method.Type) is { NeedsToken: false } scheme)
            scheme.SignIn(method, values, new RequestParts(variables));
        var address = new AddressTemplate(variables).Absolute(definition.BaseUrl, "baseUrl");
        return variables.Problems.Count == 0 ? (address, []) : (null, [.. variables.Problems]);
    }

    private static RenderedRequest Render(RequestInput input, Endpoint endpoint, AuthenticationMethod method, VariableLookup variables)
    {
        var (parts, address) = (new RequestParts(variables), new AddressTemplate(variables));
        foreach (var header in endpoint.Headers) parts.AddHeader(header.Key, header.Value ?? "");
        foreach (var parameter in endpoint.Query)
        {
            var value = address.Query(parameter.Value ?? "");
            if (!value.IsEmpty || !Template.Names(parameter.Value).Any()) parts.SetQuery(parameter.Key, value);
        }

        var page = input.Page ?? PagingStyles.Of(endpoint).First(endpoint.Pagination ?? new());
        foreach (var (name, value) in page.Query) parts.SetQuery(name, MaskedText.Open(Escaping.Url(value)));
        var named = parts.Query.Count;
        AuthenticationSchemes.Of(method.Type).SignIn(method, input.Values, parts);
        var url = page.Address is { } next
            ? Continued(next, parts, named)
            : WithQuery(Url(input.Definition, endpoint, new AddressTemplate(variables.OfConnector()), address), parts.Query);
        var (body, type) = StepBody.Of(endpoint, input.Values, variables);
        return new RenderedRequest(endpoint.Method, url, parts.Headers, body, type)
        {
            OnlyReceives = endpoint.EffectiveDirection == Direction.Receive,
            HasFields = StepInputs.Builds(endpoint, input.Values.Shape.Keys),
            Credentials = [.. parts.Variables.Secrets()],
        };
    }

    private static MaskedText Url(ConnectorContent definition, Endpoint endpoint, AddressTemplate connector, AddressTemplate address)
    {
        var start = connector.Absolute(definition.BaseUrl.TrimEnd('/'), "baseUrl");
        return string.IsNullOrEmpty(endpoint.Path) ? start : start + "/" + address.Path(endpoint.Path.TrimStart('/'));
    }

    // The next page's address came from the third party and has its parameters; credentials are written again, to keep them masked.
    private static MaskedText Continued(string next, RequestParts parts, int named)
    {
        var (signIn, address) = (parts.Query.Skip(named).ToList(), next.Split('#')[0]);
        var at = address.IndexOf('?', StringComparison.Ordinal);
        var kept = at < 0
            ? []
            : address[(at + 1)..]
                .Split('&')
                .Where(pair => signIn.All(parameter => pair.Split('=')[0] != Escaping.Url(parameter.Name)))
                .ToList();
        var whole = at < 0 ? address : $"{address[..at]}?{string.Join('&', kept)}".TrimEnd('?');
        return WithQuery(MaskedText.Of(whole, parts.Variables.Secrets()), signIn);
    }

    private static MaskedText WithQuery(MaskedText url, IEnumerable<(string Name, MaskedText Value)> query)
    {
        var sign = url.Reveal().Contains('?', StringComparison.Ordinal) ? "&" : "?";
        foreach (var (name, value) in query) (url, sign) = (url + $"{sign}{Escaping.Url(name)}=" + value, "&");
        return url;
    }
}
