using System.Text;

namespace Connectors.Domain.Definitions.Tree;

/// <summary>
/// The JSON pointer (RFC 6901) of a value. Computed on demand, so valid documents cost nothing.
/// </summary>
internal static class JsonPointer
{
    public static string To(TreeValue value)
    {
        var text = new StringBuilder();
        var at = value.Tree.Root;
        while (at.Index != value.Index) at = StepTowards(at, value.Index, text);
        return text.ToString();
    }

    /// <summary>The pointer to a member that may be missing.</summary>
    public static string To(TreeValue owner, string member) => $"{To(owner)}/{Escape(member)}";

    public static string Escape(string name) =>
        name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    private static TreeValue StepTowards(TreeValue container, int index, StringBuilder text)
    {
        var place = 0;
        foreach (var member in container)
        {
            if (container.Tree[member.Index].Next <= index)
            {
                place++;
                continue;
            }

            text.Append('/');
            if (container.Kind == NodeKind.List) text.Append(place);
            else text.Append(Escape(member.Name));
            return member;
        }

        throw new ArgumentOutOfRangeException(nameof(index), index, "The value is not a member of its container.");
    }
}
