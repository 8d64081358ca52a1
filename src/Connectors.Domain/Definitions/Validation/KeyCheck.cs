using System.Runtime.InteropServices;
using System.Text.Json;
using Connectors.Domain.Definitions.Canonical;

namespace Connectors.Domain.Definitions.Validation;

/// <summary>Keys name objects within their list: not empty, not too long, one line, and each once.</summary>
internal static class KeyCheck
{
    public static void Key(JsonElement key, FaultList faults)
    {
        var raw = JsonMarshal.GetRawUtf8Value(key)[1..^1];
        if (raw.IsEmpty || string.IsNullOrWhiteSpace(key.GetString()))
            faults.Add("key is empty. It names its object within the list; write one.");
        else if (raw.Length > DefinitionLimits.KeyLength && key.GetString()!.Length > DefinitionLimits.KeyLength)
            faults.Add($"key is longer than {DefinitionLimits.KeyLength} characters; shorten it.");
        else if (TextCheck.HasControl(raw))
            faults.Add("key holds a line end or another control character; keep it to one line.");
    }

    /// <summary>Adds a fault for every key that stands in the list before.</summary>
    /// <param name="list">A list, in which anything may stand.</param>
    /// <param name="isKnown">Whether the format knows the list; where not, each key is checked here, since nothing else knows it for one.</param>
    /// <param name="faults">Where faults go.</param>
    public static void Duplicates(JsonElement list, bool isKnown, FaultList faults)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var index = -1;
        foreach (var element in list.EnumerateArray())
        {
            index++;
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(KeyedList.KeyName, out var key) || key.ValueKind != JsonValueKind.String) continue;
            faults.Path.Enter(index);
            faults.Path.Enter(KeyedList.KeyName);
            if (!isKnown) Key(key, faults);
            if (!seen.TryAdd(key.GetString()!, index)) faults.Add($"The key \"{key.GetString()}\" stands in this list twice, first at position {seen[key.GetString()!]}; give each its own.");
            faults.Path.Leave();
            faults.Path.Leave();
        }
    }
}
