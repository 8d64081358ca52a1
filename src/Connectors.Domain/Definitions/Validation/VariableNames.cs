using System.Text;
using Connectors.Domain.Definitions.Canonical;
using Connectors.Domain.Definitions.Tree;

namespace Connectors.Domain.Definitions.Validation;

/// <summary>The keys of the variables that a part declares.</summary>
internal sealed class VariableNames
{
    public static readonly VariableNames None = new([]);

    // Looking through a few keys is quicker than remembering them; looking through thousands for each of thousands is not.
    private const int Few = 16;

    private readonly IReadOnlyList<TreeValue> _lists;
    private readonly int _count;
    private HashSet<string>? _names;

    private VariableNames(IReadOnlyList<TreeValue> lists) => (_lists, _count) = (lists, lists.Sum(list => list.Count));

    /// <param name="owner">A definition, an authentication method or an endpoint; anything may be wrong with it.</param>
    public static VariableNames Of(TreeValue owner) => TryList(owner, "variables"u8, out var list) ? new VariableNames([list]) : None;

    /// <summary>The keys of every authentication method's variables.</summary>
    public static VariableNames OfMethods(TreeValue definition)
    {
        if (!TryList(definition, "authentication"u8, out var methods)) return None;
        var lists = new List<TreeValue>();
        foreach (var method in methods)
        {
            if (TryList(method, "variables"u8, out var list)) lists.Add(list);
        }

        return new VariableNames(lists);
    }

    public bool Contains(ReadOnlySpan<byte> name)
    {
        if (_count > Few || _lists.Count > Few) return (_names ??= Remember()).Contains(Encoding.UTF8.GetString(name));
        for (var i = 0; i < _lists.Count; i++)
        {
            foreach (var variable in _lists[i])
            {
                if (KeyedList.TryKey(variable, out var key) && key.TextUtf8.SequenceEqual(name)) return true;
            }
        }

        return false;
    }

    private HashSet<string> Remember()
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var list in _lists)
        {
            foreach (var variable in list)
            {
                if (KeyedList.TryKey(variable, out var key)) names.Add(key.Text);
            }
        }

        return names;
    }

    private static bool TryList(TreeValue owner, ReadOnlySpan<byte> name, out TreeValue list)
    {
        list = default;
        return owner.Kind == NodeKind.Object && owner.TryFind(name, out list) && list.Kind == NodeKind.List;
    }
}
