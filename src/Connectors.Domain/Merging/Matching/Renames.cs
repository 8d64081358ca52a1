using System.Text;
using System.Text.RegularExpressions;
using Connectors.Domain.Definitions.Canonical;
using Connectors.Domain.Definitions.Shapes;
using Connectors.Domain.Definitions.Tree;

namespace Connectors.Domain.Merging.Matching;

/// <summary>Finds objects of a keyed list that only got another key.</summary>
/// <remarks>
/// As git finds renamed files: among what disappeared and what appeared, first by a key that is equal but for letter case and the names
/// of placeholders, then by what identifies an endpoint (method and path), then by equal content, then by content that is nearly equal.
/// A match must be the only one on both sides. Of headers only the letter case may differ (RFC 9110, 5.1); variables and query
/// parameters are not matched: their keys are what texts and servers call them by.
/// </remarks>
internal static partial class Renames
{
    private const double NearlyEqual = 0.8;
    private const int FewestEqualProperties = 4;
    private const int MostComparisons = 10_000;

    /// <param name="list">The list, where the format knows it.</param>
    /// <param name="gone">Objects whose keys the other side lacks.</param>
    /// <param name="come">Objects whose keys only the other side has.</param>
    /// <returns>Pairs of what is one object under two keys.</returns>
    public static IReadOnlyList<(TreeValue Old, TreeValue New)> Find(
        PropertyShape? list, IReadOnlyList<TreeValue> gone, IReadOnlyList<TreeValue> come)
    {
        if (gone.Count == 0 || come.Count == 0 || list?.Name is not ("endpoints" or "authentication" or "headers")) return [];
        var search = new Search(gone, come);
        search.MatchBy(AlikeKey);
        if (list.Name == "headers") return search.Found;
        if (list.Name == "endpoints")
        {
            search.MatchBy(Request);
            search.MatchBy(endpoint => WithoutNames(Request(endpoint)));
        }

        search.MatchBy(ContentWithoutKey);
        search.MatchNearlyEqual();
        return search.Found;
    }

    private static string AlikeKey(TreeValue item) => KeyedList.TryKey(item, out var key) ? WithoutNames(key.Text).ToUpperInvariant() : "";

    private static string WithoutNames(string text) => PlaceholderNames().Replace(text, "{}");

    // "/orders/{id}" in a key, "/orders/{{id}}" in a path.
    [GeneratedRegex(@"\{+[^{}]*\}+")]
    private static partial Regex PlaceholderNames();

    private static string Request(TreeValue endpoint)
    {
        var method = endpoint.TryFind("method"u8, out var given) ? given.Text : "GET";
        return endpoint.TryFind("path"u8, out var path) ? $"{method} {path.Text}" : "";
    }

    private static string ContentWithoutKey(TreeValue item)
    {
        var content = new StringBuilder();
        foreach (var property in item)
        {
            if (!property.IsNamed("key"u8))
                content.Append(property.Name).Append('\0').Append(Encoding.UTF8.GetString(property.Json)).Append('\0');
        }

        return item.Count > 2 ? content.ToString() : "";
    }

    private sealed class Search(IReadOnlyList<TreeValue> gone, IReadOnlyList<TreeValue> come)
    {
        private readonly List<TreeValue> _gone = [.. gone];
        private readonly List<TreeValue> _come = [.. come];

        public List<(TreeValue Old, TreeValue New)> Found { get; } = [];

        /// <summary>Matches what has the same description, where each side has it once. An empty description describes nothing.</summary>
        public void MatchBy(Func<TreeValue, string> describe)
        {
            var old = _gone.ToLookup(describe, StringComparer.Ordinal);
            var @new = _come.ToLookup(describe, StringComparer.Ordinal);
            foreach (var group in old.Where(group => group.Key.Length > 0 && group.Count() == 1 && @new[group.Key].Count() == 1).ToList())
                Match(group.Single(), @new[group.Key].Single());
        }

        public void MatchNearlyEqual()
        {
            if ((long)_gone.Count * _come.Count > MostComparisons) return;
            var near = _gone
                .SelectMany(old => _come
                    .Where(candidate => AreNearlyEqual(old, candidate))
                    .Select(candidate => (Old: old, New: candidate)))
                .ToList();
            foreach (var (old, @new) in near)
            {
                if (near.Count(pair => pair.Old.Index == old.Index) == 1 && near.Count(pair => pair.New.Index == @new.Index) == 1)
                    Match(old, @new);
            }
        }

        private void Match(TreeValue old, TreeValue @new)
        {
            Found.Add((old, @new));
            _gone.RemoveAll(item => item.Index == old.Index);
            _come.RemoveAll(item => item.Index == @new.Index);
        }

        private static bool AreNearlyEqual(TreeValue old, TreeValue @new)
        {
            var (all, equal) = (0, 0);
            foreach (var pair in MemberJoin.Of(new Sides(old, @new, null), SortedBy.Name))
            {
                if (pair.Any.IsNamed("key"u8)) continue;
                all++;
                if (Sides.Same(pair.Baseline, pair.Mine)) equal++;
            }

            return equal >= FewestEqualProperties && equal >= NearlyEqual * all;
        }
    }
}
