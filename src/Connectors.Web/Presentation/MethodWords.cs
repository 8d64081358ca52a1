using Connectors.Domain.Definitions.Parts;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Connectors.Web.Presentation;

/// <summary>The ways to sign in, as people call them.</summary>
public static class MethodWords
{
    /// <summary>All of them, for a list to choose from.</summary>
    public static IEnumerable<SelectListItem> All =>
        Enum.GetValues<AuthenticationType>().Select(type => new SelectListItem(Of(type), type.ToString()));

    /// <summary>How client id and secret are sent for tokens, for a list to choose from.</summary>
    /// <param name="now">The current value; an unknown one is listed too, marked as such.</param>
    public static IEnumerable<SelectListItem> ClientAuthentications(string? now)
    {
        List<SelectListItem> all =
        [
            new("In the body; by HTTP Basic if that is refused", ""), new("By HTTP Basic", "basic"), new("In the body", "body"),
        ];
        if (now is { Length: > 0 } && all.All(item => item.Value != now))
            all.Add(new SelectListItem($"“{now}” (unknown)", now));
        return all;
    }

    /// <summary>Where an API key is sent, for a list to choose from.</summary>
    public static IEnumerable<SelectListItem> Places =>
        Enum.GetValues<ApiKeyPlace>().Select(place => new SelectListItem(Of(place), place.ToString()));

    /// <summary>How client id and secret are sent for tokens; null where a type has none.</summary>
    public static string? ClientAuthenticationOf(string? now, AuthenticationType type) =>
        now is null && type is not (AuthenticationType.OAuth2ClientCredentials or AuthenticationType.OAuth2AuthorizationCode)
            ? null
            : ClientAuthentications(now).Single(item => item.Value == (now ?? "")).Text;

    public static string Of(ApiKeyPlace place) => place == ApiKeyPlace.Query ? "The query string" : "A header";

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
