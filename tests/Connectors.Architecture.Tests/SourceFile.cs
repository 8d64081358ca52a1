using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Connectors.Architecture.Tests;

/// <summary>A file that somebody wrote by hand: everything in src and tests but what tools write.</summary>
/// <param name="Path">Below the repository, with forward slashes.</param>
internal sealed record SourceFile(string Path)
{
    private static readonly string[] WrittenByTools = ["obj", "bin", "Migrations", "TestResults"];
    private readonly Lazy<SyntaxTree> _tree = new(() => CSharpSyntaxTree.ParseText(
        SourceText.From(File.ReadAllText(Repository.File(Path.Split('/')))), path: Path));

    public SyntaxTree Tree => _tree.Value;

    public IEnumerable<string> Lines => File.ReadLines(Repository.File(Path.Split('/')));

    public bool IsCode => Path.EndsWith(".cs", StringComparison.Ordinal);

    /// <summary>The folder below the project; a dot for the project's own.</summary>
    public string Folder => Path.Split('/')[2..^1] is [_, ..] folders ? string.Join('/', folders) : ".";

    /// <summary>All files with one of the extensions.</summary>
    public static IReadOnlyList<SourceFile> All(params string[] extensions) =>
        [.. new[] { "src", "tests" }.SelectMany(root => Below(root, extensions))];

    /// <summary>The code of a project.</summary>
    public static IReadOnlyList<SourceFile> Of(string project) => [.. Below($"src/{project}", [".cs"])];

    // Libraries of others are in wwwroot/lib.
    private static IEnumerable<SourceFile> Below(string folder, string[] extensions) => Directory
        .EnumerateFiles(Repository.File(folder.Split('/')), "*", SearchOption.AllDirectories)
        .Select(file => System.IO.Path.GetRelativePath(Repository.Root, file).Replace(System.IO.Path.DirectorySeparatorChar, '/'))
        .Where(path => extensions.Any(extension => path.EndsWith(extension, StringComparison.Ordinal))
            && !path.Split('/').Intersect(WrittenByTools).Any()
            && !path.Contains("/wwwroot/lib/", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal)
        .Select(path => new SourceFile(path));
}
