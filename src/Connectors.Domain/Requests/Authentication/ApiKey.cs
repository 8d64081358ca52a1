using Connectors.Domain.Definitions.Parts;

namespace Connectors.Domain.Requests.Authentication;

/// <summary>A key in a header or a query parameter.</summary>
internal sealed class ApiKey : AuthenticationScheme
{
    public override AuthenticationType Type => AuthenticationType.ApiKey;

    public override MethodOutline Outline { get; } = new()
    {
        Required = [MethodField.Parameter],
        Optional = [MethodField.In, MethodField.Value],
        SendsSecret = true,
        Variables = [new Variable { Key = "apiKey", Label = "API key", Required = true, Secret = true }],
    };

    internal override void SignIn(AuthenticationMethod method, RequestValues values, RequestParts parts)
    {
        var (name, template) = (method.Parameter ?? "X-Api-Key", SecretTemplate.Of(method));
        if (method.In == ApiKeyPlace.Query) parts.SetQuery(name, new AddressTemplate(parts.Variables).Query(template));
        else parts.AddHeader(name, template);
    }
}
