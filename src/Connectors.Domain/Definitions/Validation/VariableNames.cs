using System.Text;
using System.Text.Json;
using Connectors.Domain.Definitions.Canonical;

namespace Connectors.Domain.Definitions.Validation;

/// <summary>The keys of declared variables.</summary>
internal sealed class VariableNames
{
    public static readonly VariableNames None = new([]);

    private readonly HashSet<string> _names;

    private VariableNames(HashSet<string> names) => _names = names;

    /// <param name="owner">A definition, an authentication method or an endpoint; anything may be wrong with it.</param>
    public static VariableNames Of(JsonElement owner)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        Gather(owner, names);
        return names.Count == 0 ? None : new VariableNames(names);
    }

    /// <summary>The keys of every authentication method's variables.</summary>
    public static VariableNames OfMethods(JsonElement definition)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var method in List(definition, "authentication")) Gather(method, names);
        return names.Count == 0 ? None : new VariableNames(names);
    }

    public bool Contains(ReadOnlySpan<byte> name) => _names.Count > 0 && _names.Contains(Encoding.UTF8.GetString(name));

    private static void Gather(JsonElement owner, HashSet<string> names)
    {
        foreach (var variable in List(owner, "variables"))
            if (variable.ValueKind == JsonValueKind.Object
                && variable.TryGetProperty(KeyedList.KeyName, out var key)
                && key.ValueKind == JsonValueKind.String)
                names.Add(key.GetString()!);
    }

    private static JsonElement.ArrayEnumerator List(JsonElement owner, string name) =>
        owner.ValueKind == JsonValueKind.Object && owner.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray()
            : default;
}
