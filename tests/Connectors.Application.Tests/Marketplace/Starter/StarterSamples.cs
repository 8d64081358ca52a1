using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Requests;
using Connectors.Domain.Requests.Fields;
using Connectors.Domain.Requests.Rendering;

namespace Connectors.Application.Tests.Marketplace.Starter;

/// <summary>Requests with invented values.</summary>
internal static class StarterSamples
{
    /// <summary>The request of an endpoint for which everything is filled in.</summary>
    public static RenderResult Render(ConnectorContent content, AuthenticationMethod method, Endpoint endpoint) =>
        RequestRenderer.Render(new RequestInput(content, method.Key, endpoint.Key, Values(content, method) with
        {
            Shape = endpoint.Variables
                .Select(variable => (variable.Key, Value: TextOf(variable)))
                .Concat(endpoint.Fields.Where(IsFilled).Select(field => (Key: FieldKeys.Of(field), Value: TextOf(field))))
                .ToDictionary(pair => pair.Key, pair => pair.Value),
        }));

    /// <summary>The same where only the instance has values, as for the test of its sign-in.</summary>
    public static RenderResult RenderTest(ConnectorContent content, AuthenticationMethod method, Endpoint endpoint) =>
        RequestRenderer.Render(new RequestInput(content, method.Key, endpoint.Key, Values(content, method)));

    private static RequestValues Values(ConnectorContent content, AuthenticationMethod method) => RequestValues.None with
    {
        Instance = content.AskedBy(method).ToDictionary(variable => variable.Key, TextOf),
        AccessToken = "invented",
    };

    private static bool IsFilled(Field field) => field is { Constant: null, ReadOnly: false } && field.Type != FieldType.Object;

    private static string TextOf(Variable variable) => variable.Default ?? "invented";

    private static string TextOf(Field field) => field switch
    {
        { Allowed: { Count: > 0 } allowed } => allowed[0],
        { Type: FieldType.Integer } => "7",
        { Type: FieldType.Number } => "1.5",
        { Type: FieldType.Boolean } => "true",
        { Type: FieldType.Json } => """{"invented":true}""",
        _ => "invented",
    };
}
