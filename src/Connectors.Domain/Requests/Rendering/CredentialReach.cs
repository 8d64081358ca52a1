using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Requests.Authentication;

namespace Connectors.Domain.Requests.Rendering;

/// <summary>Where an instance's credentials go, to keep them from being sent elsewhere after an address changed.</summary>
public static class CredentialReach
{
    /// <summary>
    /// The origins (RFC 6454) that get credentials: that of the base URL and, where tokens are fetched, that of the token URL.
    /// </summary>
    /// <returns>Each as <c>https://host</c> or <c>https://host:port</c>; what can't be made of the values is left out.</returns>
    public static IReadOnlySet<string> Of(ConnectorContent definition, AuthenticationMethod method, RequestValues values)
    {
        IEnumerable<string?> templates = AuthenticationSchemes.Of(method.Type).NeedsToken
            ? [definition.BaseUrl, method.TokenUrl]
            : [definition.BaseUrl];
        return templates
            .Select(template => RequestRenderer.Address(definition, method, values, template).Address)
            .OfType<MaskedText>()
            .Select(address => new Uri(address.Reveal()).GetLeftPart(UriPartial.Authority))
            .ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The first origin that the credentials would go to without approval; null if all are approved.</summary>
    /// <param name="goesTo">Where they would go now.</param>
    /// <param name="meantFor">Where they went when they were given.</param>
    /// <param name="release">
    /// Where the release sends them that the connector was installed from: its publisher is trusted with that.
    /// </param>
    public static Problem.MeantForElsewhere? Strange(
        IReadOnlySet<string> goesTo, IReadOnlySet<string> meantFor, IReadOnlySet<string> release) =>
        goesTo
            .Order(StringComparer.Ordinal)
            .FirstOrDefault(origin => !meantFor.Contains(origin) && !release.Contains(origin)) is { } strange
                ? new Problem.MeantForElsewhere(strange)
                : null;
}
