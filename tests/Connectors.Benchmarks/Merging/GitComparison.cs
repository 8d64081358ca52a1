using System.Diagnostics;
using System.Globalization;
using System.Text;
using Connectors.Domain.Definitions;
using Connectors.Domain.Merging;

namespace Connectors.Benchmarks.Merging;

/// <summary>What <c>git merge-file</c> does with the indented JSON of the same three documents, counted beside our merge.</summary>
internal static class GitComparison
{
    private const int CustomisationsOfEachPair = 20;
    private const int MostEdits = 4;

    private sealed class Counts
    {
        public int Cases, OursClean, OursDecisions, OursLost, GitClean, GitConflicts,
            GitConflictsWhereOursIsClean, OursDecisionsWhereGitIsClean, OursInvalid, GitInvalid, GitLost;
    }

    public static string Measure()
    {
        var counts = new Counts();
        foreach (var (_, versions) in Corpus.Connectors())
        {
            foreach (var (older, newer) in versions.Zip(versions.Skip(1)))
            {
                for (var seed = 0; seed < CustomisationsOfEachPair; seed++)
                {
                    if (Corpus.Customised(older, (counts.Cases * 31) + seed, 1 + (seed % MostEdits)) is { } mine)
                        Count(older, mine, newer, counts);
                }
            }
        }

        return Table(counts);
    }

    private static void Count(ConnectorDefinition baseline, ConnectorDefinition mine, ConnectorDefinition theirs, Counts counts)
    {
        counts.Cases++;
        var merge = ThreeWayMerge.Merge(baseline, mine, theirs);
        if (merge.IsClean) counts.OursClean++;
        else counts.OursDecisions++;
        if (merge.IsClean && ConnectorDefinition.Parse(merge.Definition!.Canonical) is not DefinitionResult.Accepted) counts.OursInvalid++;
        if (merge.IsClean && Loses(merge.Definition!, baseline, mine, theirs)) counts.OursLost++;
        var (text, conflicts) = GitMerge(baseline, mine, theirs);
        if (conflicts)
        {
            counts.GitConflicts++;
            if (merge.IsClean) counts.GitConflictsWhereOursIsClean++;
            return;
        }

        counts.GitClean++;
        if (!merge.IsClean) counts.OursDecisionsWhereGitIsClean++;
        if (ConnectorDefinition.Parse(text) is not DefinitionResult.Accepted accepted) counts.GitInvalid++;
        else if (Loses(accepted.Definition, baseline, mine, theirs)) counts.GitLost++;
    }

    // From mine to the result nothing may happen but what the release did to the baseline: anything else undoes or alters an edit of mine.
    private static bool Loses(
        ConnectorDefinition result, ConnectorDefinition baseline, ConnectorDefinition mine, ConnectorDefinition theirs)
    {
        var released = DefinitionDiff.Between(baseline, theirs).Select(Signature).ToHashSet(StringComparer.Ordinal);
        return DefinitionDiff.Between(mine, result).Any(change => !released.Contains(Signature(change)));
    }

    // Without the keys on the way, since either side may have renamed them.
    private static string Signature(Change change) => $"{change.Kind} {change.Path[(change.Path.LastIndexOf(']') + 1)..]} {change.New}";

    private static (byte[] Text, bool Conflicts) GitMerge(params ReadOnlySpan<ConnectorDefinition> definitions)
    {
        var folder = Directory.CreateTempSubdirectory("git-merge-");
        try
        {
            string[] files =
                [Path.Combine(folder.FullName, "base"), Path.Combine(folder.FullName, "mine"), Path.Combine(folder.FullName, "theirs")];
            for (var i = 0; i < files.Length; i++) File.WriteAllBytes(files[i], Corpus.Text(definitions[i]));
            using var git = Process.Start(new ProcessStartInfo("git", ["merge-file", "-p", files[1], files[0], files[2]])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true
            })!;
            using var output = new MemoryStream();
            git.StandardOutput.BaseStream.CopyTo(output);
            git.WaitForExit();
            return (output.ToArray(), git.ExitCode != 0);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Table(Counts counts)
    {
        string Row(string what, int ours, string git) => string.Create(CultureInfo.InvariantCulture, $"| {what} | {ours:N0} | {git} |\n");
        return new StringBuilder(string.Create(
            CultureInfo.InvariantCulture, $"| of {counts.Cases:N0} merges | `connectors merge` | `git merge-file` |\n|---|---:|---:|\n"))
            .Append(Row("clean", counts.OursClean, $"{counts.GitClean:N0}"))
            .Append(Row("decisions or conflicts", counts.OursDecisions, $"{counts.GitConflicts:N0}"))
            .Append(Row(
                "… of them where the other one is clean", counts.OursDecisionsWhereGitIsClean, $"{counts.GitConflictsWhereOursIsClean:N0}"))
            .Append(Row("clean, but no valid definition", counts.OursInvalid, $"{counts.GitInvalid:N0}"))
            .Append(Row("clean, but an edit of mine is lost or altered", counts.OursLost, $"{counts.GitLost:N0}"))
            .ToString();
    }
}
