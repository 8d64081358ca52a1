using System.Text.RegularExpressions;

namespace Connectors.Architecture.Tests.Words;

/// <summary>Pages, messages and documents use plain words: <c>docs/glossary.md</c> has them.</summary>
public sealed partial class LanguageTests
{
    [Theory]
    [InlineData("Whoever comes second is refused.")]
    [InlineData("What stands there now stays.")]
    [InlineData("Mend it.")]
    [InlineData("A name is asked for.")]
    [InlineData("Put\n  back, it is what it was.")]
    public void The_check_knows_stiff_words(string text) => Assert.Matches(Stiff(), text);

    [Theory]
    [InlineData("Restored revision 1.")]
    [InlineData("A standalone recommendation, renewed.")]
    public void The_check_lets_plain_words_pass(string text) => Assert.DoesNotMatch(Stiff(), text);

    [Fact]
    public void Pages_use_plain_words() =>
        Check("words.pages", SourceFile.All(".cshtml", ".js").Select(file => file.Path), text => RazorComment().Replace(text, ""));

    // Comments are cut off: what is left is code, whose names have no spaces, and the texts of messages.
    [Fact]
    public void Messages_use_plain_words() =>
        Check("words.messages", SourceFile.All(".cs").Select(file => file.Path), text => Comment().Replace(text, ""));

    [Fact]
    public void Documents_use_plain_words() => Check(
        "words.documents",
        Directory.EnumerateFiles(Repository.File("docs"), "*.md", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(Repository.Root, "*.md"))
            .Select(file => Path.GetRelativePath(Repository.Root, file).Replace(Path.DirectorySeparatorChar, '/')),
        text => text);

    private static void Check(string list, IEnumerable<string> paths, Func<string, string> texts)
    {
        var found = paths
            .Where(path => !path.StartsWith("tests/", StringComparison.Ordinal))
            .ToDictionary(path => path, path => Stiff().Matches(texts(File.ReadAllText(Repository.File(path.Split('/'))))));
        KnownExceptions.Check(
            list,
            found.Where(pair => pair.Value.Count > 0).Select(pair => pair.Key),
            path => $": {string.Join(", ", found[path].Select(match => match.Value))}");
    }

    [GeneratedRegex(
        """
        \b(
            whoever | somebody | nobody | mend(s|ed|ing)? | stands? | anew
            | is\s+none | nothing\s+that | misses\s+something | to\s+be\s+seen | as\s+it\s+is | of\s+its\s+own
            | (put|puts|putting|take|takes|taken|taking|took)\s+back | (go|goes|going)\s+on\s+with | leads?\s+to
            | asked\s+for | which\s+there\s+is\s+one\s+of
        )\b
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Stiff();

    [GeneratedRegex(@"(^|\s)//.*$", RegexOptions.Multiline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"@\*.*?\*@", RegexOptions.Singleline)]
    private static partial Regex RazorComment();
}
