using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Requests;

namespace Connectors.Domain.Definitions.Importing.Samples;

/// <summary>Makes a sign-in method of the credentials of a request. Their values go nowhere.</summary>
/// <param name="source">What the request is part of, with its article: the help of each credential names it.</param>
/// <param name="notes">Where it is said.</param>
public sealed class RequestSecrets(string source, RequestNotes notes)
{
    private readonly List<Variable> _more = [];
    private AuthenticationMethod? _method;

    /// <summary>The sign-in method.</summary>
    public AuthenticationMethod Method => Asking(_method ?? None(_more.Count > 0), _more);

    /// <summary>What signs the request in; null where nothing does.</summary>
    public AuthenticationMethod? SignIn => _method;

    /// <summary>The credentials beside it.</summary>
    public IReadOnlyList<Variable> Further => _more;

    /// <summary>The method of requests that nothing signs in, though they may have credentials in other places.</summary>
    public static AuthenticationMethod None(bool hasCredentials) => new()
    {
        Key = hasCredentials ? "credentials" : "none",
        Name = hasCredentials ? "Credentials" : "No sign-in",
        Type = AuthenticationType.None,
    };

    /// <summary>A method that also asks for further credentials.</summary>
    public static AuthenticationMethod Asking(AuthenticationMethod method, IEnumerable<Variable> further) => method with
    {
        Variables = [.. method.Variables, .. further.Where(one => method.Variables.All(own => own.Key != one.Key))],
    };

    public bool HasMethod => _method is not null;

    /// <summary>OAuth 2, of which addresses and scopes are known and no credential.</summary>
    public void OAuth(AuthenticationMethod method) => Take("OAuth 2 client", Asking(
        method with { Variables = [Asked("clientId", "Client ID"), Secret("clientSecret", "Client secret")] }, method.Variables));

    /// <summary>Placeholders that are credentials become secrets of the sign-in method.</summary>
    /// <param name="names">The names of placeholders.</param>
    /// <param name="secret">Those that are known to be credentials, whatever they are called.</param>
    public void Take(IEnumerable<string> names, IReadOnlySet<string> secret)
    {
        foreach (var name in names.Where(name => secret.Contains(name) || CredentialNames.Has(name))) Placeholder(name);
    }

    /// <summary>User name and password. A user name alone is a key.</summary>
    public void Basic(bool hasPassword) => Take("user name and password", new AuthenticationMethod
    {
        Key = "basic",
        Name = "User name and password",
        Type = AuthenticationType.Basic,
        Variables = hasPassword
            ? [Asked("username", "User name"), Secret("password", "Password")]
            : [Secret("username", "User name or key"), Secret("password", "Password") with { Required = false }],
    });

    public void Bearer() => Take("bearer token", new AuthenticationMethod
    {
        Key = "bearer",
        Name = "Bearer token",
        Type = AuthenticationType.Bearer,
        Value = "{{token}}",
        Variables = [Secret("token", "Token")],
    });

    /// <summary>A key in a header or in the query.</summary>
    /// <returns>Null where the method sends it; else what is sent in its place.</returns>
    public string? ApiKey(ApiKeyPlace place, string name, string scheme = "")
    {
        if (HasMethod) return Placeholder(name);
        Take(name, new AuthenticationMethod
        {
            Key = "apiKey",
            Name = "API key",
            Type = AuthenticationType.ApiKey,
            In = place,
            Parameter = name,
            Value = scheme + "{{apiKey}}",
            Variables = [Secret("apiKey", "API key")],
        });
        return null;
    }

    /// <summary>A further credential, asked for beside the first.</summary>
    public string Placeholder(string name)
    {
        var plain = new string([.. name.Where(sign => char.IsLetterOrDigit(sign) || sign is '_' or '-' or '.').Take(60)]);
        var key = plain.Length == 0 ? "secret" : plain;
        if (_more.TrueForAll(variable => variable.Key != key) && _method?.Variables.Any(variable => variable.Key == key) != true)
        {
            _more.Add(Secret(key, key));
            notes.AddCredential($"The value of {key} was not stored. Enter it when you add an instance.");
        }

        return $"{{{{{key}}}}}";
    }

    private void Take(string what, AuthenticationMethod method)
    {
        _method = method;
        notes.AddCredential($"The credential ({what}) was not stored. Enter it when you add an instance.");
    }

    private Variable Asked(string key, string label) =>
        new() { Key = key, Label = label, Help = $"It was part of {source}.", Required = true };

    private Variable Secret(string key, string label) => Asked(key, label) with { Secret = true };
}
