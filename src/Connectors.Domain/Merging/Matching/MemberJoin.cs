using Connectors.Domain.Definitions.Canonical;
using Connectors.Domain.Definitions.Tree;

namespace Connectors.Domain.Merging.Matching;

/// <summary>
/// The values at one place in the baseline, mine and theirs; null where absent. Two-way comparisons leave theirs out.
/// </summary>
internal readonly record struct Sides(TreeValue? Baseline, TreeValue? Mine, TreeValue? Theirs)
{
    /// <summary>Whichever there is.</summary>
    public TreeValue Any => Baseline ?? Mine ?? Theirs ?? throw new InvalidOperationException("No side has a value.");

    /// <summary>Whether all that are there satisfy a condition.</summary>
    public bool All(Func<TreeValue, bool> condition) =>
        (Baseline is not { } b || condition(b)) && (Mine is not { } m || condition(m)) && (Theirs is not { } t || condition(t));

    public static bool Same(TreeValue? left, TreeValue? right) =>
        left is { } l && right is { } r ? l.Kind == r.Kind && l.Raw.SequenceEqual(r.Raw) : left is null && right is null;
}

/// <summary>Walks up to three sorted objects, lists or sets side by side and brings together what has the same name, key or text.</summary>
internal static class MemberJoin
{
    /// <param name="sides">Values in canonical form, whose members are sorted.</param>
    /// <param name="sortedBy">What members are sorted by, as raw text.</param>
    public static IEnumerable<Sides> Of(Sides sides, SortedBy sortedBy)
    {
        var cursors = (B: new Cursor(sides.Baseline, sortedBy), M: new Cursor(sides.Mine, sortedBy), T: new Cursor(sides.Theirs, sortedBy));
        while (Least(Least(cursors.B, cursors.M), cursors.T) is { Current: not null } least)
        {
            // All three are asked before any of them moves on.
            bool b = cursors.B.Meets(least), m = cursors.M.Meets(least), t = cursors.T.Meets(least);
            yield return new Sides(b ? cursors.B.Take() : null, m ? cursors.M.Take() : null, t ? cursors.T.Take() : null);
        }
    }

    private static Cursor Least(Cursor left, Cursor right) =>
        right.Current is null || (left.Current is not null && left.Compare(right) <= 0) ? left : right;

    private sealed class Cursor
    {
        private readonly SortedBy _sortedBy;
        private TreeValue.MemberEnumerator? _members;
        private TreeValue _key;

        public Cursor(TreeValue? container, SortedBy sortedBy)
        {
            _sortedBy = sortedBy;
            _members = container?.GetEnumerator();
            Move();
        }

        public TreeValue? Current { get; private set; }

        public TreeValue? Take()
        {
            var taken = Current;
            Move();
            return taken;
        }

        public bool Meets(Cursor other) => Current is not null && (ReferenceEquals(this, other) || Compare(other) == 0);

        public int Compare(Cursor other) => OrdinalOrder.Compare(_sortedBy.RawOf(_key), _sortedBy.RawOf(other._key));

        private void Move()
        {
            if (_members is not { } members) return;
            Current = members.MoveNext() ? members.Current : null;
            if (Current is { } member) _key = _sortedBy.KeyOf(member);
            _members = members;
        }
    }
}
