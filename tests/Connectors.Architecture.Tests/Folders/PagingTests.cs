using System.Text.RegularExpressions;

namespace Connectors.Architecture.Tests.Folders;

/// <summary>Lists are paged in one place, so that all of them say what follows and none is cut in silence.</summary>
public sealed partial class PagingTests
{
    [Fact]
    public void Only_Paging_computes_which_rows_a_page_skips() => Assert.Empty(
        SourceFile.All(".cs", ".cshtml")
            // The sandbox is another system, with pages of another kind.
            .Where(file => file.Path.StartsWith("src/", StringComparison.Ordinal))
            .Where(file => !file.Path.Contains("/Sandbox/", StringComparison.Ordinal))
            .Where(file => !file.Path.EndsWith("Queries/Paging.cs", StringComparison.Ordinal))
            .Where(file => file.Lines.Any(line => SkipsPages().IsMatch(line)))
            .Select(file => file.Path));

    [GeneratedRegex(@"\.Skip\(\(.*-\s*1\)\s*\*")]
    private static partial Regex SkipsPages();
}
