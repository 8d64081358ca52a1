using System.Text.Json;
using System.Text.Json.Serialization;

namespace Connectors.Application.Recording;

/// <summary>What rows keep as JSON: with names for the values of enumerations, which stay true when values are added.</summary>
internal static class KeptJson
{
    private static readonly JsonSerializerOptions Options = new() { Converters = { new JsonStringEnumConverter() } };

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    /// <summary>Null where nothing was kept.</summary>
    public static T? Read<T>(string? json)
        where T : class => json is null ? null : JsonSerializer.Deserialize<T>(json, Options);
}
