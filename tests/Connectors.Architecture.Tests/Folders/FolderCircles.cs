namespace Connectors.Architecture.Tests.Folders;

/// <summary>Finds the folders that can be reached from themselves.</summary>
internal static class FolderCircles
{
    /// <summary>Groups of folders that all use each other, directly or through others of the group.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Of(IReadOnlyCollection<FolderUse> uses)
    {
        var next = uses.ToLookup(use => use.From, use => use.To);
        var reached = uses.Select(use => use.From).Distinct().ToDictionary(folder => folder, folder => From(folder, next));
        return
        [
            .. reached.Keys
                .Where(folder => reached[folder].Contains(folder))
                .GroupBy(folder => string.Join(
                    '|', reached[folder].Where(other => IsBack(other, folder, reached)).Order(StringComparer.Ordinal)))
                .Select(group => group.Order(StringComparer.Ordinal).ToList()),
        ];
    }

    private static bool IsBack(string other, string folder, Dictionary<string, HashSet<string>> reached) =>
        reached.TryGetValue(other, out var back) && back.Contains(folder);

    private static HashSet<string> From(string folder, ILookup<string, string> next)
    {
        var found = new HashSet<string>();
        var open = new Stack<string>(next[folder]);
        while (open.TryPop(out var at))
        {
            if (!found.Add(at)) continue;
            foreach (var further in next[at]) open.Push(further);
        }

        return found;
    }
}
