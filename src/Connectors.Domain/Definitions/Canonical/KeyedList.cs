using System.Text.Json;

namespace Connectors.Domain.Definitions.Canonical;

/// <summary>A list of objects that each have a text <c>key</c> is a map, wherever it stands: its order has no meaning.</summary>
internal static class KeyedList
{
    public const string KeyName = "key";

    public static bool Is(JsonElement array)
    {
        foreach (var element in array.EnumerateArray())
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty("key"u8, out var key) || key.ValueKind != JsonValueKind.String)
                return false;
        return array.GetArrayLength() > 0;
    }
}
