namespace Connectors.Architecture.Tests;

/// <summary>What breaks a rule today. A list may only shrink: an entry that breaks nothing any more fails as well.</summary>
internal static class KnownExceptions
{
    private const string Folder = "tests/Connectors.Architecture.Tests/Exceptions";

    /// <param name="list">The file's name without its extension. Without such a file the rule has no exceptions.</param>
    /// <param name="found">What breaks the rule, one line each.</param>
    /// <param name="explain">More words about a line that is not excepted.</param>
    public static void Check(string list, IEnumerable<string> found, Func<string, string>? explain = null)
    {
        var path = Repository.File([.. Folder.Split('/'), $"{list}.txt"]);
        var known = File.Exists(path) ? File.ReadAllLines(path).Where(line => line.Length > 0).ToHashSet() : [];
        var all = found.ToHashSet();
        var faults = all.Except(known).Order(StringComparer.Ordinal).Select(line => $"{line}{explain?.Invoke(line)}")
            .Concat(known.Except(all).Order(StringComparer.Ordinal).Select(line => $"Delete from {Folder}/{list}.txt: {line}"))
            .ToList();

        Assert.True(faults.Count == 0, string.Join(Environment.NewLine, faults));
    }
}
