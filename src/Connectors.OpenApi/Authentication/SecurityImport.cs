using System.Text.RegularExpressions;
using Connectors.Domain.Definitions.Parts;
using Connectors.OpenApi.Reading;
using Microsoft.OpenApi;

namespace Connectors.OpenApi.Authentication;

/// <summary>Security schemes become authentication methods, with what each asks for when an instance is added.</summary>
internal sealed partial class SecurityImport(string baseUrl, ImportNotes report)
{
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);

    public IReadOnlyList<AuthenticationMethod> Import(OpenApiDocument document)
    {
        var methods = new List<AuthenticationMethod>();
        foreach (var (name, scheme) in document.Components?.SecuritySchemes?.OrderBy(pair => pair.Key, StringComparer.Ordinal)
            ?? Enumerable.Empty<KeyValuePair<string, IOpenApiSecurityScheme>>())
        {
            var place = Pointer.To("components", "securitySchemes", name);
            methods.AddRange(Methods(scheme, Naming.Key(name), place));
        }

        foreach (var requirement in (document.Security ?? []).Where(requirement => requirement?.Count > 1))
            report.Add("/security", $"The combination of {requirement.Count} sign-in methods was left out: an instance uses one of them.");
        return methods.Count > 0
            ? methods
            : [new AuthenticationMethod { Key = "none", Name = "No sign-in", Type = AuthenticationType.None }];
    }

    private IEnumerable<AuthenticationMethod> Methods(IOpenApiSecurityScheme? scheme, string name, string place) => scheme?.Type switch
    {
        SecuritySchemeType.ApiKey => ApiKey(scheme, name, place),
        SecuritySchemeType.Http => Http(scheme, name, place),
        SecuritySchemeType.OAuth2 => OAuth(scheme, name, place),
        _ => None(place, $"{scheme?.Type?.ToString() ?? "A sign-in method of an unknown type"} was left out: connectors don't support it."),
    };

    private IEnumerable<AuthenticationMethod> ApiKey(IOpenApiSecurityScheme scheme, string name, string place)
    {
        if (string.IsNullOrWhiteSpace(scheme.Name)) return None(place, "An API key without a name was left out.");
        if (scheme.In is not (ParameterLocation.Header or ParameterLocation.Query))
            return None(place, $"The API key {scheme.Name} was left out: a key is sent in a header or in the query.");
        return
        [
            New(name) with
            {
                Type = AuthenticationType.ApiKey,
                In = scheme.In == ParameterLocation.Query ? ApiKeyPlace.Query : ApiKeyPlace.Header,
                Parameter = scheme.Name.Trim(),
                Value = "{{apiKey}}",
                Variables = [Secret("apiKey", "API key", report.Fit(scheme.Description, 1_000, place))],
            },
        ];
    }

    private IEnumerable<AuthenticationMethod> Http(IOpenApiSecurityScheme scheme, string name, string place) =>
        scheme.Scheme?.ToLowerInvariant() switch
        {
            "basic" =>
            [
                New(name) with
                {
                    Type = AuthenticationType.Basic,
                    Variables = [Asked("username", "User name"), Secret("password", "Password")]
                }
            ],
            "bearer" =>
            [
                New(name) with
                {
                    Type = AuthenticationType.Bearer,
                    Value = "{{token}}",
                    Variables = [Secret("token", "Token", report.Fit(scheme.Description, 1_000, place))]
                }
            ],
            var other => None(place, $"The HTTP scheme \"{other}\" was left out: connectors support basic and bearer."),
        };

    private IEnumerable<AuthenticationMethod> OAuth(IOpenApiSecurityScheme scheme, string name, string place)
    {
        var flows = scheme.Flows;
        if (flows?.Implicit is not null)
            report.Add(
                $"{place}/flows/implicit",
                "The OAuth 2 implicit grant was left out: connectors don't support it.",
                Importance.Missing);
        if (flows?.Password is not null)
            report.Add(
                $"{place}/flows/password", "The OAuth 2 password grant was left out: a connector never asks for a person's password.");
        if (flows?.DeviceAuthorization is not null)
            report.Add(
                $"{place}/flows/deviceAuthorization", "The OAuth 2 device grant was left out: connectors don't support it.");
        var several = flows is { AuthorizationCode: not null, ClientCredentials: not null };
        if (flows?.AuthorizationCode is { } code) yield return OAuth(name, AuthenticationType.OAuth2AuthorizationCode, code);
        if (flows?.ClientCredentials is { } client)
            yield return OAuth(several ? $"{name} (client)" : name, AuthenticationType.OAuth2ClientCredentials, client);
    }

    private AuthenticationMethod OAuth(string name, AuthenticationType type, OpenApiOAuthFlow flow)
    {
        var variables = new List<Variable> { Asked("clientId", "Client ID"), Secret("clientSecret", "Client secret") };
        return New(name) with
        {
            Type = type,
            AuthorizationUrl = type == AuthenticationType.OAuth2AuthorizationCode ? Address(flow.AuthorizationUrl, variables) : null,
            TokenUrl = Address(flow.TokenUrl, variables),
            Scopes = Scopes(flow),
            Variables = variables,
        };
    }

    // A scope has no space (RFC 6749, 3.3): with a space, several scopes were written as one.
    private static IReadOnlyList<string> Scopes(OpenApiOAuthFlow flow) =>
    [
        .. (flow.Scopes?.Keys ?? Enumerable.Empty<string>())
            .SelectMany(scopes => scopes.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            .Where(scope => !scope.Any(char.IsControl))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal),
    ];

    private string? Address(Uri? address, List<Variable> variables)
    {
        var text = Uri.UnescapeDataString(address?.OriginalString ?? "").Trim();
        if (text.Length == 0) return null;
        var absolute = text.Contains("://", StringComparison.Ordinal) ? text : $"{baseUrl}/{text.TrimStart('/')}";
        if (text == absolute) absolute = Braced().Replace(absolute, match => Placeholder(match.Groups[1].Value, variables));
        return absolute.Replace(OpenApiSource.NoLocation.AbsoluteUri.TrimEnd('/'), baseUrl, StringComparison.Ordinal);
    }

    private static string Placeholder(string name, List<Variable> variables)
    {
        var key = Naming.Key(name);
        if (variables.TrueForAll(variable => variable.Key != key)) variables.Add(Asked(key, null));
        return $"{{{{{key}}}}}";
    }

    private AuthenticationMethod New(string name) => new() { Key = Naming.Free(name, _keys), Name = name };

    private static Variable Asked(string key, string? label) => new() { Key = key, Label = label, Required = true };

    private static Variable Secret(string key, string label, string? help = null) =>
        new() { Key = key, Label = label, Help = help, Required = true, Secret = true };

    private IEnumerable<AuthenticationMethod> None(string place, string message)
    {
        report.Add(place, message, Importance.Missing);
        return [];
    }

    [GeneratedRegex(@"\{+([^{}]*)\}+")]
    private static partial Regex Braced();
}
