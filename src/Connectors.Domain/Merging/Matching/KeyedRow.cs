using Connectors.Domain.Definitions.Canonical;
using Connectors.Domain.Definitions.Shapes;
using Connectors.Domain.Definitions.Tree;

namespace Connectors.Domain.Merging.Matching;

/// <summary>One object of a keyed list on up to three sides, under whatever key each side has it.</summary>
/// <param name="Sides">The object.</param>
/// <param name="Splits">Renames that had to be undone since the other side uses the new key for something else.</param>
internal readonly record struct KeyedRow(Sides Sides, IReadOnlyList<Split> Splits);

/// <summary>A rename by one side whose new key means something else on the other side: two rows instead of one.</summary>
/// <param name="IsMine">Whether mine renamed.</param>
/// <param name="Old">The object in the baseline.</param>
/// <param name="New">The object under its new key.</param>
internal sealed record Split(bool IsMine, TreeValue Old, TreeValue New);

/// <summary>Brings together the objects of a keyed list, renamed ones too.</summary>
internal static class KeyedRows
{
    public static IEnumerable<KeyedRow> Of(PropertyShape? list, Sides lists)
    {
        var rows = MemberJoin.Of(lists, SortedBy.Key).ToList(lists.Any.Count);
        if (rows.TrueForAll(row => row.Baseline is not null && row.Mine is not null && (row.Theirs is not null || lists.Theirs is null)))
            return rows.Select(row => new KeyedRow(row, []));
        var mine = Matches(list, rows, static row => row.Mine);
        var theirs = Matches(list, rows, static row => row.Theirs);
        return mine.Count + theirs.Count == 0 ? rows.Select(row => new KeyedRow(row, [])) : Joined(rows, mine, theirs);
    }

    /// <summary>The renames of one side: the index of the object in the baseline, and what became of it.</summary>
    private static Dictionary<int, TreeValue> Matches(PropertyShape? list, List<Sides> rows, Func<Sides, TreeValue?> side)
    {
        var gone = rows.Where(row => row.Baseline is not null && side(row) is null).Select(row => row.Baseline!.Value).ToList();
        var come = rows.Where(row => row.Baseline is null && side(row) is not null).Select(row => side(row)!.Value).ToList();
        return Renames.Find(list, gone, come).ToDictionary(pair => pair.Old.Index, pair => pair.New);
    }

    private static IEnumerable<KeyedRow> Joined(List<Sides> rows, Dictionary<int, TreeValue> mine, Dictionary<int, TreeValue> theirs)
    {
        var splits = Collisions(rows, mine, theirs);
        var taken = (
            Mine: Indexes(mine.Where(pair => !splits.ContainsKey((true, pair.Key)))),
            Theirs: Indexes(theirs.Where(pair => !splits.ContainsKey((false, pair.Key)))));
        foreach (var row in rows)
        {
            var sides = row;
            if (row.Baseline is { } old)
            {
                if (mine.TryGetValue(old.Index, out var m) && taken.Mine.Contains(m.Index)) sides = sides with { Mine = m };
                if (theirs.TryGetValue(old.Index, out var t) && taken.Theirs.Contains(t.Index)) sides = sides with { Theirs = t };
            }
            else
            {
                if (row.Mine is { } m && taken.Mine.Contains(m.Index)) sides = sides with { Mine = null };
                if (row.Theirs is { } t && taken.Theirs.Contains(t.Index)) sides = sides with { Theirs = null };
                if (sides.Mine is null && sides.Theirs is null) continue;
            }

            yield return new KeyedRow(sides, [.. splits.Values.Where(split => Touches(split, sides))]);
        }
    }

    private static HashSet<int> Indexes(IEnumerable<KeyValuePair<int, TreeValue>> matches) => [.. matches.Select(pair => pair.Value.Index)];

    // The other side has the new key too, for another object: both cannot have it.
    private static Dictionary<(bool IsMine, int Old), Split> Collisions(
        List<Sides> rows, Dictionary<int, TreeValue> mine, Dictionary<int, TreeValue> theirs)
    {
        var splits = new Dictionary<(bool, int), Split>();
        foreach (var row in rows.Where(row => row.Baseline is null && row.Mine is not null && row.Theirs is not null))
        {
            var (byMine, byTheirs) = (Renamed(mine, row.Mine!.Value), Renamed(theirs, row.Theirs!.Value));
            if (byMine is not null && byMine == byTheirs) continue;
            if (byMine is { } m) splits.Add((true, m), new Split(true, Baseline(rows, m), row.Mine.Value));
            if (byTheirs is { } t) splits.Add((false, t), new Split(false, Baseline(rows, t), row.Theirs.Value));
        }

        return splits;
    }

    private static int? Renamed(Dictionary<int, TreeValue> matches, TreeValue to) =>
        matches.Where(pair => pair.Value.Index == to.Index).Select(pair => (int?)pair.Key).FirstOrDefault();

    private static TreeValue Baseline(List<Sides> rows, int index) => rows.Single(row => row.Baseline?.Index == index).Baseline!.Value;

    private static bool Touches(Split split, Sides row) =>
        row.Baseline?.Index == split.Old.Index || (split.IsMine ? row.Mine : row.Theirs)?.Index == split.New.Index;

    /// <summary>The key of a row: that of the baseline where there is one.</summary>
    public static string KeyOf(Sides row) => KeyedList.TryKey(row.Any, out var key) ? key.Text : "";
}
