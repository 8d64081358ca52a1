using Connectors.Domain.Definitions.Parts;

namespace Connectors.Domain.Requests.Authentication;

/// <summary>The client that asks for tokens (RFC 6749, 2.2): which of a method's variables name it.</summary>
/// <param name="Id">The client id with the instance's values; empty where none was given.</param>
/// <param name="SecretKey">The variable of the client secret; null for a client without one.</param>
public sealed record OAuthClient(string Id, string? SecretKey)
{
    public static OAuthClient Of(AuthenticationMethod method, RequestValues values)
    {
        var id = method.Variables.FirstOrDefault(variable => variable.Key.Equals("clientId", StringComparison.OrdinalIgnoreCase))
            ?? method.Variables.FirstOrDefault(variable => !variable.Secret);
        return new OAuthClient(
            id is null ? "" : values.Instance.GetValueOrDefault(id.Key) ?? id.Default ?? "",
            method.Variables.FirstOrDefault(variable => variable.Secret)?.Key);
    }
}
