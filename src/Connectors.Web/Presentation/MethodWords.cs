using Connectors.Domain.Definitions.Parts;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Connectors.Web.Presentation;

/// <summary>The ways to sign in, as people call them.</summary>
public static class MethodWords
{
    /// <summary>All of them, for a list to choose from.</summary>
    public static IEnumerable<SelectListItem> All => Enum.GetValues<AuthenticationType>().Select(type => new SelectListItem(Of(type), type.ToString()));

    public static string Of(AuthenticationType type) => type switch
    {
        AuthenticationType.None => "No sign-in",
        AuthenticationType.Basic => "User name and password",
        AuthenticationType.ApiKey => "API key",
        AuthenticationType.Bearer => "Bearer token",
        AuthenticationType.OAuth2ClientCredentials => "OAuth 2 as an application",
        AuthenticationType.OAuth2AuthorizationCode => "OAuth 2 with consent",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "A way to sign in without words."),
    };
}
