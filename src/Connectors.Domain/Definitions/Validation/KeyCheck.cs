using Connectors.Domain.Definitions.Canonical;
using Connectors.Domain.Definitions.Tree;

namespace Connectors.Domain.Definitions.Validation;

/// <summary>Keys name objects within their list: not empty, not too long, one line, and each once.</summary>
internal static class KeyCheck
{
    public static void Key(TreeValue key, FaultList faults)
    {
        if (TextCheck.IsBlank(key))
            faults.Add("key is empty. It names its object within the list; write one.");
        else if (key.Raw.Length > DefinitionLimits.KeyLength && key.Text.Length > DefinitionLimits.KeyLength)
            faults.Add($"key is longer than {DefinitionLimits.KeyLength} characters; shorten it.");
        else if (TextCheck.HasControl(key))
            faults.Add("key holds a line end or another control character; keep it to one line.");
    }

    /// <summary>Adds a fault for every key that stands in the list before.</summary>
    /// <param name="list">A list, in which anything may stand.</param>
    /// <param name="isKnown">Whether the format knows the list; where not, each key is checked here, since nothing else knows it for one.</param>
    /// <param name="faults">Where faults go.</param>
    public static void Duplicates(TreeValue list, bool isKnown, FaultList faults)
    {
        if (isKnown && list.Count < 2) return;
        var seen = new Dictionary<string, int>(list.Count, StringComparer.Ordinal);
        var index = -1;
        foreach (var member in list)
        {
            index++;
            if (!KeyedList.TryKey(member, out var key)) continue;
            faults.Path.Enter(index);
            faults.Path.Enter(KeyedList.KeyName);
            if (!isKnown) Key(key, faults);
            var text = key.Text;
            if (!seen.TryAdd(text, index)) faults.Add($"The key \"{text}\" stands in this list twice, first at position {seen[text]}; give each its own.");
            faults.Path.Leave();
            faults.Path.Leave();
        }
    }
}
