using System.Text.Json;

namespace Connectors.Domain.Showing;

/// <summary>Values of definitions as people read them.</summary>
public static class JsonText
{
    /// <summary>A text as it is; every other value as JSON.</summary>
    public static string Shown(string json)
    {
        using var value = JsonDocument.Parse(json);
        return value.RootElement.ValueKind == JsonValueKind.String ? value.RootElement.GetString()! : json;
    }
}
