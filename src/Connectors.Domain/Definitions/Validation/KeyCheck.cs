using Connectors.Domain.Definitions.Canonical;
using Connectors.Domain.Definitions.Faults;
using Connectors.Domain.Definitions.Tree;

namespace Connectors.Domain.Definitions.Validation;

/// <summary>Keys name objects within their list: not empty, not too long, one line, and each once.</summary>
internal static class KeyCheck
{
    public static void Key(TreeValue key, FaultList faults)
    {
        if (TextCheck.IsBlank(key))
            faults.Add(key, "Enter a key.");
        else if (key.Raw.Length > DefinitionLimits.KeyLength && key.Text.Length > DefinitionLimits.KeyLength)
            faults.Add(key, $"The key is longer than {DefinitionLimits.KeyLength} characters. Shorten it.");
        else if (TextCheck.HasControl(key))
            faults.Add(key, "The key contains a line break or another control character. Use one line.");
    }

    /// <summary>Adds a fault for every repeated key.</summary>
    /// <param name="list">A list of any values.</param>
    /// <param name="isKnown">
    /// Whether the format knows the list; where not, each key is checked here, since nothing else knows it for one.
    /// </param>
    /// <param name="faults">Where faults go.</param>
    public static void Duplicates(TreeValue list, bool isKnown, FaultList faults)
    {
        if (isKnown && IsSorted(list)) return;
        var seen = new Dictionary<string, int>(list.Count, StringComparer.Ordinal);
        var index = -1;
        foreach (var member in list)
        {
            index++;
            if (!KeyedList.TryKey(member, out var key)) continue;
            if (!isKnown) Key(key, faults);
            var text = key.Text;
            if (!seen.TryAdd(text, index))
                faults.Add(key, $"The key \"{text}\" is already used at position {seen[text] + 1} of this list. Use a different key.");
        }
    }

    // Each key sorts after the one before, so none repeats and nothing needs to be remembered.
    private static bool IsSorted(TreeValue list)
    {
        var before = default(TreeValue?);
        foreach (var member in list)
        {
            if (!KeyedList.TryKey(member, out var key)) return false;
            if (before is { } last && OrdinalOrder.Compare(last.Raw, key.Raw) >= 0) return false;
            before = key;
        }

        return true;
    }
}
