using Connectors.Domain.Definitions.Tree;

namespace Connectors.Domain.Definitions.Canonical;

/// <summary>A list of objects that each have a text <c>key</c> is a map everywhere: its order has no meaning.</summary>
internal static class KeyedList
{
    public const string KeyName = "key";

    public static bool Is(TreeValue list)
    {
        foreach (var member in list)
        {
            if (!TryKey(member, out _)) return false;
        }

        return list.Count > 0;
    }

    /// <summary>The key of a member, where it is an object with a text <c>key</c>.</summary>
    public static bool TryKey(TreeValue member, out TreeValue key)
    {
        key = default;
        return member.Kind == NodeKind.Object && member.TryFind("key"u8, out key) && key.Kind == NodeKind.Text;
    }
}
