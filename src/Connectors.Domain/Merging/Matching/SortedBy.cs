using Connectors.Domain.Definitions.Canonical;
using Connectors.Domain.Definitions.Tree;

namespace Connectors.Domain.Merging.Matching;

/// <summary>What the members of a canonical object, keyed list or set are sorted by.</summary>
internal abstract class SortedBy
{
    public static readonly SortedBy Name = new ByName();
    public static readonly SortedBy Key = new ByKey();
    public static readonly SortedBy Text = new ByText();

    /// <summary>The value that a member is sorted by.</summary>
    public virtual TreeValue KeyOf(TreeValue member) => member;

    /// <summary>The text of that value between its quotes.</summary>
    public virtual ReadOnlySpan<byte> RawOf(TreeValue key) => key.Raw;

    private sealed class ByName : SortedBy
    {
        public override ReadOnlySpan<byte> RawOf(TreeValue key) => key.RawName;
    }

    private sealed class ByKey : SortedBy
    {
        public override TreeValue KeyOf(TreeValue member) =>
            KeyedList.TryKey(member, out var key) ? key : throw new InvalidOperationException("A keyed list was not checked.");
    }

    private sealed class ByText : SortedBy;
}
