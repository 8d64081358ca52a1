using Connectors.Domain.Definitions.Parts;

namespace Connectors.Domain.Requests.Authentication;

/// <summary>A key in a header or a query parameter.</summary>
internal sealed class ApiKey : AuthenticationScheme
{
    public override AuthenticationType Type => AuthenticationType.ApiKey;

    internal override void SignIn(AuthenticationMethod method, RequestValues values, RequestParts parts)
    {
        var (name, template) = (method.Parameter ?? "X-Api-Key", SecretTemplate.Of(method));
        if (method.In == ApiKeyPlace.Query) parts.SetQuery(name, new AddressTemplate(parts.Variables).Query(template));
        else parts.AddHeader(name, template);
    }
}
