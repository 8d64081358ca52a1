using Connectors.Domain.Definitions.Parts;

namespace Connectors.Web.Pages.Installed.Editing;

/// <summary>A way to sign in as its form has it. Scopes are separated by spaces; a variable without a key is left out.</summary>
public sealed class MethodForm
{
    private const int Blank = 2;

    public string? Key { get; set; }

    public string? Name { get; set; }

    public AuthenticationType Type { get; set; }

    public ApiKeyPlace In { get; set; }

    public string? Parameter { get; set; }

    public string? Value { get; set; }

    public string? AuthorizationUrl { get; set; }

    public string? TokenUrl { get; set; }

    public string? Scopes { get; set; }

    public List<VariableForm> Variables { get; set; } = [new(), new()];

    /// <summary>The fields by their place in the definition.</summary>
    public static IReadOnlyDictionary<string, string> Fields { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["key"] = nameof(Key),
        ["name"] = nameof(Name),
        ["parameter"] = nameof(Parameter),
        ["value"] = nameof(Value),
        ["authorizationUrl"] = nameof(AuthorizationUrl),
        ["tokenUrl"] = nameof(TokenUrl),
        ["scopes"] = nameof(Scopes),
    };

    public static MethodForm Of(AuthenticationMethod method) => new()
    {
        Key = method.Key,
        Name = method.Name,
        Type = method.Type,
        In = method.In ?? ApiKeyPlace.Header,
        Parameter = method.Parameter,
        Value = method.Value,
        AuthorizationUrl = method.AuthorizationUrl,
        TokenUrl = method.TokenUrl,
        Scopes = string.Join(' ', method.Scopes),
        Variables = [.. method.Variables.Select(VariableForm.Of), .. Enumerable.Range(0, Blank).Select(_ => new VariableForm())],
    };

    /// <summary>The method with what the form says; what the form does not show stays.</summary>
    public AuthenticationMethod On(AuthenticationMethod method) => method with
    {
        Key = Key?.Trim() ?? "",
        Name = Text(Name),
        Type = Type,
        In = Type == AuthenticationType.ApiKey ? In : null,
        Parameter = Text(Parameter),
        Value = Text(Value),
        AuthorizationUrl = Text(AuthorizationUrl),
        TokenUrl = Text(TokenUrl),
        Scopes = (Scopes ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
        Variables = [.. Variables.Where(form => Text(form.Key) is not null).Select(form => form.On(Before(method, form)))],
    };

    private static Variable Before(AuthenticationMethod method, VariableForm form) =>
        method.Variables.FirstOrDefault(variable => variable.Key == form.Key?.Trim()) ?? new Variable();

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
