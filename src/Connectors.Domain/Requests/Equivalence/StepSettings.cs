using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Requests.Authentication;
using Connectors.Domain.Requests.Pagination;
using Connectors.Domain.Requests.Rendering;

namespace Connectors.Domain.Requests.Equivalence;

/// <summary>Settings that decide which requests follow the first one, and what becomes of the responses.</summary>
internal static class StepSettings
{
    public static IEnumerable<RequestDifference> Differences(RequestInput before, RequestInput after)
    {
        var (endpoint, other) = (EndpointOf(before), EndpointOf(after));
        return
        [
            .. RequestDifferences.Text(RequestPlace.Direction, Direction(endpoint), Direction(other)),
            .. Named(RequestPlace.SignIn, SignIn(before), SignIn(after)),
            .. Named(RequestPlace.Pagination, Pages(endpoint), Pages(other)),
            .. RequestDifferences.Text(RequestPlace.Records, Records(endpoint), Records(other)),
            .. FieldSettings.Differences(endpoint, other, before.Values),
        ];
    }

    private static Endpoint EndpointOf(RequestInput input) =>
        input.Definition.Endpoints.First(endpoint => endpoint.Key == input.EndpointKey);

    private static string Direction(Endpoint endpoint) =>
        endpoint.EffectiveDirection == Definitions.Parts.Direction.Send ? "send" : "receive";

    private static string? Records(Endpoint endpoint) => string.IsNullOrWhiteSpace(endpoint.Records) ? null : endpoint.Records;

    // A step that sends asks for no further page.
    private static IReadOnlyDictionary<string, string?> Pages(Endpoint endpoint) =>
        endpoint.EffectiveDirection == Definitions.Parts.Direction.Receive && endpoint.Pagination is { } pagination
            ? PagingStyles.Of(endpoint).Settings(pagination)
            : new Dictionary<string, string?>();

    // Only what fetches tokens: everything else that signs in is part of the request.
    private static Dictionary<string, string?> SignIn(RequestInput input)
    {
        var method = input.Definition.MethodOf(input.MethodKey)!;
        if (!AuthenticationSchemes.Of(method.Type).NeedsToken) return [];
        var client = OAuthClient.Of(method, input.Values);
        return new()
        {
            ["type"] = $"{method.Type}",
            ["token URL"] = RequestRenderer.Address(input.Definition, method, input.Values, method.TokenUrl).Address?.ToString(),
            ["scopes"] = method.Scopes.Count == 0 ? null : string.Join(' ', method.Scopes.Order(StringComparer.Ordinal)),
            ["client authentication"] = ClientAuthentications.TextOf(method),
            ["client id"] = client.Id,
            ["client secret"] = client.SecretKey,
        };
    }

    private static IEnumerable<RequestDifference> Named(
        RequestPlace place, IReadOnlyDictionary<string, string?> before, IReadOnlyDictionary<string, string?> after) =>
        before.Keys
            .Union(after.Keys)
            .SelectMany(name => RequestDifferences.Text(place, before.GetValueOrDefault(name), after.GetValueOrDefault(name), name));
}
