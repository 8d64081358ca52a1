using Connectors.Domain.Definitions.Parts;

namespace Connectors.Domain.Requests.Authentication;

/// <summary>A token that was handed out once (RFC 6750).</summary>
internal sealed class Bearer : AuthenticationScheme
{
    public override AuthenticationType Type => AuthenticationType.Bearer;

    public override MethodOutline Outline { get; } = new()
    {
        Optional = [MethodField.Value],
        SendsSecret = true,
        Variables = [new Variable { Key = "token", Label = "Token", Required = true, Secret = true }],
    };

    internal override void SignIn(AuthenticationMethod method, RequestValues values, RequestParts parts) =>
        parts.AddHeader("Authorization", $"Bearer {SecretTemplate.Of(method)}");
}
