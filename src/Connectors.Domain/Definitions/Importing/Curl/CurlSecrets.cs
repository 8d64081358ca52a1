using Connectors.Domain.Definitions.Parts;

namespace Connectors.Domain.Definitions.Importing.Curl;

/// <summary>Makes a sign-in method of the credentials of a command. Their values go nowhere.</summary>
internal sealed class CurlSecrets(List<string> report)
{
    private const string Help = "It was part of the cURL command, and was not stored.";

    private readonly List<Variable> _more = [];
    private AuthenticationMethod? _method;

    /// <summary>The sign-in method.</summary>
    public AuthenticationMethod Method
    {
        get
        {
            var method = _method ?? new AuthenticationMethod
            {
                Key = _more.Count == 0 ? "none" : "credentials",
                Name = _more.Count == 0 ? "No sign-in" : "Credentials",
                Type = AuthenticationType.None,
            };
            return method with { Variables = [.. method.Variables, .. _more] };
        }
    }

    public bool HasMethod => _method is not null;

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
            report.Add($"The value of {key} was not stored. Enter it when you add an instance.");
        }

        return $"{{{{{key}}}}}";
    }

    private void Take(string what, AuthenticationMethod method)
    {
        _method = method;
        report.Add($"The credential ({what}) was not stored. Enter it when you add an instance.");
    }

    private static Variable Asked(string key, string label) => new() { Key = key, Label = label, Help = Help, Required = true };

    private static Variable Secret(string key, string label) => Asked(key, label) with { Secret = true };
}
