using System.ComponentModel.DataAnnotations;
using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Requests.Authentication;

namespace Connectors.Web.Pages.Installed.Editing;

/// <summary>A way to sign in as its form has it. Scopes are separated by spaces; a variable without a key is left out.</summary>
public sealed class MethodForm : IPartForm<MethodForm, AuthenticationMethod>, IAsksVariables
{
    public string? Key { get; set; }

    public string? Name { get; set; }

    public AuthenticationType Type { get; set; }

    public ApiKeyPlace In { get; set; }

    public string? Parameter { get; set; }

    public string? Value { get; set; }

    public string? AuthorizationUrl { get; set; }

    public string? TokenUrl { get; set; }

    public string? Scopes { get; set; }

    [AllowedValues(null, "basic", "body", ErrorMessage = "Choose one of the list.")]
    public string? ClientAuthentication { get; set; }

    public IList<VariableForm> Variables { get; set; } = VariableRows.From([]);

    public bool MayBeSecret => true;

    public static IReadOnlyDictionary<string, string> Fields { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["key"] = nameof(Key),
        ["name"] = nameof(Name),
        ["parameter"] = nameof(Parameter),
        ["value"] = nameof(Value),
        ["authorizationUrl"] = nameof(AuthorizationUrl),
        ["tokenUrl"] = nameof(TokenUrl),
        ["scopes"] = nameof(Scopes),
        ["clientAuthentication"] = nameof(ClientAuthentication),
    };

    public static MethodForm From(AuthenticationMethod part) => new()
    {
        Key = part.Key,
        Name = part.Name,
        Type = part.Type,
        In = part.In ?? ApiKeyPlace.Header,
        Parameter = part.Parameter,
        Value = part.Value,
        AuthorizationUrl = part.AuthorizationUrl,
        TokenUrl = part.TokenUrl,
        Scopes = string.Join(' ', part.Scopes),
        ClientAuthentication = ClientAuthentications.TextOf(part),
        Variables = VariableRows.From(part.Variables),
    };

    public AuthenticationMethod ApplyTo(AuthenticationMethod part) => ClientAuthentications.With(part, ClientAuthentication) with
    {
        Key = Key?.Trim() ?? "",
        Name = FormText.Of(Name, part.Name),
        Type = Type,
        In = Type == AuthenticationType.ApiKey ? In : null,
        Parameter = FormText.Of(Parameter, part.Parameter),
        Value = FormText.Of(Value, part.Value),
        AuthorizationUrl = FormText.Of(AuthorizationUrl, part.AuthorizationUrl),
        TokenUrl = FormText.Of(TokenUrl, part.TokenUrl),
        Scopes = (Scopes ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
        Variables = VariableRows.ApplyTo(part.Variables, Variables),
    };

    public void BecomeCopy() => (Key, Name) = (Key + ".copy", Name is null ? null : Name + " (copy)");
}
