using System.Text.Json;
using Connectors.Domain.Definitions.Parts;

namespace Connectors.Domain.Requests.Authentication;

/// <summary>The property <c>clientAuthentication</c> of an OAuth 2 method.</summary>
/// <remarks>
/// The format came to know it late, so it stays among the unknown properties, where any value may stand: what was stored before can be
/// loaded and has the fingerprint that it had. A value that means nothing is refused where it is used.
/// </remarks>
public static class ClientAuthentications
{
    /// <summary>The property's name.</summary>
    public const string Property = AuthenticationMethod.ClientAuthenticationProperty;

    /// <summary>What a method says; null where it says nothing.</summary>
    /// <returns>No way, and why, where what it says means nothing.</returns>
    public static (ClientAuthentication? Way, Problem? Problem) Of(AuthenticationMethod method) => TextOf(method) switch
    {
        null => (null, null),
        "body" => (ClientAuthentication.Body, null),
        "basic" => (ClientAuthentication.Basic, null),
        _ => (null, new Problem.Unfit(Property, "Use basic or body, or leave it out. Correct the sign-in method of the connector.")),
    };

    /// <summary>The value as text, whatever it is; null where it is absent or empty.</summary>
    public static string? TextOf(AuthenticationMethod method) =>
        method.Unknown?.TryGetValue(Property, out var value) == true && $"{value}" is { Length: > 0 } text ? text : null;

    /// <summary>The method with another value, or without one (null). An equal value is left unchanged.</summary>
    public static AuthenticationMethod With(AuthenticationMethod method, string? text)
    {
        if (text == TextOf(method)) return method;
        var others = (method.Unknown ?? new Dictionary<string, JsonElement>())
            .Where(property => property.Key != Property)
            .ToDictionary(property => property.Key, property => property.Value);
        if (text is not null) others[Property] = JsonSerializer.SerializeToElement(text);
        return method with { Unknown = others.Count == 0 ? null : others };
    }
}
