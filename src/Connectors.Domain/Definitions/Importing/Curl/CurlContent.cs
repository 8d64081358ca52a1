using Connectors.Domain.Definitions.Faults;
using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Requests;

namespace Connectors.Domain.Definitions.Importing.Curl;

/// <summary>A connector with one endpoint, of a command.</summary>
internal sealed class CurlContent(CurlCommand command, CurlAddress address, List<string> report)
{
    private readonly CurlSecrets _secrets = new(report);

    public ConnectorContent Build()
    {
        SignIn();
        var length = address.BaseLength();
        var endpoint = Endpoint(address.Path[length..]);
        LeftOut();
        var asked = Asked(address.Origin, []);
        return new ConnectorContent
        {
            Name = address.SystemName(),
            BaseUrl = address.Origin + address.Path[..length],
            Variables = asked,
            Authentication = [_secrets.Method],
            Endpoints = [endpoint with { Variables = Asked(Texts(endpoint), [.. asked, .. _secrets.Method.Variables]) }],
        };
    }

    private Endpoint Endpoint(string below)
    {
        var headers = new CurlHeaders(_secrets, report);
        var kept = headers.Read(command.Headers);
        var data = command.IsQuery ? command.Data : [];
        var query = CurlQuery.Read([address.Query, .. command.Query, .. data], _secrets);
        var body = CurlBody.Read(command, headers.ContentType, _secrets, report);
        var path = Path(below);
        if (command.IsJson && !kept.Any(IsAccept)) kept = [.. kept, new NamedValue { Key = "Accept", Value = "application/json" }];
        return new Endpoint
        {
            Key = Key($"{command.EffectiveMethod} {path}"),
            Method = command.EffectiveMethod,
            Path = path + query.Rest,
            Query = query.Values,
            Headers = kept,
            Body = body.Text,
            ContentType = body.ContentType,
            Fields = body.Fields,
        };
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

    private string Path(string path)
    {
        var segments = path.Split('/').Select(segment =>
            CredentialNames.IsCredential(segment) ? _secrets.Placeholder("token")
            : segment.StartsWith("bot", StringComparison.Ordinal) && segment.Contains(':', StringComparison.Ordinal)
                ? "bot" + _secrets.Placeholder("token")
            : segment);
        return string.Join('/', segments) is { Length: > 0 } whole ? whole : "/";
    }

    private void LeftOut()
    {
        var names = command.Cookies
            .Concat(command.Headers.Where(IsCookie).Select(header => header.Value))
            .SelectMany(cookies => cookies.Split(';', StringSplitOptions.TrimEntries))
            .Where(cookie => cookie.Contains('=', StringComparison.Ordinal))
            .Select(cookie => cookie.Split('=')[0])
            .ToList();
        if (names.Count > 0) report.Add($"Cookies were left out: {Listed(names)}. If the API needs them, ask for an API key instead.");
        else if (command.Cookies.Count > 0) report.Add("Cookies were left out.");
        if (command.Lost.Count > 0)
            report.Add($"Options that connectors don't support were left out: {Listed([.. command.Lost])}.");
        if (command.Nothing.Count > 0) report.Add($"Options without a meaning here were left out: {Listed([.. command.Nothing])}.");
        if (command.IsPiped) report.Add("What follows the command (| or >) was left out.");
        if (command.Address?.Contains("://", StringComparison.Ordinal) == false)
            report.Add("The URL names no scheme: https was added.");
    }

    // {{name}} in a command, as Postman writes it, becomes an input.
    private List<Variable> Asked(string text, IReadOnlyList<Variable> known)
    {
        var names = Template.Names(text)
            .Where(name => name != "payload" && known.All(variable => variable.Key != name))
            .Distinct()
            .ToList();
        if (names.Count > 0) report.Add($"Placeholders became inputs: {Listed(names)}.");
        return [.. names.Select(name => new Variable { Key = name, Required = true })];
    }

    private static string Texts(Endpoint endpoint) => string.Join(
        '\n', [endpoint.Path, endpoint.Body, .. endpoint.Query.Concat(endpoint.Headers).Select(value => value.Value)]);

    private static string Listed(List<string> names) =>
        string.Join(", ", names.Take(12).Select(name => name.Length > 60 ? name[..60] + "…" : name))
        + (names.Count > 12 ? $" and {names.Count - 12} more" : "");

    private static string Key(string key) => key.Length <= DefinitionLimits.KeyLength ? key : key[..DefinitionLimits.KeyLength];
}
