using System.Text.Json;
using Connectors.Domain.Definitions.Parts;

namespace Connectors.Domain.Definitions;

/// <summary>One endpoint as JSON. Says nothing about what is valid.</summary>
public static class EndpointJson
{
    /// <summary>Null where the JSON is no endpoint.</summary>
    public static Endpoint? TryRead(string json)
    {
        try
        {
            return ContentJson.ReadEndpoint(json);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static string Write(Endpoint endpoint) => ContentJson.WriteEndpoint(endpoint);
}
