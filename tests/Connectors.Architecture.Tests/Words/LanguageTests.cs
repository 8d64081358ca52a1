using System.Text.RegularExpressions;

namespace Connectors.Architecture.Tests.Words;

/// <summary>Pages, messages and documents use plain words: <c>docs/glossary.md</c> has them, <c>dropped.txt</c> those to avoid.</summary>
public sealed partial class LanguageTests
{
    // A pattern, a tab, and a text that it must find.
    private static readonly string[][] Dropped =
    [
        .. File.ReadLines(Repository.File("tests", "Connectors.Architecture.Tests", "Words", "dropped.txt"))
            .Select(line => line.Split('\t')),
    ];

    private static readonly Regex Stiff =
        new($@"\b({string.Join('|', Dropped.Select(row => row[0]))})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    public static TheoryData<string> Examples => [.. Dropped.Select(row => Regex.Unescape(row[1]))];

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_check_knows_stiff_words(string text) => Assert.Matches(Stiff, text);

    [Theory]
    [InlineData("Restored revision 1.")]
    [InlineData("A standalone recommendation, renewed.")]
    public void The_check_lets_plain_words_pass(string text) => Assert.DoesNotMatch(Stiff, text);

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
            .ToDictionary(path => path, path => Stiff.Matches(texts(File.ReadAllText(Repository.File(path.Split('/'))))));
        KnownExceptions.Check(
            list,
            found.Where(pair => pair.Value.Count > 0).Select(pair => pair.Key),
            path => $": {string.Join(", ", found[path].Select(match => match.Value))}");
    }

    [GeneratedRegex(@"(^|\s)//.*$", RegexOptions.Multiline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"@\*.*?\*@", RegexOptions.Singleline)]
    private static partial Regex RazorComment();
}
