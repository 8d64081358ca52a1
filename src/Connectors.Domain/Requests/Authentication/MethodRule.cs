using Connectors.Domain.Definitions.Faults;
using Connectors.Domain.Definitions.Parts;

namespace Connectors.Domain.Requests.Authentication;

/// <summary>Whether a sign-in method has what its type needs. Stricter than the format, which old definitions follow.</summary>
public static class MethodRule
{
    /// <returns>Every fault, with its JSON pointer inside the method.</returns>
    public static IReadOnlyList<Fault> Faults(AuthenticationMethod method)
    {
        var outline = AuthenticationSchemes.Of(method.Type).Outline;
        return
        [
            .. outline.Required.Where(field => IsBlank(method, field)).Select(field => new Fault(PointerOf(field), Missing(method, field))),
            .. AddressFaults(method, outline),
            .. VariableFaults(method, outline),
        ];
    }

    private static IEnumerable<Fault> AddressFaults(AuthenticationMethod method, MethodOutline outline) =>
        new[] { MethodField.AuthorizationUrl, MethodField.TokenUrl }
            .Where(field => outline.Has(field) && !IsBlank(method, field) && !IsAddress(TextOf(method, field)!))
            .Select(field => new Fault(PointerOf(field), "Enter a full address that starts with https:// or http://."));

    private static IEnumerable<Fault> VariableFaults(AuthenticationMethod method, MethodOutline outline)
    {
        var hasSecret = method.Variables.Any(variable => variable.Secret);
        if (outline.SendsSecret && method.Value is not { Length: > 0 } && !hasSecret)
            yield return new Fault("/value", "Enter the value to send, such as {{token}}, or add a secret variable below.");
        if (outline.SendsSecret && method.Value is { Length: > 0 } value && !Template.Names(value).Any())
            yield return new Fault("/value", "Use a variable, such as {{token}}: the credential itself belongs to an instance.");
        if (outline.NeedsName && method.Variables.All(variable => variable.Secret && !IsName(variable)))
            yield return new Fault("/variables", method.Type == AuthenticationType.Basic
                ? "Add a variable for the user name, such as username."
                : "Add a variable for the client id, such as clientId.");
        if (outline.NeedsSecret && !hasSecret)
            yield return new Fault("/variables", method.Type == AuthenticationType.Basic
                ? "Add a secret variable for the password, such as password."
                : "Add a secret variable for the client secret, such as clientSecret.");
    }

    // What is sent as the name may be a secret too: some third parties take a key in place of the user name.
    private static bool IsName(Variable variable) =>
        variable.Key.Equals("username", StringComparison.OrdinalIgnoreCase)
        || variable.Key.Equals("clientId", StringComparison.OrdinalIgnoreCase);

    private static bool IsAddress(string text) =>
        text.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith("{{", StringComparison.Ordinal);

    private static bool IsBlank(AuthenticationMethod method, MethodField field) => string.IsNullOrWhiteSpace(TextOf(method, field));

    private static string? TextOf(AuthenticationMethod method, MethodField field) => field switch
    {
        MethodField.Parameter => method.Parameter,
        MethodField.Value => method.Value,
        MethodField.AuthorizationUrl => method.AuthorizationUrl,
        MethodField.TokenUrl => method.TokenUrl,
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "A field that no type requires."),
    };

    private static string PointerOf(MethodField field) => field switch
    {
        MethodField.Parameter => "/parameter",
        MethodField.Value => "/value",
        MethodField.AuthorizationUrl => "/authorizationUrl",
        MethodField.TokenUrl => "/tokenUrl",
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "A field that no type requires."),
    };

    private static string Missing(AuthenticationMethod method, MethodField field) => field switch
    {
        MethodField.Parameter when method.In == ApiKeyPlace.Query => "Enter the name of the query parameter, such as api_key.",
        MethodField.Parameter => "Enter the name of the header, such as X-Api-Key.",
        MethodField.AuthorizationUrl => "Enter the address where people give their consent.",
        _ => "Enter the address that access tokens come from.",
    };
}
