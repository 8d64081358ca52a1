using System.Text;
using Connectors.Domain.Definitions.Parts;

namespace Connectors.Domain.Requests.Authentication;

/// <summary>User name and password (RFC 7617). The password is the method's secret variable, the user name the other one.</summary>
internal sealed class Basic : AuthenticationScheme
{
    public override AuthenticationType Type => AuthenticationType.Basic;

    public override MethodOutline Outline { get; } = new()
    {
        NeedsName = true,
        NeedsSecret = true,
        Variables =
        [
            new Variable { Key = "username", Label = "User name", Required = true },
            new Variable { Key = "password", Label = "Password", Required = true, Secret = true },
        ],
    };

    internal override void SignIn(AuthenticationMethod method, RequestValues values, RequestParts parts)
    {
        var user = Named(method, "username") ?? method.Variables.FirstOrDefault(variable => !variable.Secret);
        var password = Named(method, "password") ?? method.Variables.FirstOrDefault(variable => variable.Secret);
        var (name, secret) = (Text(user, parts), Text(password, parts));
        if (name.Contains(':', StringComparison.Ordinal))
            parts.Variables.Refuse(new Problem.Unfit(user!.Key, "A user name can't contain a colon. Remove it."));
        parts.SetHeader(
            "Authorization",
            MaskedText.Open("Basic ") + MaskedText.Secret(Convert.ToBase64String(Encoding.UTF8.GetBytes($"{name}:{secret}"))));
    }

    private static Variable? Named(AuthenticationMethod method, string key) =>
        method.Variables.FirstOrDefault(variable => variable.Key.Equals(key, StringComparison.OrdinalIgnoreCase));

    private static string Text(Variable? variable, RequestParts parts) =>
        variable is null ? "" : parts.Variables.Find(variable.Key)?.Text ?? "";
}
