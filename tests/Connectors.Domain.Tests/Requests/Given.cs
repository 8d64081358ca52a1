using Connectors.Domain.Definitions;
using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Requests;
using Connectors.Domain.Requests.Rendering;

namespace Connectors.Domain.Tests.Requests;

/// <summary>A connector with one endpoint, and what was filled in for it.</summary>
internal static class Given
{
    public static readonly AuthenticationMethod NoSignIn = new() { Key = "none", Type = AuthenticationType.None };

    public static ConnectorContent Connector(
        Endpoint endpoint, AuthenticationMethod? method = null, string baseUrl = "https://acme.example/api/v2") =>
        new()
        {
            Name = "Acme Shop",
            BaseUrl = baseUrl,
            Variables = [new Variable { Key = "store" }],
            Authentication = [method ?? NoSignIn],
            Endpoints = [endpoint with { Variables = [.. endpoint.Variables, new Variable { Key = "x" }] }],
        };

    public static RequestInput Input(ConnectorContent connector, params (string Key, string Value)[] values)
    {
        Assert.IsType<DefinitionResult.Accepted>(ConnectorDefinition.Create(connector));
        var given = values.ToDictionary(value => value.Key, value => value.Value);
        return new RequestInput(connector, connector.Authentication[0].Key, connector.Endpoints[0].Key, new RequestValues(given, given));
    }

    public static RenderedRequest Request(RequestInput input) =>
        Assert.IsType<RenderResult.Rendered>(RequestRenderer.Render(input)).Request;

    public static IReadOnlyList<Problem> Problems(RequestInput input) =>
        Assert.IsType<RenderResult.Refused>(RequestRenderer.Render(input)).Problems;
}
