using Connectors.Domain.Definitions.Importing.Samples;
using Connectors.Domain.Definitions.Parts;

namespace Connectors.Domain.Definitions.Importing.Curl;

/// <summary>A connector with one endpoint, of a command.</summary>
internal sealed class CurlContent(CurlCommand command, RequestAddress address, RequestNotes notes)
{
    private readonly RequestSecrets _secrets = new("the cURL command", notes);

    public ConnectorContent Build()
    {
        SignIn();
        var length = address.BaseLength();
        var endpoint = Endpoint(address.Path[length..]);
        LeftOut();
        var asked = Asked(RequestEndpoint.Placeholders(address.Origin), []);
        return new ConnectorContent
        {
            Name = address.SystemName(),
            BaseUrl = address.Origin + address.Path[..length],
            Variables = asked,
            Authentication = [_secrets.Method],
            Endpoints =
            [
                endpoint with { Variables = Asked(RequestEndpoint.Placeholders(endpoint), [.. asked, .. _secrets.Method.Variables]) },
            ],
        };
    }

    private Endpoint Endpoint(string below)
    {
        var endpoint = RequestEndpoint.Read(
            new RequestSample
            {
                Method = command.EffectiveMethod,
                Path = below,
                Queries = [address.Query, .. command.Query, .. command.IsQuery ? command.Data : []],
                Headers = command.Headers,
                Data = command.IsQuery || command.Data.Count == 0 ? null : string.Join('&', command.Data),
                IsJson = command.IsJson,
                Parts = command.Parts,
            },
            _secrets,
            notes);
        return command.IsJson && !endpoint.Headers.Any(IsAccept)
            ? endpoint with { Headers = [.. endpoint.Headers, new NamedValue { Key = "Accept", Value = "application/json" }] }
            : endpoint;
    }

    private static bool IsCookie((string Name, string Value) header) => header.Name.Equals("Cookie", StringComparison.OrdinalIgnoreCase);

    private static bool IsAccept(NamedValue header) => header.Key.Equals("Accept", StringComparison.OrdinalIgnoreCase);

    // A header Authorization counts more than -u, as with curl.
    private void SignIn()
    {
        if (command.Headers.Exists(header => header.Name.Equals("Authorization", StringComparison.OrdinalIgnoreCase))) return;
        if (command.Bearer is not null) _secrets.Bearer();
        else if ((command.User ?? address.User) is { } user)
            _secrets.Basic(hasPassword: user.IndexOf(':', StringComparison.Ordinal) != user.Length - 1 || user.Length == 0);
    }

    private void LeftOut()
    {
        var cookies = command.Cookies.Concat(command.Headers.Where(IsCookie).Select(header => header.Value)).ToList();
        RequestEndpoint.NoteCookies(cookies, notes);
        if (command.Cookies.Count > 0 && RequestEndpoint.CookieNames(cookies).Count == 0) notes.Add("Cookies were left out.");
        notes.Add("Options that connectors don't support were left out", [.. command.Lost], needsAction: true);
        notes.Add("Options without a meaning here were left out", [.. command.Nothing]);
        if (command.IsPiped) notes.Add("What follows the command (| or >) was left out.");
        if (command.Address?.Contains("://", StringComparison.Ordinal) == false)
            notes.Add("The URL names no scheme: https was added.");
    }

    // {{name}} in a command, as Postman writes it, becomes an input.
    private List<Variable> Asked(IReadOnlyList<string> names, IReadOnlyList<Variable> known)
    {
        List<string> asked = [.. names.Where(name => known.All(variable => variable.Key != name))];
        notes.Add("Placeholders became inputs", asked);
        return asked.ConvertAll(name => new Variable { Key = name, Required = true });
    }
}
