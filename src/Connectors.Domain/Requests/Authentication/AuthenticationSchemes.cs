using Connectors.Domain.Definitions.Parts;

namespace Connectors.Domain.Requests.Authentication;

/// <summary>All ways to sign in.</summary>
public static class AuthenticationSchemes
{
    public static IReadOnlyList<AuthenticationScheme> All { get; } =
        [new NoSignIn(), new Basic(), new ApiKey(), new Bearer(), new OAuth2ClientCredentials(), new OAuth2AuthorizationCode()];

    public static AuthenticationScheme Of(AuthenticationType type) => All.First(scheme => scheme.Type == type);
}
