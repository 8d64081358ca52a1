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
/// <remarks>Without a list or an iterator: a merge walks thousands of objects.</remarks>
internal struct MemberJoin(Sides sides, SortedBy sortedBy)
{
    private Cursor _baseline = new(sides.Baseline, sortedBy);
    private Cursor _mine = new(sides.Mine, sortedBy);
    private Cursor _theirs = new(sides.Theirs, sortedBy);

    public Sides Current { get; private set; }

    /// <param name="sides">Values in canonical form, whose members are sorted.</param>
    /// <param name="sortedBy">What members are sorted by, as raw text.</param>
    public static MemberJoin Of(Sides sides, SortedBy sortedBy) => new(sides, sortedBy);

    public readonly MemberJoin GetEnumerator() => this;

    public readonly List<Sides> ToList(int capacity)
    {
        var rows = new List<Sides>(capacity);
        foreach (var row in this) rows.Add(row);
        return rows;
    }

    /// <summary>Goes to the members that sort first among those that are left, on whichever sides they are.</summary>
    public bool MoveNext()
    {
        var (toMine, toTheirs, between) = (_baseline.CompareTo(_mine), _baseline.CompareTo(_theirs), _mine.CompareTo(_theirs));
        Current = new Sides(
            toMine <= 0 && toTheirs <= 0 ? _baseline.Take() : null,
            toMine >= 0 && between <= 0 ? _mine.Take() : null,
            toTheirs >= 0 && between >= 0 ? _theirs.Take() : null);
        return Current is not (null, null, null);
    }

    private struct Cursor
    {
        private readonly SortedBy _sortedBy;
        private TreeValue.MemberEnumerator _members;
        private bool _hasMember;
        private TreeValue _key;

        public Cursor(TreeValue? container, SortedBy sortedBy)
        {
            _sortedBy = sortedBy;
            if (container is not { } some) return;
            _members = some.GetEnumerator();
            Move();
        }

        public TreeValue? Take()
        {
            if (!_hasMember) return null;
            var taken = _members.Current;
            Move();
            return taken;
        }

        /// <summary>Behind the last member everything else sorts before.</summary>
        public readonly int CompareTo(in Cursor other) =>
            _hasMember && other._hasMember
                ? OrdinalOrder.Compare(_sortedBy.RawOf(_key), _sortedBy.RawOf(other._key))
                : other._hasMember.CompareTo(_hasMember);

        private void Move()
        {
            _hasMember = _members.MoveNext();
            if (_hasMember) _key = _sortedBy.KeyOf(_members.Current);
        }
    }
}
