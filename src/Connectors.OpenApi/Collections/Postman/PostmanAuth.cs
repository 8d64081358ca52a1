using System.Text.Json.Nodes;
using Connectors.Domain.Definitions.Importing.Samples;
using Connectors.Domain.Definitions.Parts;
using Connectors.OpenApi.Collections.Requests;

namespace Connectors.OpenApi.Collections.Postman;

/// <summary>How a request, a folder or a collection signs in. Values of credentials are not looked at.</summary>
internal sealed class PostmanAuth(PostmanVariables variables, ImportNotes report)
{
    /// <param name="auth">The object <c>auth</c>.</param>
    /// <param name="place">Where it is.</param>
    public Action<RequestSecrets>? Read(JsonNode? auth, string place)
    {
        var type = auth.Text("type")?.ToLowerInvariant();
        var value = type is null ? null : auth.At(type);
        switch (type)
        {
            case null or "noauth": return null;
            case "basic": return secrets => secrets.Basic(hasPassword: true);
            case "bearer": return secrets => secrets.Bearer();
            case "apikey": return ApiKey(value, place);
            case "oauth2": return OAuth(value, place);
            default:
                report.Name(place, "sign-ins were left out, since connectors don't support them", Shown(type), Importance.Missing);
                return null;
        }
    }

    private static Action<RequestSecrets> ApiKey(JsonNode? value, string place)
    {
        var inQuery = Of(value, "in") == "query";
        var name = Of(value, "key") is { Length: <= 200 } given && (inQuery ? !given.Any(char.IsControl) : IsHeaderName(given))
            ? given
            : "X-Api-Key";
        return secrets => secrets.ApiKey(inQuery ? ApiKeyPlace.Query : ApiKeyPlace.Header, name);
    }

    private static bool IsHeaderName(string name) => name.All(sign => char.IsAsciiLetterOrDigit(sign) || sign is '-' or '_');

    private Action<RequestSecrets>? OAuth(JsonNode? value, string place)
    {
        var grant = Of(value, "grant_type") ?? Of(value, "grantType") ?? "authorization_code";
        var (token, consent) = (Address(Of(value, "accessTokenUrl")), Address(Of(value, "authUrl")));
        var isCode = grant.StartsWith("authorization_code", StringComparison.Ordinal);
        if (grant is "implicit" or "password_credentials" || (!isCode && grant != "client_credentials"))
        {
            report.Name(place, "OAuth 2 grants were left out, since connectors don't support them", Shown(grant), Importance.Missing);
            return null;
        }

        if (token is null || (isCode && consent is null))
        {
            report.Add(place, "OAuth 2 became a bearer token: the collection names no address that issues tokens.");
            return secrets => secrets.Bearer();
        }

        var names = RequestEndpoint.Placeholders(token + consent);
        var method = new AuthenticationMethod
        {
            Key = "oauth2",
            Name = "OAuth 2",
            Type = isCode ? AuthenticationType.OAuth2AuthorizationCode : AuthenticationType.OAuth2ClientCredentials,
            TokenUrl = token,
            AuthorizationUrl = isCode ? consent : null,
            Scopes = Scopes(Of(value, "scope")),
            Variables = [.. names.Select(Asked)],
        };
        return secrets => secrets.OAuth(method);
    }

    private Variable Asked(string name) => new() { Key = name, Required = true, Default = variables.Defaults.GetValueOrDefault(name) };

    private string? Address(string? text) =>
        text is not null && RequestAddress.Read(variables.Absolute(text).Url).Address is { } address ? address.Origin + address.Path : null;

    private static IReadOnlyList<string> Scopes(string? text) =>
    [
        .. (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Where(scope => !scope.Any(char.IsControl) && !scope.Contains("{{", StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
    ];

    // Version 2.1 has a list of rows, version 2.0 an object.
    private static string? Of(JsonNode? values, string name) => values is JsonArray
        ? values.Rows("key").FirstOrDefault(row => row.Text("key") == name).Text("value")
        : values.Text(name);

    private static string Shown(string name) => name.Length <= 40 ? name : name[..40] + "…";
}
