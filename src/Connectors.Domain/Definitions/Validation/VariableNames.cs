using System.Text;
using Connectors.Domain.Definitions.Canonical;
using Connectors.Domain.Definitions.Tree;

namespace Connectors.Domain.Definitions.Validation;

/// <summary>The keys of declared variables.</summary>
internal sealed class VariableNames
{
    public static readonly VariableNames None = new([]);

    private readonly HashSet<string> _names;

    private VariableNames(HashSet<string> names) => _names = names;

    /// <param name="owner">A definition, an authentication method or an endpoint; anything may be wrong with it.</param>
    public static VariableNames Of(TreeValue owner)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        Gather(owner, names);
        return names.Count == 0 ? None : new VariableNames(names);
    }

    /// <summary>The keys of every authentication method's variables.</summary>
    public static VariableNames OfMethods(TreeValue definition)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        if (TryList(definition, "authentication"u8, out var methods))
        {
            foreach (var method in methods) Gather(method, names);
        }

        return names.Count == 0 ? None : new VariableNames(names);
    }

    public bool Contains(ReadOnlySpan<byte> name) => _names.Count > 0 && _names.Contains(Encoding.UTF8.GetString(name));

    private static void Gather(TreeValue owner, HashSet<string> names)
    {
        if (!TryList(owner, "variables"u8, out var variables)) return;
        foreach (var variable in variables)
        {
            if (KeyedList.TryKey(variable, out var key)) names.Add(key.Text);
        }
    }

    private static bool TryList(TreeValue owner, ReadOnlySpan<byte> name, out TreeValue list)
    {
        list = default;
        return owner.Kind == NodeKind.Object && owner.TryFind(name, out list) && list.Kind == NodeKind.List;
    }
}
