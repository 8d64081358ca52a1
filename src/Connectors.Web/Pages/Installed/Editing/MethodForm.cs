using System.ComponentModel.DataAnnotations;
using Connectors.Domain.Definitions.Faults;
using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Requests.Authentication;

namespace Connectors.Web.Pages.Installed.Editing;

/// <summary>A way to sign in as its form has it. Scopes are separated by spaces; a variable without a key is left out.</summary>
public sealed class MethodForm : IPartForm<MethodForm, AuthenticationMethod>, IAsksVariables
{
    [Required(ErrorMessage = "Enter a key, such as apiKey.")]
    public string? Key { get; set; }

    public string? Name { get; set; }

    public AuthenticationType Type { get; set; }

    /// <summary>The type whose fields were shown last.</summary>
    public AuthenticationType? Shown { get; set; }

    public ApiKeyPlace In { get; set; }

    public string? Parameter { get; set; }

    public string? Value { get; set; }

    public string? AuthorizationUrl { get; set; }

    public string? TokenUrl { get; set; }

    public string? Scopes { get; set; }

    [AllowedValues(null, "basic", "body", ErrorMessage = "Choose a value from the list.")]
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
        ["variables"] = nameof(Variables),
        ["scopes"] = nameof(Scopes),
        ["clientAuthentication"] = nameof(ClientAuthentication),
    };

    public static MethodForm From(AuthenticationMethod part) => new()
    {
        Key = part.Key,
        Name = part.Name,
        Type = part.Type,
        Shown = part.Type,
        In = part.In ?? ApiKeyPlace.Header,
        Parameter = part.Parameter,
        Value = part.Value,
        AuthorizationUrl = part.AuthorizationUrl,
        TokenUrl = part.TokenUrl,
        Scopes = string.Join(' ', part.Scopes),
        ClientAuthentication = ClientAuthentications.TextOf(part),
        Variables = VariableRows.From(part.Variables),
    };

    public AuthenticationMethod ApplyTo(AuthenticationMethod part) => ClientAuthentications.With(part, SaidClient(part)) with
    {
        Key = Key?.Trim() ?? "",
        Name = FormText.Of(Name, part.Name),
        Type = Type,
        In = Type == AuthenticationType.ApiKey ? In : null,
        Parameter = Said(MethodField.Parameter, Parameter, part, part.Parameter),
        Value = Said(MethodField.Value, Value, part, part.Value),
        AuthorizationUrl = Said(MethodField.AuthorizationUrl, AuthorizationUrl, part, part.AuthorizationUrl),
        TokenUrl = Said(MethodField.TokenUrl, TokenUrl, part, part.TokenUrl),
        Scopes = Has(MethodField.Scopes) ? (Scopes ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            : Type == part.Type ? part.Scopes
            : [],
        Variables = VariableRows.ApplyTo(part.Variables, Variables),
    };

    public static IEnumerable<Fault> FaultsOf(AuthenticationMethod part, AuthenticationMethod before) => MethodRule.Faults(part);

    /// <summary>Whether the chosen type has a field.</summary>
    public bool Has(MethodField field) => AuthenticationSchemes.Of(Type).Outline.Has(field);

    public IEnumerable<string> Hidden =>
        Enum.GetValues<MethodField>().Where(name => !Has(name)).Select(name => name.ToString());

    public void BringFields()
    {
        if (Shown != Type && (Shown is null || Keys(Variables).SequenceEqual(Keys(Usual(Shown.Value))) || !Keys(Variables).Any()))
            Variables = Usual(Type);
        (Shown, Variables) = (Type, VariableRows.WithEmpty(Variables));
    }

    private static List<VariableForm> Usual(AuthenticationType type) =>
        VariableRows.From(AuthenticationSchemes.Of(type).Outline.Variables);

    private static IEnumerable<string> Keys(IEnumerable<VariableForm> rows) => rows.Select(row => FormText.Of(row.Key)).OfType<string>();

    // A field that the type does not have is not shown: it stays where the type stays, and goes with the type.
    private string? Said(MethodField field, string? posted, AuthenticationMethod part, string? before) =>
        Has(field) ? FormText.Of(posted, before)
        : Type == part.Type ? before
        : null;

    private string? SaidClient(AuthenticationMethod part) =>
        Has(MethodField.ClientAuthentication) ? ClientAuthentication
        : Type == part.Type ? ClientAuthentications.TextOf(part)
        : null;

    public void BecomeCopy() => (Key, Name) = (Key + ".copy", Name is null ? null : Name + " (copy)");
}
