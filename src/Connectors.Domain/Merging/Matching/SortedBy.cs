using Connectors.Domain.Definitions.Canonical;
using Connectors.Domain.Definitions.Tree;

namespace Connectors.Domain.Merging.Matching;

/// <summary>What the members of a canonical object, keyed list or set are sorted by.</summary>
internal abstract class SortedBy
{
    public static readonly SortedBy Name = new ByName();
    public static readonly SortedBy Key = new ByKey();
    public static readonly SortedBy Text = new ByText();

    /// <summary>The text between its quotes.</summary>
    public abstract ReadOnlySpan<byte> RawOf(TreeValue member);

    private sealed class ByName : SortedBy
    {
        public override ReadOnlySpan<byte> RawOf(TreeValue member) => member.RawName;
    }

    private sealed class ByKey : SortedBy
    {
        public override ReadOnlySpan<byte> RawOf(TreeValue member) => KeyedList.TryKey(member, out var key) ? key.Raw : default;
    }

    private sealed class ByText : SortedBy
    {
        public override ReadOnlySpan<byte> RawOf(TreeValue member) => member.Raw;
    }
}
